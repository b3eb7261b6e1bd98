import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "./driver.ts";
import { PostgresStoreError } from "./errors.ts";
import type { StreamTables, Tables } from "./tables.ts";

/** Milliseconds before each further attempt at a table whose deleted rows another transaction could still see. */
const pauses = [50, 500, 2000];

/**
 * Rewrites the tables, their TOAST tables and their indexes without what was deleted. Each table has its own statement, which
 * locks only that table, so that it cannot deadlock with a write. Throws {@link PostgresStoreError}.
 */
export async function purge(db: Database, tables: Tables & StreamTables): Promise<void> {
  // All that has been deleted was deleted by a transaction before this one.
  const [row] = await db.query<{ next: string }>(
    "SELECT pg_snapshot_xmax(pg_current_snapshot())::xid::text AS next",
  );
  for (const table of Object.values({ ...tables })) await rewrite(db, table, row!.next);
}

async function rewrite(db: Database, table: string, next: string): Promise<void> {
  for (const pause of [0, ...pauses]) {
    await sleep(pause);
    const before = await stateOf(db, table, next);
    await db.query(`VACUUM (FULL) ${table}`);
    const { file, isClean } = await stateOf(db, table, next);
    if (isClean) return;
    if (file === before.file) {
      throw new PostgresStoreError(
        `The role of this connection may not vacuum ${table}; purge with the role that owns the table`,
      );
    }
  }
  throw new PostgresStoreError(
    `${table} keeps deleted rows, because a transaction that began before the purge is still open; purge again after it ends`,
  );
}

interface TableState {
  /** A different value after each rewrite of the table. */
  file: string;
  isClean: boolean;
}

/**
 * VACUUM succeeds even if it has skipped a table or kept rows for older transactions. But the `relfrozenxid` of a rewritten table
 * is the oldest transaction for which it has kept rows.
 */
async function stateOf(db: Database, table: string, next: string): Promise<TableState> {
  const [state] = await db.query<TableState>(
    `SELECT relfilenode::text AS file, age(relfrozenxid) <= age($2::text::xid) AS "isClean"
     FROM pg_class WHERE oid = $1::text::regclass`,
    [table, next],
  );
  return state!;
}
