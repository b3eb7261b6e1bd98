import type { Attachment } from "../../protocol/index.ts";
import { untilLoopIsShared } from "../turn/loop-share.ts";
import { attachmentsOf, type DataAccess, type Deletion, perPage } from "./data-access.ts";

/**
 * Deletes everything that is stored about a user. If an attachment cannot be deleted, its record stays, so that another call finds
 * it, and the deletion continues. Throws AggregateError at the end if anything is left.
 */
export async function eraseUser(
  access: DataAccess,
  purge: (() => Promise<void>) | undefined,
): Promise<Deletion> {
  const list = attachmentsOf(access);
  const failures: unknown[] = [];
  const attempt = async (work: () => Promise<void> | undefined): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failures.push(error);
    }
  };
  // The bytes first: as long as the record exists, the bytes can be found.
  await attempt(() => access.attachments?.eraseUser?.(access.userId));
  const free = await eraseAttachments(access, list, failures);
  const { threads, attachments } = await eraseThreads(access, failures);
  if (purge) await attempt(purge);
  if (failures.length === 0) return { threads, attachments: free + attachments };
  throw new AggregateError(failures, "Not everything could be erased; erase the user again.");
}

/** Deletes what can be deleted; failures of a thread's attachments are reported with the thread. */
async function eraseAttachments(
  access: DataAccess,
  list: ReturnType<typeof attachmentsOf>,
  failures: unknown[],
): Promise<number> {
  let erased = 0;
  /** The last one that is left: everything before it has been tried. */
  let after: string | undefined;
  for (;;) {
    const { data, has_more } = await list({ limit: perPage, size: access.page, after });
    for (const attachment of data) {
      const failure = await eraseBytes(access, attachment);
      if (failure) {
        after = attachment.id;
        if (attachment.thread_id === undefined) failures.push(failure.error);
      } else if (await access.view.deleteAttachment(attachment.id)) {
        erased++;
      }
    }
    if (!has_more) return erased;
    await untilLoopIsShared();
  }
}

async function eraseThreads(access: DataAccess, failures: unknown[]): Promise<Deletion> {
  const { view, page } = access;
  const erased: Deletion = { threads: 0, attachments: 0 };
  for (;;) {
    const { data } = await view.listThreads({ limit: perPage, size: page, order: "asc" });
    for (const { id } of data) {
      const attachments = await view.deleteThread(id);
      if (attachments) erased.threads++;
      for (const attachment of attachments ?? []) {
        const failure = await eraseBytes(access, attachment);
        if (!failure) erased.attachments++;
        else {
          failures.push(failure.error);
          const { thread_id: _gone, ...kept } = attachment;
          await view.saveAttachment(kept);
        }
      }
    }
    if (data.length === 0) return erased;
    await untilLoopIsShared();
  }
}

async function eraseBytes(
  { attachments, context }: DataAccess,
  attachment: Attachment,
): Promise<{ error: unknown } | undefined> {
  try {
    await attachments?.delete?.(attachment, context);
    return undefined;
  } catch (error) {
    return { error };
  }
}
