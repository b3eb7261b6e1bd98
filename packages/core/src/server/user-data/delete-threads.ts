import type { Store } from "../store/store.ts";
import type { StreamLog } from "../streams/stream-log.ts";
import { untilLoopIsShared } from "../turn/loop-share.ts";
import type { DataAccess, Deletion } from "./data-access.ts";

interface Way {
  batch: number;
  signal: AbortSignal | undefined;
  /** The log that may have streams of the threads. */
  streamLog: StreamLog | undefined;
}

/**
 * Deletes old threads with their streams, `batch` at a time, until the signal is aborted. Bytes and streams that cannot be deleted are
 * reported.
 */
export async function deleteThreadsBefore(
  store: Store,
  accessTo: (userId: string) => DataAccess,
  date: Date,
  { batch, signal, streamLog }: Way,
): Promise<Deletion> {
  if (!store.deleteThreadsBefore) throw new TypeError("This store has no deleteThreadsBefore().");
  if (Number.isNaN(date.getTime())) throw new RangeError("deleteThreadsBefore() needs a valid date.");
  const deleted: Deletion = { threads: 0, attachments: 0 };
  let after: string | undefined;
  do {
    const found = await store.deleteThreadsBefore(date, { limit: batch, after });
    for (const { userId, threadId, attachments } of found.threads) {
      deleted.threads++;
      const { attachments: handlers, context, report } = accessTo(userId);
      await streamLog?.forUser(userId).deleteThread(threadId).catch(report);
      for (const attachment of attachments) {
        try {
          await handlers?.delete?.(attachment, context);
          deleted.attachments++;
        } catch (error) {
          report(error);
        }
      }
    }
    ({ after } = found);
    await untilLoopIsShared();
  } while (after !== undefined && !signal?.aborted);
  return deleted;
}
