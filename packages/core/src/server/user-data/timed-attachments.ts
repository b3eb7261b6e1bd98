import type { AttachmentHandlers } from "../application/application.ts";
import { within } from "../limits/within.ts";

/** The handlers of bytes. */
export type TimedAttachments = Pick<AttachmentHandlers<unknown>, "delete" | "read" | "eraseUser">;

/**
 * The handlers of bytes, each with a time limit in milliseconds: one that never settles would hold off the user's requests forever.
 * Reading has it for every chunk. A handler that takes longer rejects with TimeoutError.
 */
export function timedAttachments(attachments: AttachmentHandlers<unknown>, limit: number): TimedAttachments {
  const timed = async <T>(name: string, work: () => T | PromiseLike<T>): Promise<T> =>
    within(limit, `handler attachments.${name}()`, work()) as T;
  return {
    delete: (attachment, context) => timed("delete", async () => attachments.delete?.(attachment, context)),
    eraseUser: (userId) => timed("eraseUser", async () => attachments.eraseUser?.(userId)),
    async read(attachment, context) {
      const chunks = await timed("read", async () => attachments.read?.(attachment, context));
      return chunks && timedChunks(chunks, limit);
    },
  };
}

async function* timedChunks(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array, void> {
  const iterator = chunks[Symbol.asyncIterator]();
  let isOver = false;
  try {
    for (;;) {
      const next = await chunk(iterator, limit);
      isOver = Boolean(next.done);
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    // Its source does not answer: waiting until it is closed could take forever, too.
    isOver = true;
    void (async () => iterator.return?.())().catch(() => {});
    throw error;
  } finally {
    if (!isOver) await iterator.return?.();
  }
}

const chunk = (iterator: AsyncIterator<Uint8Array>, limit: number): Promise<IteratorResult<Uint8Array>> =>
  within(limit, "next chunk of attachments.read()", iterator.next());
