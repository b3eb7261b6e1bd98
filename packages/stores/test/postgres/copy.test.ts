import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { ThreadItem, UserStore } from "@chatkit-protocol/core";
import { parseJson } from "@chatkit-protocol/core/json";
import { CopyError, copyToPostgres } from "@chatkit-protocol/stores/copy";
import { type PgliteDatabase, postgresStore } from "@chatkit-protocol/stores/postgres";
import { SqliteStoreError, sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { main } from "../../src/cli.ts";
import { oldFile } from "./old-file.ts";
import { pglite } from "./pglite.ts";

const database = await pglite();
const root = mkdtempSync(join(tmpdir(), "chatkit-copy-"));
let folder = "";
let schema = "";
let tests = 0;
beforeEach(() => {
  folder = mkdtempSync(join(root, "test-"));
  schema = `copied_${tests++}`;
});
afterAll(async () => {
  await database.close();
  rmSync(root, { recursive: true, force: true });
});

const created_at = "2026-01-01T00:00:00Z";

/** Everything of a user that can be read, as text. */
async function everything(view: UserStore): Promise<string> {
  const query = { limit: 10_000, order: "asc", hidden: true } as const;
  const { data: threads } = await view.listThreads(query);
  const found: unknown[] = [threads];
  for (const { id } of threads) {
    found.push((await view.listItems(id, query)).data);
    found.push((await view.listItems(id, { ...query, hidden: false, order: "desc" })).data);
    found.push(await view.pendingToolCalls(id));
  }
  for (const id of ["f", "g", "a\0b", "loose"]) found.push((await view.loadAttachment(id)) ?? null);
  return JSON.stringify(found);
}

test("a file of the first schema is copied unchanged, and its threads continue", async () => {
  const file = oldFile(folder);
  expect(await copyToPostgres(file, database, { schema })).toEqual({ threads: 2, items: 3, attachments: 1 });
  const [before, after] = [sqliteStore(file), await postgresStore(database, { schema })];
  for (const user of ["alice", "bob", "nobody"]) {
    expect(await everything(after.forUser(user))).toBe(await everything(before.forUser(user)));
  }
  const alice = after.forUser("alice");
  await alice.save("thr_1", { items: [{ type: "end_of_turn", id: "new", thread_id: "thr_1", created_at }] });
  await alice.createThread({ id: "thr_2", created_at, status: { type: "active" }, metadata: {} });
  const ids = (await alice.listItems("thr_1", { limit: 9, order: "asc", hidden: true })).data.map(
    ({ id }) => id,
  );
  expect(ids).toEqual(["m", "h", "c", "new"]);
  const threads = (await alice.listThreads({ limit: 9, order: "asc" })).data.map(({ id }) => id);
  expect(threads).toEqual(["thr_1", "thr_2"]);
  before.close();
});

test("a large file is copied in several batches, with any content", async () => {
  const file = join(folder, "large.sqlite");
  const store = sqliteStore(file, { synchronous: "NORMAL" });
  const odd = parseJson(
    `{"n": 1e400, "long": 12345678901234567890, "__proto__": {"\\u0000": "\\ud800"}, "b": 1, "a": 2}`,
  );
  const users = ["alice", "bob\0", "back\\slash", "日本🧪"];
  for (const user of users) {
    const view = store.forUser(user);
    for (const id of ["t", "a\0b", "\\0000"]) {
      const items = Array.from({ length: 120 }, (_, n): ThreadItem => ({
        type: "hidden_context_item",
        id: n === 7 ? "a\0b" : `i${n}`,
        thread_id: id,
        created_at,
        content: n === 3 ? odd : "x".repeat(n * 30),
      }));
      await view.createThread(
        { id, created_at, title: id, status: { type: "active" }, metadata: { odd } },
        { items },
      );
      // The order is that of storing, not of ids; and positions have gaps.
      await view.save(id, { removed: ["i5"], items: [{ ...items[0]!, id: "0 last" }] });
    }
    for (const id of ["f", "a\0b", "loose"]) {
      const thread = id === "loose" ? {} : { thread_id: "a\0b" };
      await view.saveAttachment({ type: "file", id, name: "n", mime_type: "text/plain", ...thread });
    }
  }
  store.close();
  expect(await copyToPostgres(file, database, { schema })).toEqual({
    threads: 12,
    items: 1440,
    attachments: 12,
  });
  const [before, after] = [sqliteStore(file), await postgresStore(database, { schema })];
  for (const user of users) {
    expect(await everything(after.forUser(user))).toBe(await everything(before.forUser(user)));
  }
  before.close();
});

test("a store that already has data is refused, and keeps its data", async () => {
  const file = oldFile(folder);
  const carol = (await postgresStore(database, { schema })).forUser("carol");
  await carol.saveAttachment({ type: "file", id: "f", name: "n", mime_type: "text/plain" });
  await expect(copyToPostgres(file, database, { schema })).rejects.toThrow(
    `The schema ${schema} already has attachments`,
  );
  await carol.deleteAttachment("f");
  await copyToPostgres(file, database, { schema });
  await expect(copyToPostgres(file, database, { schema })).rejects.toThrow(CopyError);
  expect((await database.query(`SELECT FROM ${schema}.items`)).rows).toHaveLength(3);
});

test("a row that differs from the file fails the copy, which leaves nothing behind", async () => {
  const file = oldFile(folder);
  /** A database that corrupts what is inserted into one table. */
  const spoiling = (table: string, spoil: string): PgliteDatabase => ({
    query: (text, values) => database.query(text, values),
    transaction: (work) =>
      database.transaction((tx) =>
        work({
          async query(text, values) {
            const result = await tx.query(text, values);
            if (text.startsWith(`INSERT INTO "${schema}".${table} `)) await tx.query(spoil);
            return result;
          },
        }),
      ),
  });
  for (const [table, spoil, message] of [
    [
      "items",
      `UPDATE "${schema}".items SET body = replace(body, 'Hi', 'Ho')`,
      /items: body of row \[1,1,"m"\]/,
    ],
    ["threads", `UPDATE "${schema}".threads SET title = NULL`, /threads: title of row \[1,"alice","thr_1"\]/],
    ["attachments", `DELETE FROM "${schema}".attachments`, /attachments: user_id of row/],
    [
      "items",
      `INSERT INTO "${schema}".items VALUES (1, 99, 'x', '', false, false, '{}')`,
      /has 4 items where the file has 3/,
    ],
  ] as const) {
    await expect(copyToPostgres(file, spoiling(table, spoil), { schema })).rejects.toThrow(message);
    for (const name of ["threads", "items", "attachments"]) {
      expect((await database.query(`SELECT FROM ${schema}.${name}`)).rows).toEqual([]);
    }
  }
  expect(await copyToPostgres(file, database, { schema })).toMatchObject({ items: 3 });
});

test("a file that is not a store is refused, and a missing file is not created", async () => {
  await expect(copyToPostgres(join(folder, "no.sqlite"), database, { schema })).rejects.toThrow(
    "There is no file",
  );
  const other = new DatabaseSync(join(folder, "other.sqlite"));
  other.exec("CREATE TABLE notes (text)");
  other.close();
  await expect(copyToPostgres(join(folder, "other.sqlite"), database, { schema })).rejects.toThrow(
    SqliteStoreError,
  );
});

test("nobody can write to the file while it is copied", async () => {
  const file = oldFile(folder);
  const store = sqliteStore(file, { busyTimeout: 0 });
  let refused = "";
  const watching: PgliteDatabase = {
    query: (text, values) => database.query(text, values),
    transaction: (work) =>
      database.transaction(async (tx) => {
        refused ||= await store
          .forUser("alice")
          .save("thr_1", { thread: { title: "late" } })
          .then(() => "", String);
        return work(tx);
      }),
  };
  await postgresStore(database, { schema });
  await copyToPostgres(file, watching, { schema });
  expect(refused).toContain("database is locked");
  store.close();
});

test("the command line says what it cannot do", async () => {
  const printed: string[] = [];
  const print = (text: unknown): void => void printed.push(String(text));
  const spies = [
    vi.spyOn(console, "log").mockImplementation(print),
    vi.spyOn(console, "error").mockImplementation(print),
  ];
  const file = oldFile(folder);
  const nowhere = "postgres://127.0.0.1:1/none";
  for (const [argv, exit, message] of [
    [["--help"], 0, /^Usage: chatkit-stores copy FILE/],
    [[], 2, /^there is no command.*Usage/s],
    [["move"], 2, /^there is no command move; did you mean copy or import-python\?/],
    [["copy"], 2, /^copy needs the path of a SQLite file/],
    [["copy", "a", "b", "c"], 2, /^copy accepts a file and a URL, not also c/],
    [["copy", "a", "--force"], 2, /^Unknown option '--force'/],
    [["copy", join(folder, "no.sqlite"), nowhere], 1, /^There is no file/],
    [["copy", file, nowhere], 1, /^The schema "chatkit" cannot be prepared: .*ECONNREFUSED/],
  ] as const) {
    printed.length = 0;
    expect(await main(argv)).toBe(exit);
    expect(printed.join("\n")).toMatch(message);
  }
  for (const spy of spies) spy.mockRestore();
});
