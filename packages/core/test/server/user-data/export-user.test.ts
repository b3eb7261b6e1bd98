import { describe, expect, test, vi } from "vitest";
import { memoryStore, ndjson } from "../../../src/index.ts";
import { all, bytes, file, fill, hosted, message, thread } from "./users.ts";

describe("the export of a user", () => {
  test("has everything, in order, with a head and an end, and nothing of any other user", async () => {
    const { server, store } = hosted({ attachments: bytes().handlers });
    await fill(store, 2, 2);
    const [head, ...rest] = await all(server.exportUser("alice"));
    expect(head).toEqual({ type: "export", version: 1, user_id: "alice", exported_at: expect.any(String) });
    const data = (text: string) => Buffer.from(text).toString("base64");
    const threads = ["thr_0", "thr_1"].flatMap((id) => [
      { type: "thread", thread: thread(id) },
      ...[0, 1].map((k) => ({ type: "item", item: message(`${id}_${k}`, id) })),
    ]);
    const files = ["thr_0", "thr_1"].flatMap((id) => [
      { type: "attachment", attachment: file(`${id}_f`, id) },
      { type: "bytes", attachment_id: `${id}_f`, data: data("bytes of alice's ") },
      { type: "bytes", attachment_id: `${id}_f`, data: data(`${id}_f`) },
    ]);
    expect(rest).toEqual([
      ...threads,
      ...files,
      { type: "attachment", attachment: file("free") },
      { type: "end", threads: 2, items: 4, attachments: 3 },
    ]);
  });

  test("reads no page and no byte before it is requested, and leaves the bytes out on request", async () => {
    const { handlers } = bytes();
    const read = vi.fn(handlers.read);
    const store = memoryStore();
    const { server } = hosted({ store, attachments: { ...handlers, read } });
    await fill(store, 110, 110);
    const view = store.forUser("alice");
    const [listThreads, listItems] = [vi.spyOn(view, "listThreads"), vi.spyOn(view, "listItems")];
    const records = server.exportUser("alice");
    for (let n = 0; n < 100; n++) await records.next();
    expect([listThreads, listItems, read].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
    for await (const _ of records) expect(listThreads.mock.calls.length).toBeLessThanOrEqual(2);
    expect(read).toHaveBeenCalledTimes(111);
    read.mockClear();
    const without = await all(server.exportUser("alice", { bytes: false }));
    expect(without.at(-1)).toEqual({ type: "end", threads: 110, items: 12_100, attachments: 111 });
    expect(read).not.toHaveBeenCalled();
  });

  test("has large bytes in records of a bounded size", async () => {
    const large = new Uint8Array(200_000).map((_, n) => n % 251);
    const { server, store } = hosted({
      attachments: {
        ...bytes().handlers,
        read: async () =>
          (async function* () {
            yield large;
          })(),
      },
    });
    await store.forUser("alice").saveAttachment(file("f"));
    const parts = (await all(server.exportUser("alice"))).flatMap((record) =>
      record.type === "bytes" ? [record.data] : [],
    );
    expect(Math.max(...parts.map(({ length }) => length))).toBe(64 * 1024);
    expect(Buffer.concat(parts.map((part) => Buffer.from(part, "base64"))).equals(large)).toBe(true);
  });

  test("continues when the user deletes what it has just exported, and ends a thread that is deleted", async () => {
    const { server, store } = hosted();
    await fill(store, 110, 110);
    const view = store.forUser("alice");
    const shown: string[] = [];
    for await (const record of server.exportUser("alice")) {
      if (record.type !== "item" && record.type !== "thread") continue;
      const id = record.type === "item" ? record.item.id : record.thread.id;
      shown.push(id);
      // The last of the first page of items, then a whole thread, then the last of the first page of threads.
      if (id === "thr_0_99") await view.save("thr_0", { removed: ["thr_0_99", "thr_0_98"] });
      if (id === "thr_1_99") await view.deleteThread("thr_1");
      if (id === "thr_99_109") await view.deleteThread("thr_99");
    }
    expect(shown.filter((id) => id.startsWith("thr_0_"))).toHaveLength(110);
    expect(shown.filter((id) => id.startsWith("thr_1_"))).toHaveLength(100);
    expect(shown.filter((id) => !/_\d+_/.test(id))).toHaveLength(110);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test("is one line of JSON for each record, numbers kept as they are", async () => {
    const { server, store } = hosted();
    await store
      .forUser("alice")
      .createThread(JSON.parse(JSON.stringify({ ...thread("thr_0"), title: "a\nb" })));
    const lines = (await all(ndjson(server.exportUser("alice")))).join("").split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(["export", "thread", "end"]);
  });

  test("is rejected if the store fails, and the failure is reported", async () => {
    const store = memoryStore();
    const { server, reported } = hosted({ store });
    vi.spyOn(store.forUser("alice"), "listThreads").mockRejectedValue(new Error("disk full"));
    await expect(all(server.exportUser("alice"))).rejects.toMatchObject({ code: "unavailable" });
    expect(reported.map(String)).toEqual(["Error: disk full"]);
  });
});
