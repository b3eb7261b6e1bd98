import { type Lease, LeaseLostError } from "@chatkit-protocol/core/server";
import type { Database, Queries } from "./driver.ts";
import { toKey } from "../keys.ts";
import { isHeldBy } from "./leases.ts";
import type { Tables } from "./tables.ts";

/** One user's part of the database. The first parameter of each of its statements is the user. */
export interface View {
  db: Database;
  tables: Tables;
  /** The user's id as a key. */
  user: string;
  /** The lease of the turn whose view it is. */
  lease: Lease | undefined;
}

/** The row of the item `$3` of the thread `$2` of the user `$1`. */
export const itemOf = ({ tables: { threads, items } }: View): string =>
  `FROM ${items} AS item JOIN ${threads} AS thread ON thread.seq = item.thread
   WHERE thread.user_id = $1 AND thread.id = $2 AND item.id = $3`;

/**
 * Runs `work` while all other writers of the thread wait; undefined if the user has no such thread. Throws LeaseLostError. A statement sees what was
 * committed when it began, so the lock is a separate statement: the next ones see what it has waited for.
 */
export const whileLocked = <T>(
  { db, tables, user, lease }: View,
  threadId: string,
  work: (transaction: Queries) => Promise<T>,
): Promise<T | undefined> =>
  db.transaction(async (tx) => {
    const token = lease?.threadId === threadId ? lease.token : undefined;
    const [found] = await tx.query<{ lost: boolean }>(
      `SELECT ${token === undefined ? "false" : `(${isHeldBy("$3")}) IS NOT TRUE`} AS lost
       FROM ${tables.threads} WHERE user_id = $1 AND id = $2 FOR UPDATE`,
      [user, toKey(threadId), ...(token === undefined ? [] : [token])],
    );
    if (found?.lost) throw new LeaseLostError(threadId);
    return found && work(tx);
  });
