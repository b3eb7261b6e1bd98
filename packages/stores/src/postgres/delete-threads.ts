import type { DeletedThreads } from "@chatkit-protocol/core/server";
import type { Database, Queries } from "./driver.ts";
import { fromKey } from "../keys.ts";
import { type AttachmentRow, toAttachment } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** A thread of any user, as the deletion of old threads reads it. */
interface ThreadAge {
  /** A bigint as a string: drivers parse bigints differently. */
  seq: string;
  user_id: string;
  id: string;
  created_at: string;
  /** When its newest item was created; null for a thread without items. */
  newest: string | null;
}

interface Look {
  date: Date;
  limit: number;
  /** The `seq` of the last thread that was examined. */
  after?: string | undefined;
}

/**
 * Deletes the old ones among the next threads. It first reads them without a lock. Then it locks those that seem old, in the order
 * of their positions, and reads them again: a thread that was written to meanwhile stays.
 */
export async function deleteThreadsBefore(
  db: Database,
  tables: Tables,
  { date, limit, after = "0" }: Look,
): Promise<DeletedThreads> {
  const isOld = ({ created_at, newest }: ThreadAge): boolean =>
    [created_at, newest ?? created_at].every((time) => Date.parse(fromKey(time)) < date.getTime());
  const rows = await db.query<ThreadAge>(
    `${agesOf(tables)} WHERE thread.seq > $1::text::bigint ORDER BY thread.seq LIMIT $2::bigint`,
    [after, limit + 1],
  );
  const next = rows.slice(0, limit);
  const old = next.filter(isOld);
  const threads =
    old.length === 0
      ? []
      : await db.transaction(async (tx) => {
          const locked = await tx.query<{ seq: string }>(
            `SELECT seq::text AS seq FROM ${tables.threads} AS thread WHERE ${amongThese} ORDER BY thread.seq FOR UPDATE`,
            [seqsOf(old)],
          );
          const ages = await tx.query<ThreadAge>(
            `${agesOf(tables)} WHERE ${amongThese} ORDER BY thread.seq`,
            [seqsOf(locked)],
          );
          return deleteThreads(tx, tables, ages.filter(isOld));
        });
  return { threads, ...(rows.length > limit ? { after: next.at(-1)?.seq } : {}) };
}

/** Deletes threads that the transaction has locked, with their items and attachments. */
async function deleteThreads(
  tx: Queries,
  { threads, attachments }: Tables,
  old: readonly ThreadAge[],
): Promise<DeletedThreads["threads"]> {
  const files = await tx.query<AttachmentRow & { seq: string }>(
    `WITH deleted AS (DELETE FROM ${attachments} AS file USING ${threads} AS thread
       WHERE ${amongThese} AND file.user_id = thread.user_id AND file.thread_id = thread.id
       RETURNING thread.seq, file.id, file.body)
     SELECT seq::text AS seq, body FROM deleted ORDER BY deleted.seq, id`,
    [seqsOf(old)],
  );
  await tx.query(`DELETE FROM ${threads} AS thread WHERE ${amongThese}`, [seqsOf(old)]);
  return old.map(({ seq, user_id, id }) => ({
    userId: fromKey(user_id),
    threadId: fromKey(id),
    attachments: files.filter((file) => file.seq === seq).map(toAttachment),
  }));
}

const agesOf = ({ threads, items }: Tables): string =>
  `SELECT thread.seq::text AS seq, thread.user_id, thread.id, thread.created_at, item.created_at AS newest
   FROM ${threads} AS thread LEFT JOIN LATERAL (
     SELECT created_at FROM ${items} AS item WHERE item.thread = thread.seq ORDER BY item.seq DESC LIMIT 1) AS item ON true`;

const amongThese = "thread.seq = ANY ($1::text[]::bigint[])";

const seqsOf = (rows: readonly { seq: string }[]): string[] => rows.map(({ seq }) => seq);
