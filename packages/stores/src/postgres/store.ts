import type { Store, UserStore } from "@chatkit-protocol/core/server";
import { attachmentsOf } from "./attachments.ts";
import { databaseOf, type PgliteDatabase, type PostgresPool } from "./driver.ts";
import { deleteThreadsBefore } from "./delete-threads.ts";
import { itemsOf } from "./items.ts";
import { toKey } from "./keys.ts";
import { prepareDatabase } from "./prepare.ts";
import { purge } from "./purge.ts";
import { tablesOf } from "./tables.ts";
import { threadsOf } from "./threads.ts";

/** Options of `postgresStore()`. */
export interface PostgresOptions {
  /** The schema that has the store's tables, and nothing else; created if there is none. Default `chatkit`. */
  schema?: string;
}

/** A store that has all the optional methods too. */
export interface PostgresStore extends Required<Store> {
  forUser(userId: string): Required<UserStore>;
  /**
   * Rewrites one table after the other without what was deleted (`VACUUM (FULL)`), locks each meanwhile, and needs as much
   * room again as its rows take. The write-ahead log, replicas and backups keep what they have. Rejects with
   * {@link PostgresStoreError} if a transaction that began earlier goes on, or the role may not vacuum the tables.
   */
  purge(): Promise<void>;
}

/**
 * Keeps everything in a PostgreSQL database, through a pool of `pg` or PGlite. The schema is created or brought up to date
 * first. The pool stays the caller's: its limits hold for each statement, and whoever made it ends it. Throws
 * {@link PostgresStoreError} where the database cannot serve as a store.
 */
export async function postgresStore(
  source: PostgresPool | PgliteDatabase,
  { schema = "chatkit" }: PostgresOptions = {},
): Promise<PostgresStore> {
  const db = databaseOf(source);
  await prepareDatabase(db, { schema });
  const tables = tablesOf(schema);
  return {
    forUser(userId) {
      const view = { db, tables, user: toKey(userId) };
      return { ...threadsOf(view), ...itemsOf(view), ...attachmentsOf(view) };
    },
    deleteThreadsBefore: (date, page) => deleteThreadsBefore(db, tables, { date, ...page }),
    purge: () => purge(db, tables),
  };
}
