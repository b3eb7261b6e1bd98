import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { parseJson } from "@chatkit-protocol/core/json";
import { PythonImportError } from "./errors.ts";

/** One row, with the JSON of its model. */
export interface PythonRow {
  id: string;
  userId: string;
  data: unknown;
}

/** The SQLite file of a server on `openai-chatkit`. */
export interface PythonFile {
  threads(): Iterable<PythonRow>;
  /** The items of a thread in their order. */
  items(threadId: string, userId: string): PythonRow[];
  /** Nothing if the file has no such table. */
  attachments(): Iterable<PythonRow>;
  close(): void;
}

interface Table {
  name: string;
  columns: ReadonlySet<string>;
}

/**
 * Opens a file whose tables `threads` and `items` (and `attachments` or `files`) have the columns `id` and `data`, as the SDK's
 * documentation and its tests have them; items also have `thread_id`. `user` owns all rows if they have no `user_id`.
 * Throws {@link PythonImportError} that says what is missing.
 */
export function openPythonFile(file: string, user: string | undefined): PythonFile {
  if (!existsSync(file)) throw new PythonImportError(`There is no file ${file}`);
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return readerOf(db, { file, user });
  } catch (error) {
    db.close();
    throw error;
  }
}

interface Opening {
  file: string;
  user: string | undefined;
}

function readerOf(db: DatabaseSync, opening: Opening): PythonFile {
  const { file } = opening;
  const threads = tableOf(db, file, { names: ["threads"], needed: ["id", "data"] });
  const items = tableOf(db, file, { names: ["items", "thread_items"], needed: ["id", "thread_id", "data"] });
  const attachments = tableOf(db, file, { names: ["attachments", "files"], needed: ["id", "data"] });
  if (!threads || !items) {
    throw new PythonImportError(`${file} has no table ${threads ? "items" : "threads"}`);
  }
  const rows = rowsOf(db, opening);
  return {
    threads: () => rows(threads, ""),
    items: (threadId, userId) =>
      items.columns.has("user_id")
        ? [...rows(items, "WHERE thread_id = ? AND user_id = ?", threadId, userId)]
        : [...rows(items, "WHERE thread_id = ?", threadId)],
    attachments: () => (attachments ? rows(attachments, "") : []),
    close: () => db.close(),
  };
}

/** The first of the tables that the file has. */
function tableOf(
  db: DatabaseSync,
  file: string,
  { names, needed }: { names: readonly string[]; needed: readonly string[] },
): Table | undefined {
  for (const name of names) {
    const columns = new Set(columnsOf(db, file, name));
    const missing = needed.filter((column) => !columns.has(column));
    if (columns.size > 0 && missing.length > 0) {
      throw new PythonImportError(
        `${file}: the table ${name} has no column ${missing.join(", ")}; it needs ${needed.join(", ")}`,
      );
    }
    if (columns.size > 0) return { name, columns };
  }
  return undefined;
}

function columnsOf(db: DatabaseSync, file: string, table: string): string[] {
  try {
    return db
      .prepare("SELECT name FROM pragma_table_info(?)")
      .all(table)
      .map(({ name }) => String(name));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PythonImportError(`${file} cannot be read as a SQLite database: ${why}`, { cause });
  }
}

/** The sequence of a store that has one; else the times, as the SDK's documentation orders rows. */
function orderOf({ columns }: Table): string {
  if (columns.has("seq")) return "seq";
  return columns.has("created_at") ? "created_at, rowid" : "rowid";
}

const rowsOf = (db: DatabaseSync, { file, user }: Opening) =>
  function* ({ name, columns }: Table, where: string, ...values: string[]): Iterable<PythonRow> {
    if (!columns.has("user_id") && user === undefined)
      throw new PythonImportError(
        `${file}: the table ${name} has no column user_id; name the user of its rows`,
      );
    const owner = columns.has("user_id") ? "user_id" : "NULL";
    const order = orderOf({ name, columns });
    const select = db.prepare(`SELECT id, ${owner} AS user_id, data FROM ${name} ${where} ORDER BY ${order}`);
    for (const row of select.iterate(...values)) {
      const id = String(row["id"]);
      const userId = row["user_id"] ?? user;
      if (typeof userId !== "string" || userId === "")
        throw new PythonImportError(`${name}: the row ${JSON.stringify(id)} has no user_id`);
      yield { id, userId, data: jsonOf(row["data"], { name, id }) };
    }
  };

function jsonOf(text: unknown, { name, id }: { name: string; id: string }): unknown {
  try {
    return parseJson(String(text));
  } catch (cause) {
    throw new PythonImportError(`${name}: the row ${JSON.stringify(id)} has no JSON in data`, { cause });
  }
}
