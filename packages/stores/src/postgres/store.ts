import type { Lease, Store, UserStore } from "@chatkit-protocol/core/server";
import { createHash } from "node:crypto";
import type { SharedStreamLogOptions } from "../streams/options.ts";
import { type SharedStreamLog, streamLogOn } from "../streams/stream-log.ts";
import { attachmentsOf } from "./attachments.ts";
import { databaseOf, type PgliteDatabase, type PostgresPool } from "./driver.ts";
import { deleteThreadsBefore } from "./delete-threads.ts";
import { itemsOf } from "./items.ts";
import { toKey } from "../keys.ts";
import { leasesOf } from "./leases.ts";
import { listen, type PostgresListener } from "./listen.ts";
import { prepareDatabase } from "./prepare.ts";
import { purge } from "./purge.ts";
import { streamRowsOf } from "./stream-rows.ts";
import { streamTablesOf, tablesOf } from "./tables.ts";
import { threadsOf } from "./threads.ts";

/** Options of `postgresStore()`. */
export interface PostgresOptions {
  /** The schema that has the store's tables and nothing else; created if it does not exist. Default `chatkit`. */
  schema?: string;
}

/** Options of the log of streams. */
export interface PostgresStreamLogOptions extends SharedStreamLogOptions {
  /**
   * Makes a connection that is woken by NOTIFY, such as `() => new Client(url)` of `pg`; it must not lead through a pooler in transaction
   * mode. Default: none, the log looks every `poll` milliseconds.
   */
  listen?: () => PostgresListener;
}

/** A store that has all the optional methods too. */
export interface PostgresStore extends Required<Store> {
  forUser(userId: string, lease?: Lease): Required<UserStore>;
  /**
   * Rewrites one table after another without the deleted rows (`VACUUM (FULL)`). Locks each table meanwhile, and needs as much free
   * space as its rows occupy. The write-ahead log, replicas and backups keep what they have. Rejects with
   * {@link PostgresStoreError} if an earlier transaction is still open, or if the role may not vacuum the tables.
   */
  purge(): Promise<void>;
  /**
   * Keeps the streams of running turns in the same schema, so that clients resume them from any process. Close it before the pool ends.
   * Throws RangeError.
   */
  streamLog(options?: PostgresStreamLogOptions): SharedStreamLog;
}

/**
 * Keeps everything in a PostgreSQL database, through a pool of `pg` or PGlite. Creates or migrates the schema first. The pool
 * belongs to the caller: its limits apply to each statement, and the caller ends it. Throws {@link PostgresStoreError} if the
 * database cannot serve as a store.
 */
export async function postgresStore(
  source: PostgresPool | PgliteDatabase,
  { schema = "chatkit" }: PostgresOptions = {},
): Promise<PostgresStore> {
  const db = databaseOf(source);
  await prepareDatabase(db, { schema });
  const tables = tablesOf(schema);
  return {
    forUser(userId, lease) {
      const view = { db, tables, user: toKey(userId), lease };
      return { ...threadsOf(view), ...itemsOf(view), ...attachmentsOf(view) };
    },
    leases: leasesOf(db, tables),
    deleteThreadsBefore: (date, page) => deleteThreadsBefore(db, tables, { date, ...page }),
    purge: () => purge(db, { ...tables, ...streamTablesOf(schema) }),
    streamLog({ listen: connect, ...options } = {}) {
      const channel = channelOf(schema);
      const { watch, ...rows } = streamRowsOf(db, streamTablesOf(schema), channel);
      if (!connect) return streamLogOn(rows, options);
      return streamLogOn(
        { ...rows, watch, listen: (wake) => listen(connect, channel, wake) },
        // Often enough for a notification that is lost.
        { poll: 500, ...options },
      );
    },
  };
}

/** A channel has at most 63 characters, and belongs to the whole database. */
const channelOf = (schema: string): string =>
  `chatkit_streams_${createHash("sha256").update(schema).digest("hex").slice(0, 16)}`;
