import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ThreadItem, ThreadMetadata } from "@chatkit-protocol/core";
import { afterAll, expect, test } from "vitest";
import { SqliteStoreError, sqliteStore } from "../src/sqlite/index.ts";
import { seeds, sharePages } from "./shared-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-sqlite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

const thread: ThreadMetadata = {
  id: "thr_1",
  created_at: "2026-01-01T00:00:00Z",
  status: { type: "active" },
  metadata: {},
};
const item = (id: string, created_at = "2026-01-01T00:00:00Z"): ThreadItem => ({
  type: "end_of_turn",
  id,
  thread_id: "thr_1",
  created_at,
});

test("what was stored is there after reopening, in its order and with its first times", async () => {
  const first = sqliteStore(path("reopened.sqlite"));
  const view = first.forUser("alice");
  await view.createThread(
    { ...thread, title: "T", metadata: { deep: [null] } },
    { items: [item("b"), item("a")] },
  );
  await view.save("thr_1", { items: [item("b", "2027-01-01T00:00:00Z")] });
  first.close();
  const second = sqliteStore(path("reopened.sqlite"));
  const again = second.forUser("alice");
  expect(await again.loadThread("thr_1")).toEqual({ ...thread, title: "T", metadata: { deep: [null] } });
  const { data } = await again.listItems("thr_1", { limit: 10, order: "asc", hidden: true });
  expect(data).toEqual([item("b"), item("a")]);
  expect(await second.forUser("bob").loadThread("thr_1")).toBeUndefined();
  second.close();
});

test("a write to a deleted thread does nothing, and half a change is none", async () => {
  const store = sqliteStore(":memory:");
  const view = store.forUser("alice");
  await view.createThread(thread);
  const broken = { ...item("x"), created_at: null } as unknown as ThreadItem;
  await expect(view.save("thr_1", { thread: { title: "half" }, items: [broken] })).rejects.toThrow();
  expect((await view.loadThread("thr_1"))?.title).toBeUndefined();
  await view.deleteThread("thr_1");
  expect(await view.save("thr_1", { thread: { title: "back" } })).toBeUndefined();
  expect(await view.loadThread("thr_1")).toBeUndefined();
  store.close();
});

test("a file that is not one of our stores is rejected with the reason and left as it was", () => {
  writeFileSync(
    path("text.sqlite"),
    "this is not a database, only text that is long enough to look at\n".repeat(20),
  );
  const other = new DatabaseSync(path("other.sqlite"));
  other.exec("CREATE TABLE notes (text)");
  other.close();
  sqliteStore(path("newer.sqlite")).close();
  const newer = new DatabaseSync(path("newer.sqlite"));
  newer.exec("PRAGMA user_version = 99");
  newer.close();
  for (const [name, message] of [
    ["text.sqlite", /text\.sqlite cannot be opened as a SQLite database/],
    ["other.sqlite", /database of another application/],
    ["newer.sqlite", /schema version 99, newer than this package knows/],
  ] as const) {
    const before = readFileSync(path(name));
    expect(() => sqliteStore(path(name))).toThrow(message);
    expect(readFileSync(path(name)).equals(before)).toBe(true);
  }
  expect(() => sqliteStore(folder)).toThrow(/is a folder/);
  expect(() => sqliteStore(path("no/such.sqlite"))).toThrow(SqliteStoreError);
});

test("a damaged file is refused with the reason, or answers with one; it is never taken for an empty store", async () => {
  const whole = sqliteStore(path("whole.sqlite"));
  await whole.forUser("alice").createThread(thread, { items: [item("a")] });
  whole.close();
  const bytes = readFileSync(path("whole.sqlite"));
  for (const [name, damaged] of [
    ["cut.sqlite", bytes.subarray(0, 5000)],
    ["header.sqlite", bytes.map((byte, at) => (at < 16 ? 0 : byte))],
    ["pages.sqlite", bytes.map((byte, at) => (at < 100 ? byte : 0xff))],
  ] as const) {
    writeFileSync(path(name), damaged);
    const use = async () => {
      const store = sqliteStore(path(name));
      try {
        await store.forUser("alice").listItems("thr_1", { limit: 9, order: "asc", hidden: true });
      } finally {
        store.close();
      }
    };
    await expect(use(), name).rejects.toThrow(/malformed|not a database|another application/);
  }
});

test("a file is written so that it survives the loss of power, or, if one says so, of the process", async () => {
  for (const [options, level] of [
    [{}, 2],
    [{ synchronous: "NORMAL" }, 1],
  ] as const) {
    const db = new DatabaseSync(path(`level${level}.sqlite`));
    const store = sqliteStore(db, options);
    expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: level });
    expect(db.prepare("PRAGMA foreign_keys").get()).toEqual({ foreign_keys: 1 });
    store.close();
  }
});

test("a full disk fails the change as a whole and says so, and the store works on", async () => {
  const db = new DatabaseSync(path("full.sqlite"));
  const store = sqliteStore(db);
  const alice = store.forUser("alice");
  await alice.createThread(thread);
  const { page_count } = db.prepare("PRAGMA page_count").get()!;
  db.exec(`PRAGMA max_page_count = ${Number(page_count) + 4}`);
  const large: ThreadItem = { ...item("large"), type: "hidden_context_item", content: "x".repeat(100_000) };
  await expect(alice.save("thr_1", { items: [item("small"), large] })).rejects.toThrow("full");
  expect(await alice.loadItem("thr_1", "small")).toBeUndefined();
  await alice.save("thr_1", { items: [item("small")] });
  expect(await alice.loadItem("thr_1", "small")).toEqual(item("small"));
  store.close();
});

