import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { testStore } from "@chatkit-protocol/core/testing";
import { afterAll, describe, expect, test } from "vitest";
import { prepareDatabase } from "../src/sqlite/database.ts";
import { migrations } from "../src/sqlite/migrations.ts";
import { sqliteStore } from "../src/sqlite/index.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const schemas = join(import.meta.dirname, "schemas");

const fill = (db: DatabaseSync, version: number): void =>
  db.exec(`BEGIN; ${readFileSync(join(schemas, `${version}.sql`), "utf8")}; COMMIT`);

/** A file as an older version of the package has left it. */
function oldFile(version: number, name: string): string {
  const path = join(folder, name);
  const db = new DatabaseSync(path);
  fill(db, version);
  db.close();
  return path;
}

const versionOf = (path: string): unknown => {
  const db = new DatabaseSync(path);
  const version = db.prepare("PRAGMA user_version").get();
  db.close();
  return version?.["user_version"];
};

const base = { thread_id: "thr_1", created_at: "2026-01-01T00:00:00.000Z" };

test("there is a dump of every version of the schema", () => {
  expect(readdirSync(schemas).sort()).toEqual(migrations.map((_, n) => `${n + 1}.sql`).sort());
});

test("a file whose schema is up to date is opened while another process writes", () => {
  const path = join(folder, "written.sqlite");
  sqliteStore(path).close();
  const writer = new DatabaseSync(path);
  writer.exec("BEGIN IMMEDIATE");
  expect(() => sqliteStore(path, { busyTimeout: 1 }).close()).not.toThrow();
  writer.exec("ROLLBACK");
  writer.close();
});

describe("a file of", () => {
  test.each(migrations.map((_, n) => n + 1))(
    "version %i is brought up to date with all that is in it",
    async (version) => {
      const path = oldFile(version, `from${version}.sqlite`);
      const store = sqliteStore(path);
      const alice = store.forUser("alice");
      expect(await alice.loadThread("thr_1")).toEqual({
        id: "thr_1",
        created_at: base.created_at,
        title: "It's old",
        status: { type: "locked", reason: "r" },
        allowed_image_domains: [],
        metadata: { deep: [null] },
      });
      const query = { limit: 9, order: "asc" } as const;
      const { data } = await alice.listItems("thr_1", { ...query, hidden: true });
      expect(data.map(({ type, id }) => [type, id])).toEqual([
        ["user_message", "m"],
        ["hidden_context_item", "h"],
        ["client_tool_call", "c"],
      ]);
      expect(data[1]).toEqual({ type: "hidden_context_item", id: "h", ...base, content: [null, 1] });
      expect((await alice.listItems("thr_1", { ...query, hidden: false })).data.map(({ id }) => id)).toEqual([
        "m",
        "c",
      ]);
      expect((await alice.pendingToolCalls("thr_1")).map(({ id }) => id)).toEqual(["c"]);
      expect(await alice.loadAttachment("f")).toMatchObject({ thread_id: "thr_1", metadata: { m: 1 } });
      expect(await store.forUser("bob").loadThread("thr_1")).toMatchObject({ status: { type: "active" } });
      await alice.save("thr_1", { items: [{ type: "end_of_turn", id: "new", ...base }] });
      expect((await alice.listItems("thr_1", { ...query, order: "desc", hidden: true })).data[0]?.id).toBe(
        "new",
      );
      store.close();
      expect(versionOf(path)).toBe(migrations.length);
    },
  );
});

const prepared = (path: string, steps: readonly string[]) => {
  const db = new DatabaseSync(path);
  try {
    prepareDatabase(db, { name: path, synchronous: "FULL", busyTimeout: 100, steps });
  } finally {
    db.close();
  }
};

/** What the next version might do: a column, filled in from what is there. */
const next = `ALTER TABLE threads ADD COLUMN items INTEGER NOT NULL DEFAULT 0;
  UPDATE threads SET items = (SELECT count(*) FROM items WHERE thread = threads.seq);`;

describe("a next step", () => {
  test("is taken once, by old files and by new ones, and makes them too new for this version", () => {
    for (const path of [oldFile(migrations.length, "next.sqlite"), join(folder, "new.sqlite")]) {
      prepared(path, [...migrations, next]);
      prepared(path, [...migrations, next]);
      expect(versionOf(path)).toBe(migrations.length + 1);
      const message = `schema version ${migrations.length + 1}, newer than this package knows (${migrations.length})`;
      expect(() => sqliteStore(path)).toThrow(message);
    }
    const db = new DatabaseSync(join(folder, "next.sqlite"));
    expect(
      db
        .prepare("SELECT items FROM threads ORDER BY seq")
        .all()
        .map((row) => row["items"]),
    ).toEqual([3, 0]);
    db.close();
  });

  test("that fails leaves the file as it was, at its old version, and says so", async () => {
    const path = oldFile(migrations.length, "failing.sqlite");
    const failing = [...migrations, next, "UPDATE threads SET nonsense = 1"];
    expect(() => prepared(path, failing)).toThrow(
      /failing\.sqlite cannot be opened .* no such column: nonsense/,
    );
    expect(versionOf(path)).toBe(migrations.length);
    const store = sqliteStore(path);
    expect((await store.forUser("alice").loadThread("thr_1"))?.title).toBe("It's old");
    store.close();
  });
});

describe("a database that was brought up to date is a store like any other:", () => {
  const store = () => {
    const db = new DatabaseSync(":memory:");
    fill(db, 1);
    // The contract's own users begin with nothing.
    db.exec("DELETE FROM items; DELETE FROM threads; DELETE FROM attachments");
    return sqliteStore(db);
  };
  for (const { title, run } of testStore("SQLite of version 1", store)) test(title, run);
});
