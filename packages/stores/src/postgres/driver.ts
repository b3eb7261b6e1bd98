/** Runs one statement with parameters `$1`, `$2`, …: a pool, a connection or PGlite. */
export interface PostgresQueryable {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What the store needs from a pool; `Pool` of `pg` has it. */
export interface PostgresPool extends PostgresQueryable {
  connect(): Promise<PostgresConnection>;
  on(event: "error", listener: (error: Error) => void): unknown;
}

/** A connection that a pool has lent. */
export interface PostgresConnection extends PostgresQueryable {
  /** Gives it back; with an error the pool closes it. */
  release(error?: Error | boolean): void;
  on(event: "error", listener: (error: Error) => void): unknown;
  off(event: "error", listener: (error: Error) => void): unknown;
}

/** What the store needs from PGlite, which has one connection and no pool. */
export interface PgliteDatabase extends PostgresQueryable {
  transaction<T>(work: (transaction: PostgresQueryable) => Promise<T>): Promise<T>;
}

/** Runs statements, typed by what they select. */
export interface Queries {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** A database as the store uses it: single statements, and transactions of several. */
export interface Database extends Queries {
  transaction<T>(work: (transaction: Queries) => Promise<T>): Promise<T>;
}

/** The database behind a pool, or PGlite. */
export function databaseOf(source: PostgresPool | PgliteDatabase): Database {
  if (!("connect" in source)) {
    return { ...queriesOf(source), transaction: (work) => source.transaction((tx) => work(queriesOf(tx))) };
  }
  // An idle connection that the server closes must not end the process; the pool replaces it.
  if (!heard.has(source)) source.on("error", ignore);
  heard.add(source);
  return { ...queriesOf(source), transaction: (work) => inTransaction(source, work) };
}

const ignore = (): void => {};

/** The pools that have a listener of ours: one for all stores on them. */
const heard = new WeakSet<PostgresPool>();

const queriesOf = (source: PostgresQueryable): Queries => ({
  async query<Row>(text: string, values: unknown[] = []) {
    return (await source.query(text, values)).rows as Row[];
  },
});

async function inTransaction<T>(pool: PostgresPool, work: (transaction: Queries) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  // The pool does not listen while it lends the connection. Its loss fails the next statement.
  connection.on("error", ignore);
  let broken: Error | undefined;
  try {
    // Each statement must see what was committed while it waited for a lock, whatever the database's default is.
    await connection.query("BEGIN ISOLATION LEVEL READ COMMITTED");
    const result = await work(queriesOf(connection));
    await connection.query("COMMIT");
    return result;
  } catch (error) {
    await connection.query("ROLLBACK").catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error(String(cause));
    });
    throw error;
  } finally {
    connection.off("error", ignore);
    connection.release(broken);
  }
}
