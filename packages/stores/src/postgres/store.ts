import type { Store } from "@chatkit-protocol/core/server";
import { attachmentsOf } from "./attachments.ts";
import { databaseOf, type PgliteDatabase, type PostgresPool } from "./driver.ts";
import { itemsOf } from "./items.ts";
import { toKey } from "./keys.ts";
import { prepareDatabase } from "./prepare.ts";
import { tablesOf } from "./tables.ts";
import { threadsOf } from "./threads.ts";

/** Options of `postgresStore()`. */
export interface PostgresOptions {
  /** The schema that has the store's tables, and nothing else; created if there is none. Default `chatkit`. */
  schema?: string;
}

/**
 * Keeps everything in a PostgreSQL database, through a pool of `pg` or PGlite. The schema is created or brought up to date
 * first. The pool stays the caller's: its limits hold for each statement, and whoever made it ends it. Throws
 * {@link PostgresStoreError} where the database cannot serve as a store.
 */
export async function postgresStore(
  source: PostgresPool | PgliteDatabase,
  { schema = "chatkit" }: PostgresOptions = {},
): Promise<Store> {
  const db = databaseOf(source);
  await prepareDatabase(db, { schema });
  const tables = tablesOf(schema);
  return {
    forUser(userId) {
      const view = { db, tables, user: toKey(userId) };
      return { ...threadsOf(view), ...itemsOf(view), ...attachmentsOf(view) };
    },
  };
}
