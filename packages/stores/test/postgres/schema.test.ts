import { PostgresStoreError, postgresStore } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { databaseOf } from "../../src/postgres/driver.ts";
import { migrations } from "../../src/postgres/migrations.ts";
import { prepareDatabase } from "../../src/postgres/prepare.ts";
import { pglite } from "./pglite.ts";

const database = await pglite();
afterAll(() => database.close());

const thread = {
  id: "thr_1",
  created_at: "2026-01-01T00:00:00Z",
  status: { type: "active" as const },
  metadata: {},
};
const tablesOf = async (schema: string): Promise<unknown[]> => {
  const { rows } = await database.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1",
    [schema],
  );
  return rows.map(({ name }) => name);
};
const versionOf = async (schema: string): Promise<unknown> =>
  (await database.query(`SELECT version FROM ${schema}.chatkit_store`)).rows;

describe("a schema that is not one of ours is refused with the reason and left as it was:", () => {
  test("one with the tables of another application", async () => {
    await database.exec("CREATE SCHEMA notes; CREATE TABLE notes.threads (text text)");
    await expect(postgresStore(database, { schema: "notes" })).rejects.toThrow(
      /"notes" has the tables of another application/,
    );
    expect(await tablesOf("notes")).toEqual(["threads"]);
  });

  test("one with a table of the name of our own", async () => {
    await database.exec("CREATE SCHEMA alike; CREATE TABLE alike.chatkit_store (name text)");
    await expect(postgresStore(database, { schema: "alike" })).rejects.toThrow("another application");
    expect(await tablesOf("alike")).toEqual(["chatkit_store"]);
  });

  test("a newer one", async () => {
    await postgresStore(database, { schema: "newer" });
    await database.exec("UPDATE newer.chatkit_store SET version = 99");
    await expect(postgresStore(database, { schema: "newer" })).rejects.toThrow(
      `"newer" has version 99, newer than this package knows (${migrations.length})`,
    );
    expect(await versionOf("newer")).toEqual([{ version: 99 }]);
  });
});

test("a database whose transactions would fail instead of waiting is refused", async () => {
  await database.exec("SET default_transaction_isolation = 'repeatable read'");
  await expect(postgresStore(database, { schema: "isolated" })).rejects.toThrow(
    "Transactions are repeatable read by default",
  );
  await database.exec("RESET default_transaction_isolation");
  expect(await tablesOf("isolated")).toEqual([]);
});

test("a database that does not answer fails the startup with the reason", async () => {
  const pool = new Pool({ host: "127.0.0.1", port: 1, connectionTimeoutMillis: 1000 });
  const starting = postgresStore(pool);
  await expect(starting).rejects.toThrow(PostgresStoreError);
  await expect(starting).rejects.toThrow(/"chatkit" cannot be prepared: .*ECONNREFUSED/);
  await pool.end();
});

test("a read-only database serves reads if its schema is up to date, and is refused if not", async () => {
  const store = await postgresStore(database, { schema: "replica" });
  await store.forUser("alice").createThread(thread);
  await database.exec("SET default_transaction_read_only = on");
  try {
    const view = (await postgresStore(database, { schema: "replica" })).forUser("alice");
    expect(await view.loadThread("thr_1")).toEqual(thread);
    await expect(view.save("thr_1", { thread: { title: "T" } })).rejects.toThrow("read-only transaction");
    await expect(postgresStore(database, { schema: "absent" })).rejects.toThrow(
      /"absent" cannot be prepared: .*read-only transaction/,
    );
  } finally {
    await database.exec("RESET default_transaction_read_only");
  }
});

test("an existing empty schema is used, whatever its name", async () => {
  const schema = `it's "odd"; DROP`;
  await database.exec(`CREATE SCHEMA "it's ""odd""; DROP"`);
  const store = await postgresStore(database, { schema });
  await store.forUser("alice").createThread(thread);
  expect(await tablesOf(schema)).toEqual([
    "attachments",
    "chatkit_store",
    "items",
    "stream_pages",
    "stream_writers",
    "streams",
    "threads",
  ]);
});

describe("a next step", () => {
  const next = ["ALTER TABLE threads ADD COLUMN lease bigint NOT NULL DEFAULT 7"];

  test("is taken once, by old schemas and by new ones, and makes them too new for this version", async () => {
    const old = await postgresStore(database, { schema: "old" });
    await old.forUser("alice").createThread(thread);
    for (const schema of ["old", "fresh"]) {
      const steps = [...migrations, next];
      for (let times = 0; times < 2; times++) await prepareDatabase(databaseOf(database), { schema, steps });
      expect(await versionOf(schema)).toEqual([{ version: migrations.length + 1 }]);
      await expect(postgresStore(database, { schema })).rejects.toThrow("newer than this package knows");
    }
    expect((await database.query("SELECT id, lease FROM old.threads")).rows).toEqual([
      { id: "thr_1", lease: 7 },
    ]);
  });

  test("that fails leaves the schema as it was, at its old version, and says so", async () => {
    await postgresStore(database, { schema: "failing" });
    const steps = [...migrations, next, ["UPDATE threads SET nonsense = 1"]];
    await expect(prepareDatabase(databaseOf(database), { schema: "failing", steps })).rejects.toThrow(
      /"failing" cannot be prepared: column "nonsense"/,
    );
    expect(await versionOf("failing")).toEqual([{ version: migrations.length }]);
    const { fields } = await database.query("SELECT * FROM failing.threads");
    expect(fields.map(({ name }) => name)).not.toContain("lease");
  });
});

test("a schema of before leases is migrated with what is in it, and its threads can be leased", async () => {
  const schema = "unleased";
  await prepareDatabase(databaseOf(database), { schema, steps: migrations.slice(0, 2) });
  await database.exec(
    `INSERT INTO ${schema}.threads (user_id, id, created_at, title, metadata)
     VALUES ('alice', 'thr_1', '${thread.created_at}', '"It is old"', '{"m":1}')`,
  );
  const store = await postgresStore(database, { schema });
  expect(await versionOf(schema)).toEqual([{ version: migrations.length }]);
  const lease = { userId: "alice", threadId: "thr_1", token: "a", ttl: 60_000 };
  expect(await store.leases.acquire(lease, "wait")).toBe("held");
  expect(await store.leases.acquire({ ...lease, token: "b" }, "wait")).toBe("busy");
  expect(await store.forUser("alice", lease).loadThread("thr_1")).toEqual({
    ...thread,
    title: "It is old",
    metadata: { m: 1 },
  });
});
