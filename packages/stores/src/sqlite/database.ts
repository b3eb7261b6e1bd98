import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** What the store needs of a driver: `node:sqlite` has it, better-sqlite3 has it too. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

export interface SqliteStatement {
  run(...values: SqliteValue[]): { changes: number | bigint };
  get(...values: SqliteValue[]): unknown;
  all(...values: SqliteValue[]): unknown[];
}

export type SqliteValue = string | number | null;

/** The file cannot serve as a store; it has not been touched. */
export class SqliteStoreError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "SqliteStoreError";
  }
}

/** Marks the files of this store: "CHKT". */
const applicationId = 0x43484b54;

/** Each step takes the schema one version up; they are never edited, only added to. */
const migrations: readonly string[] = [
  `CREATE TABLE threads (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     user_id TEXT NOT NULL, id TEXT NOT NULL, created_at TEXT NOT NULL,
     title TEXT, status TEXT, allowed_image_domains TEXT, metadata TEXT,
     UNIQUE (user_id, id));
   CREATE INDEX threads_by_user ON threads (user_id, seq);
   CREATE TABLE items (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     thread INTEGER NOT NULL REFERENCES threads (seq) ON DELETE CASCADE,
     id TEXT NOT NULL, created_at TEXT NOT NULL, hidden INTEGER NOT NULL, pending_call INTEGER NOT NULL,
     body TEXT NOT NULL,
     UNIQUE (thread, id));
   CREATE INDEX items_by_thread ON items (thread, hidden, seq);
   CREATE INDEX items_in_order ON items (thread, seq);
   CREATE INDEX items_pending ON items (thread, seq) WHERE pending_call = 1;
   CREATE TABLE attachments (
     user_id TEXT NOT NULL, id TEXT NOT NULL, thread_id TEXT, body TEXT NOT NULL,
     PRIMARY KEY (user_id, id)) WITHOUT ROWID;
   CREATE INDEX attachments_by_thread ON attachments (user_id, thread_id);`,
];

/** Opens the file at `path`, or a new one; throws {@link SqliteStoreError} where it cannot be one of ours. */
export function openFile(path: string): SqliteDatabase {
  if (path !== ":memory:") {
    const folder = dirname(resolve(path));
    if (!existsSync(folder))
      throw new SqliteStoreError(`${path}: the folder ${folder} does not exist; create it first`);
    if (existsSync(path) && statSync(path).isDirectory()) {
      throw new SqliteStoreError(`${path} is a folder; the store needs the path of a file`);
    }
  }
  try {
    return new DatabaseSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

const unreadable = (path: string, cause: unknown): SqliteStoreError =>
  new SqliteStoreError(`${path} cannot be opened as a SQLite database: ${textOf(cause)}`, { cause });

const textOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Checks whose file it is, then brings its schema up to date; two processes may do so at once. */
export function prepareDatabase(db: SqliteDatabase, name: string, synchronous: "FULL" | "NORMAL"): void {
  try {
    db.exec("PRAGMA busy_timeout = 5000");
    checkOwner(db, name);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON`);
    transaction(db, () => {
      // Again inside the lock: another process may have been first.
      checkOwner(db, name);
      const version = pragma(db, "user_version");
      for (const migration of migrations.slice(version)) db.exec(migration);
      if (version < migrations.length) {
        db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
      }
    });
  } catch (cause) {
    throw cause instanceof SqliteStoreError ? cause : unreadable(name, cause);
  }
}

function checkOwner(db: SqliteDatabase, name: string): void {
  const owner = pragma(db, "application_id");
  const tables = db.prepare("SELECT count(*) AS n FROM sqlite_schema").get() as { n: number };
  if (owner !== applicationId && (owner !== 0 || tables.n > 0)) {
    throw new SqliteStoreError(
      `${name} is the database of another application; give the store a file of its own`,
    );
  }
  const version = pragma(db, "user_version");
  if (version > migrations.length) {
    throw new SqliteStoreError(
      `${name} has schema version ${version}, newer than this package knows (${migrations.length}); update the package`,
    );
  }
}

const pragma = (db: SqliteDatabase, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() as object)[0]);

/** Runs `work` with the write lock held; all of it is durable, or none. */
export function transaction<T>(db: SqliteDatabase, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}
