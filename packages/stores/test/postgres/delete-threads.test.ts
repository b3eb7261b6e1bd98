import type { UserStore } from "@chatkit-protocol/core";
import { type PgliteDatabase, postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, expect, test } from "vitest";
import { counting } from "./counting.ts";
import { pglite } from "./pglite.ts";

const database = await pglite();
afterAll(() => database.close());

const old = "2026-01-01T00:00:00Z";
const date = new Date("2026-06-01T00:00:00Z");

/** A database in which something happens after threads were looked at and before they are locked. */
const interrupted = (meanwhile: () => Promise<unknown>): PgliteDatabase => ({
  query: (text, values) => database.query(text, values),
  async transaction(work) {
    await meanwhile();
    return database.transaction(work);
  },
});

async function threadsOf(view: UserStore, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await view.createThread(
      { id, created_at: old, status: { type: "active" }, metadata: {} },
      {
        attachments: [
          { type: "file", id: `file of ${id}`, thread_id: id, name: "n", mime_type: "text/plain" },
        ],
      },
    );
  }
}

test("a thread that is written to or deleted during the search for old ones is left alone", async () => {
  const view = (await postgresStore(database)).forUser("alice");
  await threadsOf(view, ["old", "used", "deleted"]);
  const store = await postgresStore(
    interrupted(async () => {
      const item = {
        type: "end_of_turn" as const,
        id: "i",
        thread_id: "used",
        created_at: date.toISOString(),
      };
      await view.save("used", { items: [item] });
      await view.deleteThread("deleted");
    }),
  );
  const { threads } = await store.deleteThreadsBefore(date, { limit: 9 });
  expect(threads.map(({ threadId }) => threadId)).toEqual(["old"]);
  const left = (await view.listThreads({ limit: 9, order: "asc" })).data.map(({ id }) => id);
  expect(left).toEqual(["used"]);
  expect(await view.loadAttachment("file of old")).toBeUndefined();
  expect((await view.loadAttachment("file of used"))?.id).toBe("file of used");
});

test("old threads are locked, and no others, before they are looked at a second time", async () => {
  const view = (await postgresStore(database, { schema: "locks" })).forUser("alice");
  await threadsOf(view, ["old", "older"]);
  await view.createThread({
    id: "new",
    created_at: "2026-12-01T00:00:00Z",
    status: { type: "active" },
    metadata: {},
  });
  /** The threads that the transaction has locked, before each of its statements. */
  const locked: unknown[] = [];
  const watched: PgliteDatabase = {
    query: (text, values) => database.query(text, values),
    transaction: (work) =>
      database.transaction((tx) =>
        work({
          async query(text, values) {
            const { rows } = await tx.query<{ id: string }>(
              "SELECT id FROM locks.threads WHERE xmax = pg_current_xact_id()::xid ORDER BY id",
            );
            locked.push(rows.map(({ id }) => id));
            return tx.query(text, values);
          },
        }),
      ),
  };
  await (await postgresStore(watched, { schema: "locks" })).deleteThreadsBefore(date, { limit: 9 });
  expect(locked.slice(-4, -2)).toEqual([[], ["old", "older"]]);
});

test("ids of every kind come back unchanged, and threads with the same id keep separate attachments", async () => {
  const ids = ["a\0b", "back\\slash", "\ud800"];
  const store = await postgresStore(database, { schema: "kinds" });
  for (const userId of ids) await threadsOf(store.forUser(userId), ids);
  const { threads } = await store.deleteThreadsBefore(date, { limit: 9 });
  expect(threads.map(({ userId, threadId }) => [userId, threadId])).toEqual(
    ids.flatMap((userId) => ids.map((threadId) => [userId, threadId])),
  );
  for (const { threadId, attachments } of threads) {
    expect(attachments.map(({ id }) => id)).toEqual([`file of ${threadId}`]);
  }
});

test("a batch costs seven round trips, however many threads it deletes, and one if none is old", async () => {
  const counted = counting(database);
  const store = await postgresStore(counted, { schema: "batch" });
  await threadsOf(store.forUser("alice"), ["a", "b", "c", "d", "e"]);
  const costOf = async (before: Date, limit: number): Promise<number> => {
    counted.sent.length = 0;
    await store.deleteThreadsBefore(before, { limit });
    return counted.sent.length;
  };
  expect(await costOf(new Date(old), 9)).toBe(1);
  expect(await costOf(date, 1)).toBe(7);
  expect(await costOf(date, 4)).toBe(7);
});
