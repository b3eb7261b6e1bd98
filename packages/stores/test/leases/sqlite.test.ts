import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { type SqliteStore, sqliteStore } from "../../src/sqlite/index.ts";
import { ask } from "../ask.ts";
import { create, messageOf, say, serve } from "./servers.ts";
import { processTests } from "./processes.ts";
import { leaseTests } from "./turns.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-leases-"));
const stores: SqliteStore[] = [];
afterAll(() => {
  for (const store of stores) store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("servers on one SQLite file:", () => {
  test.each(leaseTests.map(({ title, run }, n) => ({ title, run, n })))("$title", ({ run, n }) =>
    run(async () => {
      const store = sqliteStore(join(folder, `${n}.sqlite`));
      stores.push(store);
      return store;
    }),
  );
});

describe("processes on one SQLite file:", () => {
  test.each(processTests.map(({ title, run }, n) => ({ title, run, n })))("$title", async ({ run, n }) => {
    const path = join(folder, `processes${n}.sqlite`);
    const store = sqliteStore(path);
    stores.push(store);
    await run(store, { path });
  });
});

const answering = {
  async *respond() {
    yield* messageOf("ok");
  },
};

test("a file that is read-only is a 503, reported once, and reads are served", async () => {
  const db = new DatabaseSync(join(folder, "read-only.sqlite"));
  const own = serve(sqliteStore(db), answering);
  const thread_id = await create(own);
  db.exec("PRAGMA query_only = ON");
  expect((await say(own, thread_id)).status).toBe(503);
  expect(own.reported.map(String)).toEqual([expect.stringContaining("readonly")]);
  expect((await ask(own.server, "threads.get_by_id", { thread_id })).status).toBe(200);
  db.exec("PRAGMA query_only = OFF");
  expect((await say(own, thread_id)).status).toBe(200);
  db.close();
});

test("a file that another process keeps locked is a 503, reported once, and nothing of the message is stored", async () => {
  const path = join(folder, "locked.sqlite");
  const store = sqliteStore(path, { busyTimeout: 50 });
  stores.push(store);
  const own = serve(store, answering);
  const thread_id = await create(own);
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  expect((await say(own, thread_id)).status).toBe(503);
  expect(own.reported.map(String)).toEqual([expect.stringContaining("locked")]);
  other.exec("ROLLBACK");
  other.close();
  expect((await say(own, thread_id)).status).toBe(200);
  const { body } = await ask(own.server, "items.list", { thread_id, limit: 10 });
  expect((body as { data: unknown[] }).data).toHaveLength(4);
});

test("leases leave the durability of everything else as it is", async () => {
  const db = new DatabaseSync(join(folder, "durable.sqlite"));
  const own = serve(sqliteStore(db), answering);
  await say(own, await create(own));
  expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
  db.close();
});
