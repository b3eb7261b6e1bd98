import { describe, expect, test, vi } from "vitest";
import { memoryStore, type Store } from "../../../src/index.ts";
import { bytes, file, fill, hosted } from "./users.ts";

describe("erasing a user", () => {
  test("deletes threads, items, attachments and bytes of more than a page, and no other user's", async () => {
    const { handlers, deleted } = bytes();
    const { server, store, kept } = hosted({ attachments: handlers });
    await fill(store, 250, 1);
    const bobs = await kept("bob");
    expect(await server.eraseUser("alice")).toEqual({ threads: 250, attachments: 251 });
    expect(await kept("alice")).toEqual([]);
    expect(await kept("bob")).toEqual(bobs);
    expect(deleted.toSorted()).toEqual(
      [...Array.from({ length: 250 }, (_, n) => `alice/thr_${n}_f`), "alice/free"].toSorted(),
    );
    expect(await server.eraseUser("alice")).toEqual({ threads: 0, attachments: 0 });
  });

  test("ends with a purge of the store, or leaves that to the caller", async () => {
    const store = memoryStore();
    const purge = vi.spyOn(store, "purge");
    const { server } = hosted({ store });
    await server.eraseUser("alice", { purge: false });
    expect(purge).not.toHaveBeenCalled();
    await server.eraseUser("alice");
    expect(purge).toHaveBeenCalledOnce();
  });

  test("continues if bytes cannot be deleted, reports it, and finds them the next time", async () => {
    const { handlers, deleted, fails } = bytes(new Set(["free", "thr_1_f"]));
    const { server, store, kept } = hosted({ attachments: handlers });
    await fill(store);
    const error: unknown = await server.eraseUser("alice").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AggregateError);
    expect((error as AggregateError).errors.map(String).toSorted()).toEqual([
      "Error: cannot delete free",
      "Error: cannot delete thr_1_f",
    ]);
    expect((await kept()).map((record) => record.type)).toEqual([
      "attachment",
      "attachment",
      "bytes",
      "bytes",
    ]);
    fails.clear();
    expect(await server.eraseUser("alice")).toEqual({ threads: 0, attachments: 2 });
    expect(await kept()).toEqual([]);
    expect(deleted.toSorted()).toEqual(["alice/free", "alice/thr_0_f", "alice/thr_1_f", "alice/thr_2_f"]);
  });

  test("ends even if more than a page of bytes cannot be deleted", async () => {
    const names = Array.from({ length: 250 }, (_, n) => `f${n}`);
    const { handlers } = bytes(new Set(names));
    const { server, store } = hosted({ attachments: handlers });
    for (const name of [...names, "last"]) await store.forUser("alice").saveAttachment(file(name));
    const error: unknown = await server.eraseUser("alice").catch((thrown: unknown) => thrown);
    expect((error as AggregateError).errors).toHaveLength(250);
    expect(await store.forUser("alice").loadAttachment("last")).toBeUndefined();
  });

  test("lets the application delete bytes without a record, even if that fails", async () => {
    const eraseUser = vi.fn((_userId: string) => Promise.reject(new Error("no bucket")));
    const { server, store, kept } = hosted({ attachments: { ...bytes().handlers, eraseUser } });
    await fill(store);
    await expect(server.eraseUser("alice")).rejects.toThrow(AggregateError);
    expect(eraseUser).toHaveBeenCalledExactlyOnceWith("alice");
    expect(await kept()).toEqual([]);
  });

  test("needs a store that can list attachments, and changes nothing without it", async () => {
    const whole = memoryStore();
    const store: Store = {
      forUser(userId) {
        const { listAttachments: _none, ...view } = whole.forUser(userId);
        return view;
      },
    };
    await fill(store);
    const { server } = hosted({ store });
    await expect(server.eraseUser("alice")).rejects.toThrow("This store has no listAttachments()");
    await expect(server.exportUser("alice").next()).rejects.toThrow("This store has no listAttachments()");
    expect(await whole.forUser("alice").loadThread("thr_0")).toBeDefined();
  });
});
