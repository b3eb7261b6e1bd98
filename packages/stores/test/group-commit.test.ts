import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ThreadItem, ThreadMetadata } from "@chatkit-protocol/core/protocol";
import { expect, onTestFinished, test } from "vitest";
import { type SqliteDatabase, sqliteStore } from "../src/sqlite/index.ts";

const created_at = "2026-03-01T10:00:00.000Z";
const thread = (id: string): ThreadMetadata => ({ id, created_at, status: { type: "active" }, metadata: {} });
const message = (id: string, text = "Hello."): ThreadItem => ({
  id,
  thread_id: "thr_1",
  created_at,
  type: "assistant_message",
  content: [{ type: "output_text", text, annotations: [] }],
});
const names = Array.from({ length: 16 }, (_, index) => `thr_${index}`);

/** A store whose database reports each statement that it executes; the hook may throw in place of it. */
function storeWith(before: (sql: string, db: DatabaseSync) => void) {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-commits-"));
  const path = join(folder, "chat.db");
  const db = new DatabaseSync(path);
  let isPrepared = false;
  const watched: SqliteDatabase = {
    exec(sql) {
      if (isPrepared) before(sql, db);
      db.exec(sql);
    },
    prepare: (sql) => db.prepare(sql),
    close: () => db.close(),
  };
  const store = sqliteStore(watched);
  isPrepared = true;
  onTestFinished(() => {
    if (db.isOpen) db.close();
    rmSync(folder, { recursive: true });
  });
  return { store, alice: store.forUser("alice"), path };
}

const first = { limit: 100, order: "asc" } as const;

test("writes of the same moment share a transaction, and none is acknowledged before its commit", async () => {
  let commits = 0;
  const acknowledged: string[] = [];
  const { alice } = storeWith((sql) => {
    if (sql === "COMMIT") commits += 1;
    if (commits === 0) expect(acknowledged).toEqual([]);
  });
  const create = async (id: string): Promise<void> => {
    await alice.createThread(thread(id));
    acknowledged.push(id);
  };
  const created = Promise.all(names.map(create));
  await Promise.resolve();
  // Before the commit, others do not see it either.
  expect((await alice.listThreads(first)).data).toEqual([]);
  await created;
  expect(commits).toBe(1);
  expect(acknowledged).toEqual(names);
  expect((await alice.listThreads(first)).data.map(({ id }) => id)).toEqual(names);
});

test("a write that fails undoes nothing of the writes that it shares a transaction with", async () => {
  const { alice } = storeWith(() => {});
  await alice.createThread(thread("thr_1"), { items: [message("msg_1")] });
  const results = await Promise.allSettled([
    alice.save("thr_1", { items: [message("msg_2")] }),
    alice.createThread(thread("thr_1")),
    alice.updateItem(
      "thr_1",
      "msg_1",
      () => {
        throw new Error("no such change");
      },
      ["msg_2"],
    ),
    alice.updateItem("thr_1", "msg_2", () => message("msg_2", "Changed.")),
    alice.deleteThread("thr_unknown"),
    alice.createThread(thread("thr_2"), { items: [message("msg_3")] }),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
  const items = await alice.listItems("thr_1", { ...first, hidden: true });
  expect(items.data).toEqual([message("msg_1"), message("msg_2", "Changed.")]);
  expect((await alice.listThreads(first)).data.map(({ id }) => id)).toEqual(["thr_1", "thr_2"]);
});

test("writes whose common commit fails are tried alone", async () => {
  let commits = 0;
  const { alice } = storeWith((sql) => {
    if (sql !== "COMMIT") return;
    commits += 1;
    // The common one, and one more.
    if (commits === 1 || commits === 3) throw new Error("database or disk is full");
  });
  const results = await Promise.allSettled(names.map((id) => alice.createThread(thread(id))));
  expect(results.map(({ status }) => status === "fulfilled")).toEqual(names.map((_, index) => index !== 1));
  const stored = names.filter((_, index) => index !== 1);
  expect((await alice.listThreads(first)).data.map(({ id }) => id)).toEqual(stored);
});

test("writes are tried alone if SQLite undoes their transaction because of one of them", async () => {
  let isFull = true;
  const { alice } = storeWith((sql, db) => {
    if (sql !== "ROLLBACK TO one_write" || !isFull) return;
    isFull = false;
    db.exec("ROLLBACK");
  });
  await alice.createThread(thread("thr_1"));
  const results = await Promise.allSettled(
    ["thr_2", "thr_1", "thr_3"].map((id) => alice.createThread(thread(id))),
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect((await alice.listThreads(first)).data.map(({ id }) => id)).toEqual(["thr_1", "thr_2", "thr_3"]);
});

test("writes that cannot get the lock fail together, after one wait for it", async () => {
  let waits = 0;
  const { alice } = storeWith((sql) => {
    if (!sql.startsWith("BEGIN")) return;
    waits += 1;
    throw new Error("database is locked");
  });
  const results = await Promise.allSettled(names.map((id) => alice.createThread(thread(id))));
  expect(results.map(({ status }) => status)).toEqual(names.map(() => "rejected"));
  expect(waits).toBe(1);
});

test("what a caller changes after it has asked for a write is not stored", async () => {
  const { alice } = storeWith(() => {});
  await alice.createThread(thread("thr_1"));
  const item = message("msg_1");
  const changes = {
    items: [item],
    thread: { title: "Before", metadata: { count: 1 } },
    removed: [] as string[],
  };
  const saved = alice.save("thr_1", changes);
  item.id = "msg_2";
  changes.items.push(message("msg_3"));
  changes.thread.title = "After";
  changes.thread.metadata.count = 2;
  changes.removed.push("msg_1");
  expect(await saved).toMatchObject({ thread: { title: "Before", metadata: { count: 1 } } });
  const items = await alice.listItems("thr_1", { ...first, hidden: true });
  expect(items.data).toEqual([message("msg_1")]);
});

test("an item that a change has twice is stored as it came last", async () => {
  const { alice } = storeWith(() => {});
  await alice.createThread(thread("thr_1"));
  const later = { ...message("msg_1", "Second"), created_at: "2026-03-02T10:00:00.000Z" };
  const second = message("msg_1", "Second");
  expect((await alice.save("thr_1", { items: [message("msg_1"), later] }))?.items).toEqual([second, second]);
  expect(await alice.loadItem("thr_1", "msg_1")).toEqual(second);
});

test("a store that is closed first writes what it was asked to", async () => {
  const { store, alice, path } = storeWith(() => {});
  const created = names.map((id) => alice.createThread(thread(id)));
  store.close();
  await Promise.all(created);
  const again = sqliteStore(path);
  onTestFinished(() => again.close());
  expect((await again.forUser("alice").listThreads(first)).data.map(({ id }) => id)).toEqual(names);
});

test("more writes than share a transaction are all stored, in their order", async () => {
  let commits = 0;
  const { alice } = storeWith((sql) => void (sql === "COMMIT" && (commits += 1)));
  const many = Array.from({ length: 150 }, (_, index) => `thr_${index}`);
  await Promise.all(many.map((id) => alice.createThread(thread(id))));
  expect(commits).toBe(3);
  const { data } = await alice.listThreads({ limit: 200, order: "asc" });
  expect(data.map(({ id }) => id)).toEqual(many);
});
