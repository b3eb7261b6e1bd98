import { describe, expect, test, vi } from "vitest";
import { memoryStore } from "../../../src/index.ts";
import { bytes, fill, hosted, message } from "./users.ts";

describe("deleting old threads", () => {
  test("deletes their bytes too, in batches, and reports bytes that cannot be deleted", async () => {
    const { handlers, deleted } = bytes(new Set(["thr_1_f"]));
    const store = memoryStore();
    const { server, reported, kept } = hosted({ store, attachments: handlers });
    await fill(store);
    for (const user of ["alice", "bob"]) {
      const recent = message("new", "thr_2", "2026-02-01T00:00:00Z");
      await store.forUser(user).save("thr_2", { items: [recent] });
    }
    const steps = vi.spyOn(store, "deleteThreadsBefore");
    expect(await server.deleteThreadsBefore(new Date("2026-01-15"), { batch: 2 })).toEqual({
      threads: 4,
      attachments: 2,
    });
    expect(steps.mock.calls.map(([, { limit }]) => limit)).toEqual([2, 2, 2]);
    expect(deleted).toEqual(["alice/thr_0_f", "bob/thr_0_f"]);
    expect(reported.map(String)).toEqual(["Error: cannot delete thr_1_f", "Error: cannot delete thr_1_f"]);
    const left = (await kept()).flatMap((record) => (record.type === "thread" ? [record.thread.id] : []));
    expect(left).toEqual(["thr_2"]);
  });

  test("stops between two batches when its signal is aborted", async () => {
    const store = memoryStore();
    const { server } = hosted({ store });
    await fill(store);
    const aborted = { batch: 2, signal: AbortSignal.abort() };
    expect(await server.deleteThreadsBefore(new Date("2026-01-15"), aborted)).toMatchObject({ threads: 2 });
  });

  test("needs a date, and a store that can do it", async () => {
    const { server } = hosted();
    await expect(server.deleteThreadsBefore(new Date("soon"))).rejects.toThrow(RangeError);
    const { forUser } = memoryStore();
    const bare = hosted({ store: { forUser } });
    await expect(bare.server.deleteThreadsBefore(new Date())).rejects.toThrow(
      "This store has no deleteThreadsBefore().",
    );
  });
});
