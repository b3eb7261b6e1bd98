import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrations } from "./migrations.ts";

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
  iterate(...values: SqliteValue[]): Iterable<unknown>;
}

type SqliteValue = string | number | null;

/** The file cannot serve as a store; it has not been touched. */
export class SqliteStoreError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = "SqliteStoreError";
  }
}

/** Marks the files of this store: "CHKT". */
const applicationId = 0x43484b54;

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

export interface Preparation {
  /** How errors call the database. */
  name: string;
  synchronous: "FULL" | "NORMAL";
  /** Milliseconds that a write waits for one of another process. */
  busyTimeout: number;
  /** The schema's history; a test may have a longer one. */
  steps?: readonly string[];
}

/**
 * Checks whose file it is, then brings its schema up to date; two processes may do so at once. Throws
 * {@link SqliteStoreError}, and has changed nothing then.
 */
export function prepareDatabase(
  db: SqliteDatabase,
  { name, synchronous, busyTimeout, steps = migrations }: Preparation,
): void {
  try {
    db.exec(`PRAGMA busy_timeout = ${Math.trunc(busyTimeout)}`);
    checkOwner(db, name, steps.length);
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON`);
    // Deleted data is overwritten, but copies may be left where pages were split; purge() removes those.
    db.exec("PRAGMA secure_delete = ON");
    // A process starts while others write without a pause: it needs no lock if there is nothing to do.
    if (pragma(db, "user_version") === steps.length) return;
    transaction(db, () => {
      // Again inside the lock: another process may have been first.
      checkOwner(db, name, steps.length);
      const missing = steps.slice(pragma(db, "user_version"));
      for (const step of missing) db.exec(step);
      if (missing.length > 0) {
        db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}`);
      }
    });
  } catch (cause) {
    throw cause instanceof SqliteStoreError ? cause : unreadable(name, cause);
  }
}

function checkOwner(db: SqliteDatabase, name: string, newest: number): void {
  const version = pragma(db, "user_version");
  const tables = db.prepare("SELECT count(*) AS n FROM sqlite_schema").get() as { n: number };
  const isNew = pragma(db, "application_id") === 0 && version === 0 && tables.n === 0;
  if (!isNew && pragma(db, "application_id") !== applicationId) {
    throw new SqliteStoreError(
      `${name} is the database of another application; give the store a file of its own`,
    );
  }
  if (version > newest) {
    throw new SqliteStoreError(
      `${name} has schema version ${version}, newer than this package knows (${newest}); update the package`,
    );
  }
}

export const pragma = (db: SqliteDatabase, name: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${name}`).get() as object)[0]);

/** Runs `work` with the write lock held; all of it is durable, or none. */
export function transaction<T>(db: SqliteDatabase, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** The level at which a transaction does not wait for the disk. */
const normal = 1;

/**
 * Runs `work`, whose transactions need not survive a loss of power: they do not wait for the disk. They survive the end of the
 * process, and a later transaction that is durable makes them durable too.
 */
export function withoutSync<T>(db: SqliteDatabase, work: () => T): T {
  const level = pragma(db, "synchronous");
  if (level <= normal) return work();
  db.exec("PRAGMA synchronous = NORMAL");
  try {
    return work();
  } finally {
    db.exec(`PRAGMA synchronous = ${level}`);
  }
}

function rollBack(db: SqliteDatabase): void {
  try {
    db.exec("ROLLBACK");
  } catch {
    // Nothing is lost: a full disk, for one, has rolled back already, and its own error is the one to report.
  }
}