test("what was acknowledged survives kill -9", async () => {
  const file = path("killed.sqlite");
  const child = spawn(
    process.execPath,
    ["--conditions=@chatkit-protocol/source", join(import.meta.dirname, "writer.ts"), file],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let acknowledged = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (bytes: Buffer) => {
      acknowledged += bytes.toString();
      if (acknowledged.split("\n").length > 50) child.kill("SIGKILL");
    });
    child.once("exit", () => resolve());
  });
  const ids = acknowledged.split("\n").slice(0, -1);
  expect(ids.length).toBeGreaterThan(49);
  const store = sqliteStore(file);
  const { data } = await store
    .forUser("alice")
    .listItems("thr_1", { limit: 10_000, order: "asc", hidden: true });
  expect(ids.filter((id) => !data.some((stored) => stored.id === id))).toEqual([]);
  store.close();
});

/** How often the bytes of the database and its log contain a string. */
const inFiles = (name: string, text: string): number =>
  ["", "-wal", "-shm"].reduce(
    (sum, end) => sum + readFileSync(path(name) + end, "latin1").split(text).length - 1,
    0,
  );

test("after a purge no byte of deleted or replaced data is in the files, even if pages were split", async () => {
  const store = sqliteStore(path("purged.sqlite"), { synchronous: "NORMAL" });
  const [alice, bob] = ["alice", "bob"].map((user) => store.forUser(user));
  for (let n = 0; n < 20; n++) {
    for (const view of [alice!, bob!]) await view.createThread({ ...thread, id: `thr_${n}` });
  }
  let random = 1;
  for (let n = 0; n < 1500; n++) {
    random = (random * 48_271) % 2_147_483_647;
    const [view, name] = random % 2 ? [alice!, "ALICE"] : [bob!, "BOB"];
    const text = `${name}-text ${"y".repeat(random % 5 ? random % 300 : random % 9000)}`;
    const [id, thread_id] = [`${name}-${random % 400}`, `thr_${random % 20}`];
    const hidden = { ...item(id), thread_id, type: "hidden_context_item" as const, content: text };
    await view.save(thread_id, { items: [hidden], thread: { title: text.slice(0, 50) } });
    await view.saveAttachment({ type: "file", id, name: text.slice(0, 80), mime_type: "text/plain" });
  }
  const bobs = (await bob!.listItems("thr_1", { limit: 1000, order: "asc", hidden: true })).data;
  for (let n = 0; n < 20; n++) await alice!.deleteThread(`thr_${n}`);
  for (const { id } of (await alice!.listAttachments({ limit: 1000 })).data)
    await alice!.deleteAttachment(id);
  // Deleting alone leaves copies in the pages and in the log.
  expect(inFiles("purged.sqlite", "ALICE")).toBeGreaterThan(0);
  await store.purge();
  expect(inFiles("purged.sqlite", "ALICE")).toBe(0);
  expect((await bob!.listItems("thr_1", { limit: 1000, order: "asc", hidden: true })).data).toEqual(bobs);
  store.close();
});

test("a purge removes the copies of rows that deleting them leaves in pages which users have shared", async () => {
  let copies = 0;
  for (const seed of seeds) {
    const name = `purged-${seed}.sqlite`;
    const store = sqliteStore(path(name), { synchronous: "NORMAL" });
    await sharePages(store, seed);
    const [alice, bob] = [store.forUser("alice"), store.forUser("bob")];
    const read = () => bob.listItems("thr_1", { limit: 1000, order: "asc", hidden: true });
    const bobs = await read();
    for (const { id } of (await alice.listThreads({ limit: 100, order: "asc" })).data)
      await alice.deleteThread(id);
    const other = new DatabaseSync(path(name));
    other.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    other.close();
    copies += inFiles(name, "ALICE");
    await store.purge();
    expect(inFiles(name, "ALICE")).toBe(0);
    expect(await read()).toEqual(bobs);
    store.close();
  }
  // Deleting and emptying the log leave copies in the pages, so that a purge has something to do.
  expect(copies).toBeGreaterThan(0);
});

test("a purge waits for another connection without blocking the event loop, and rejects if that takes too long", async () => {
  const store = sqliteStore(path("busy.sqlite"), { busyTimeout: 120 });
  await store.forUser("alice").createThread(thread);
  const reader = new DatabaseSync(path("busy.sqlite"));
  const begin = () => {
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM threads").get();
  };
  begin();
  await expect(store.purge()).rejects.toThrow(
    new SqliteStoreError(
      `${path("busy.sqlite")} cannot empty its write-ahead log, because another connection uses it; purge it again`,
    ),
  );
  const purged = store.purge();
  await new Promise((resolve) => setTimeout(resolve, 20));
  reader.exec("COMMIT");
  await purged;
  // The store waits for writes as before.
  expect(await store.forUser("alice").loadThread("thr_1")).toBeDefined();
  reader.close();
  store.close();
});
