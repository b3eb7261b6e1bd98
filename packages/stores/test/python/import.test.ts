import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ChatKitServer, type Page, type Thread, type ThreadItem } from "@chatkit-protocol/core";
import { ThreadMetadata, Thread as ThreadSchema } from "@chatkit-protocol/core/protocol";
import { importPythonRows, PythonImportError, pythonRowReader } from "@chatkit-protocol/stores/python";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterAll, expect, test, vi } from "vitest";
import { main } from "../../src/cli.ts";

const here = import.meta.dirname;
const root = mkdtempSync(join(tmpdir(), "chatkit-python-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let files = 0;
const newPath = (): string => join(root, `${files++}.sqlite`);

/** The rows that the SDK has written, after these statements. */
function recorded(...statements: readonly string[]): string {
  const path = newPath();
  const db = new DatabaseSync(path);
  for (const sql of [readFileSync(join(here, "rows.sql"), "utf8"), ...statements]) db.exec(sql);
  db.close();
  return path;
}

const timeZone = "Europe/Berlin";
const python = join(here, "../../../../conformance/servers/chatkit-python/.venv/bin/python");

/** The rows of the SDK that `npm run interop` has installed, written now. */
function fresh(): string {
  const path = newPath();
  const env = { ...process.env, TZ: timeZone };
  const { status, stderr } = spawnSync(python, ["-W", "ignore", join(here, "write_rows.py"), path], { env });
  if (status !== 0) throw new Error(String(stderr));
  return path;
}

/** What a server on the store answers to its user. */
async function ask<Answer>(path: string, userId: string, type: string, params: object): Promise<Answer> {
  const store = sqliteStore(path);
  const { status, body } = await new ChatKitServer({ store }).handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({ type, params }),
    identity: { userId },
    signal: new AbortController().signal,
  });
  store.close();
  if (status !== 200 || typeof body !== "string") throw new Error(`${status} ${String(body)}`);
  return JSON.parse(body);
}

/** A conversation of the file, imported, as its user gets it. */
async function imported(file: string, userId: string) {
  const path = newPath();
  const store = sqliteStore(path);
  const counts = await importPythonRows(file, store, { timeZone });
  const hidden = { limit: 99, order: "asc", hidden: true } as const;
  const [thread] = (await store.forUser(userId).listThreads(hidden)).data;
  if (!thread) throw new Error(`${userId} has no thread`);
  const { data: stored } = await store.forUser(userId).listItems(thread.id, hidden);
  const loaded = await store.forUser(userId).loadAttachment(`atc_${userId}`);
  store.close();
  const text = await ask<Thread>(path, userId, "threads.get_by_id", { thread_id: thread.id });
  const { data } = await ask<Page<ThreadItem>>(path, userId, "threads.list", { limit: 9 });
  return { counts, path, stored, attachment: loaded, thread: text, listed: data };
}

async function expectConversations(file: string): Promise<void> {
  for (const user of ["alice", "bob"]) {
    const { counts, thread, stored, attachment, listed } = await imported(file, user);
    expect(counts).toEqual({ threads: 2, items: 12, attachments: 2, present: 0 });
    expect(listed.map(({ id }) => id)).toEqual([thread.id]);
    expect(thread.title).toBe(`Tasks of ${user}`);
    expect(stored.map(({ type }) => type)).toEqual([
      "user_message",
      "hidden_context_item",
      "workflow",
      "assistant_message",
      "widget",
      "client_tool_call",
    ]);
    // What a client is sent holds the writer's schema: no nulls, and times with an offset.
    expect(() => ThreadSchema.parse(thread)).not.toThrow();
    const text = JSON.stringify([thread, stored, attachment]);
    // These two are the application's own: the page of the hidden context, and an argument of the tool.
    expect(new Set([...text.matchAll(/"(\w+)":null/g)].map(([, name]) => name))).toEqual(
      new Set(["page", "from"]),
    );
    expect(text).not.toContain("upload");
    expect(text).toContain('"id":9007199254740993');
    const times = [...text.matchAll(/"created_at":"([^"]+)"/g)].map(([, time]) => time ?? "");
    expect(times.length).toBeGreaterThan(6);
    expect(times.filter((time) => !/T.*\+0[12]:00$/.test(time))).toEqual([]);
    expect(attachment).toMatchObject({ name: "a.txt", thread_id: thread.id });
  }
}

test("rows of openai-chatkit 1.6.5 become conversations of this server", async () => {
  await expectConversations(recorded());
});

test.skipIf(!existsSync(python))("so do rows that the installed SDK writes now", async () => {
  await expectConversations(fresh());
});

test("without an import, the rows go out with nulls and with times that mean another hour to every reader", () => {
  const db = new DatabaseSync(recorded());
  const [row] = db.prepare("SELECT data FROM threads WHERE user_id = 'alice'").all();
  db.close();
  const data: unknown = JSON.parse(String(row?.["data"]));
  expect(ThreadMetadata.safeParse(data).error?.issues.map(({ path }) => path.join("."))).toEqual([
    "created_at",
    "allowed_image_domains",
  ]);
  expect(ThreadMetadata.safeParse(pythonRowReader({ timeZone }).thread(data)).success).toBe(true);
});

