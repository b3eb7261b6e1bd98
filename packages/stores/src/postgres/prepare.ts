import type { Database, Queries } from "./driver.ts";
import { PostgresStoreError } from "./errors.ts";
import { migrations } from "./migrations.ts";
import { nameOf } from "./tables.ts";

export interface Preparation {
  /** The name of the schema. */
  schema: string;
  /** The schema's history; a test may have a longer one. */
  steps?: readonly (readonly string[])[];
}

/** The first half of the key of the lock under which schemas are brought up to date: "CHKT". */
const lock = 0x43484b54;

/**
 * Checks whose schema it is, then migrates it; any number of processes may do so at once. Writes nothing to a schema that is up to
 * date. If it throws {@link PostgresStoreError}, it has changed nothing.
 */
export async function prepareDatabase(
  db: Database,
  { schema, steps = migrations }: Preparation,
): Promise<void> {
  try {
    const { version } = await stateOf(db, schema, steps.length);
    if (version === steps.length) return;
    await db.transaction(async (tx) => {
      // The pool's limits are for requests. A step may take longer, and so may waiting for the process that is first.
      await tx.query("SET LOCAL statement_timeout = 0");
      await tx.query("SET LOCAL lock_timeout = '5min'");
      await tx.query("SELECT pg_advisory_xact_lock($1::integer, hashtext($2))", [lock, schema]);
      await bringUpToDate(tx, schema, steps);
    });
  } catch (cause) {
    if (cause instanceof PostgresStoreError) throw cause;
    throw new PostgresStoreError(`The schema ${nameOf(schema)} cannot be prepared: ${textOf(cause)}`, {
      cause,
    });
  }
}

async function bringUpToDate(
  tx: Queries,
  schema: string,
  steps: readonly (readonly string[])[],
): Promise<void> {
  // Again inside the lock: another process may have been first.
  const { exists, version } = await stateOf(tx, schema, steps.length);
  if (!exists) await tx.query(`CREATE SCHEMA ${nameOf(schema)}`);
  await tx.query(`SET LOCAL search_path TO ${nameOf(schema)}`);
  if (version === 0) {
    await tx.query("CREATE TABLE chatkit_store (version integer NOT NULL)");
    await tx.query("INSERT INTO chatkit_store (version) VALUES (0)");
  }
  for (const statement of steps.slice(version).flat()) await tx.query(statement);
  await tx.query("UPDATE chatkit_store SET version = $1::integer", [steps.length]);
}

interface State {
  /** Whether there is a schema of that name. */
  exists: boolean;
  /** 0 for an empty schema. */
  version: number;
}

async function stateOf(db: Queries, schema: string, newest: number): Promise<State> {
  const [facts] = await db.query<Facts>(factsOf, [schema]);
  const { encoding = "", isolation = "", exists = false, tables = 0, marked = false } = facts ?? {};
  if (encoding !== "UTF8") {
    throw new PostgresStoreError(
      `The database has the encoding ${encoding}, which cannot hold every character; create it with ENCODING 'UTF8'`,
    );
  }
  if (isolation !== "read committed") {
    throw new PostgresStoreError(
      `Transactions are ${isolation} by default, so writers of one thread would fail instead of taking turns; ` +
        `ALTER ROLE … SET default_transaction_isolation = 'read committed'`,
    );
  }
  if (tables === 0) return { exists, version: 0 };
  const version = marked ? await versionOf(db, schema) : undefined;
  if (version === undefined) {
    throw new PostgresStoreError(
      `The schema ${nameOf(schema)} has the tables of another application; pass the store its own \`schema\``,
    );
  }
  if (version > newest) {
    throw new PostgresStoreError(
      `The schema ${nameOf(schema)} has version ${version}, newer than this package knows (${newest}); update the package`,
    );
  }
  return { exists, version };
}

interface Facts {
  encoding: string;
  isolation: string;
  exists: boolean;
  tables: number;
  marked: boolean;
}

const factsOf = `SELECT current_setting('server_encoding') AS encoding,
  current_setting('default_transaction_isolation') AS isolation,
  count(n.oid) > 0 AS "exists", count(c.oid)::integer AS tables,
  coalesce(bool_or(c.relname = 'chatkit_store' AND EXISTS (
    SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'version')), false) AS marked
FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
WHERE n.nspname = $1`;

async function versionOf(db: Queries, schema: string): Promise<number | undefined> {
  const [row] = await db.query<{ version: unknown }>(`SELECT version FROM ${nameOf(schema)}.chatkit_store`);
  return typeof row?.version === "number" ? row.version : undefined;
}

/** Node reports a host that refuses on all its addresses without a message. */
function textOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ("code" in cause ? String(cause.code) : cause.name);
}