test.each([
  ["2026-01-15T12:00:00", "2026-01-15T12:00:00+01:00"],
  ["2026-07-15T12:00:00.5", "2026-07-15T12:00:00.5+02:00"],
  ["2026-03-29T01:59:59", "2026-03-29T01:59:59+01:00"],
  ["2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00"],
  ["2026-01-15T12:00:00Z", "2026-01-15T12:00:00Z"],
  ["2026-01-15T12:00:00-05:00", "2026-01-15T12:00:00-05:00"],
])("%s of a host in Berlin is read as %s", (created_at, expected) => {
  const row = { id: "thr_1", created_at, status: { type: "active" }, metadata: {} };
  expect(pythonRowReader({ timeZone }).thread(row).created_at).toBe(expected);
});

test("without a zone, times are in UTC, and an unknown zone is refused", () => {
  const row = { id: "thr_1", created_at: "2026-01-15T12:00:00.5", title: null };
  expect(pythonRowReader().thread(row).created_at).toBe("2026-01-15T12:00:00.5Z");
  expect(() => pythonRowReader({ timeZone: "Berlin" })).toThrow(/Berlin/);
});

test("members of older versions go", () => {
  const file = {
    id: "atc_1",
    name: "a.txt",
    mime_type: "text/plain",
    type: "file",
    upload_url: "https://x.example",
  };
  expect(pythonRowReader().attachment(file)).toEqual({
    id: "atc_1",
    name: "a.txt",
    mime_type: "text/plain",
    type: "file",
  });
});

test("an import that is repeated adds nothing, and what the user has written since stays", async () => {
  const file = recorded();
  const { path, thread } = await imported(file, "alice");
  const store = sqliteStore(path);
  await store.forUser("alice").save(thread.id, { thread: { title: "Mine" } });
  expect(await importPythonRows(file, store, { timeZone })).toEqual({
    threads: 0,
    items: 0,
    attachments: 0,
    present: 2,
  });
  expect((await store.forUser("alice").loadThread(thread.id))?.title).toBe("Mine");
  expect(await store.forUser("bob").loadThread(thread.id)).toBeUndefined();
  store.close();
});

test("rows without a user are the given user's, in the order of a sequence", async () => {
  const file = newPath();
  const db = new DatabaseSync(file);
  db.exec(`CREATE TABLE threads (id TEXT, data TEXT); CREATE TABLE thread_items (seq, id, thread_id, data);
    INSERT INTO threads VALUES ('t', '{"id":"t","created_at":"2026-01-01T00:00:00","status":{"type":"active"},"metadata":{}}')`);
  for (const [seq, id] of [
    [2, "b"],
    [1, "a"],
  ] as const) {
    const item = { type: "end_of_turn", id, thread_id: "t", created_at: "2026-01-01T00:00:00" };
    db.prepare("INSERT INTO thread_items VALUES (?, ?, 't', ?)").run(seq, id, JSON.stringify(item));
  }
  db.close();
  const store = sqliteStore(newPath());
  await expect(importPythonRows(file, store)).rejects.toThrow(/threads has no column user_id; name the user/);
  await importPythonRows(file, store, { user: "alice" });
  const { data } = await store.forUser("alice").listItems("t", { limit: 9, order: "asc", hidden: true });
  expect(data.map(({ id }) => id)).toEqual(["a", "b"]);
  store.close();
});

test.each([
  ["no such file", () => newPath(), /There is no file/],
  ["no table", () => recorded("DROP TABLE items"), /has no table items/],
  [
    "no column",
    () => recorded("ALTER TABLE items DROP COLUMN data"),
    /items has no column data; it needs id/,
  ],
  [
    "no JSON",
    () => recorded("UPDATE items SET data = '{' WHERE user_id = 'bob'"),
    /items: the row "msg_\w+" has no JSON/,
  ],
  [
    "no user",
    () => recorded("UPDATE threads SET user_id = NULL"),
    /threads: the row "thr_\w+" has no user_id/,
  ],
  [
    "an item of something else",
    () => recorded("UPDATE items SET data = '{\"type\":1}' WHERE user_id = 'bob'"),
    /items: the row "msg_\w+" is not of openai-chatkit/,
  ],
])("%s is refused with the place, and nothing is written", async (_name, file, message) => {
  const store = sqliteStore(newPath());
  const refused = await importPythonRows(file(), store, { timeZone }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(PythonImportError);
  expect(String(refused)).toMatch(message);
  expect((await store.forUser("alice").listThreads({ limit: 9, order: "asc" })).data).toEqual([]);
  store.close();
});

test("the command imports a file, and says what it has done or lacks", async () => {
  const printed: string[] = [];
  for (const name of ["log", "error"] as const)
    vi.spyOn(console, name).mockImplementation((text: string) => void printed.push(text));
  const [file, target] = [recorded(), newPath()];
  const run = async (...argv: string[]) => [await main(argv), printed.splice(0).join("\n").split("\n")[0]];
  const args = ["import-python", file, target, "--time-zone", timeZone];
  expect(await run(...args)).toEqual([0, "imported: 2 threads, 12 items, 2 attachments"]);
  expect(await run(...args)).toEqual([
    0,
    "imported: 0 threads, 0 items, 0 attachments; 2 threads were there already",
  ]);
  expect(await run("import-python", file)).toEqual([
    2,
    "import-python needs a target: a file, or a postgres:// URL",
  ]);
  expect(await run("copy", file, "--user", "alice")).toEqual([
    2,
    "copy has no --time-zone and no --user; import-python has",
  ]);
  expect((await run("import-python", "none.sqlite", target))[0]).toBe(1);
  vi.restoreAllMocks();
});
