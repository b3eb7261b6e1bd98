import type { Attachment, Page, ThreadItem, ThreadMetadata } from "../../protocol/index.ts";
import { UnknownCursorError } from "../store/store.ts";
import { untilLoopIsShared } from "../turn/loop-share.ts";
import { attachmentsOf, type DataAccess, perPage } from "./data-access.ts";

/** A record of an export: the head, then all that is stored about the user, then the end, without which it is incomplete. */
export type ExportRecord =
  | { type: "export"; version: 1; user_id: string; exported_at: string }
  | { type: "thread"; thread: ThreadMetadata }
  /** Of the last thread; hidden items are among them. */
  | { type: "item"; item: ThreadItem }
  | { type: "attachment"; attachment: Attachment }
  /** The next bytes of the last attachment; decode each `data` (base64) separately. */
  | { type: "bytes"; attachment_id: string; data: string }
  | { type: "end"; threads: number; items: number; attachments: number };

/** Everything that is stored about a user, page by page, oldest thread first. */
export async function* exportUser(
  access: DataAccess,
  { bytes }: { bytes: boolean },
): AsyncGenerator<ExportRecord, void> {
  const { userId, view, page: size } = access;
  const list = attachmentsOf(access);
  const count = { threads: 0, items: 0, attachments: 0 };
  yield { type: "export", version: 1, user_id: userId, exported_at: new Date().toISOString() };
  const query = { limit: perPage, size, order: "asc" } as const;
  for await (const thread of allOf((after) => view.listThreads({ ...query, after }))) {
    count.threads++;
    yield { type: "thread", thread };
    for await (const item of itemsOf(access, thread.id)) {
      count.items++;
      yield { type: "item", item };
    }
  }
  for await (const attachment of allOf((after) => list({ limit: perPage, size, after }))) {
    count.attachments++;
    yield { type: "attachment", attachment };
    if (bytes) yield* bytesOf(access, attachment);
  }
  yield { type: "end", ...count };
}

async function* itemsOf(
  { view, page: size }: DataAccess,
  threadId: string,
): AsyncGenerator<ThreadItem, void> {
  const query = { limit: perPage, size, order: "asc", hidden: true } as const;
  try {
    yield* allOf((after) => view.listItems(threadId, { ...query, after }));
  } catch (error) {
    // The user has deleted it meanwhile.
    if (error instanceof UnknownCursorError && !(await view.loadThread(threadId))) return;
    throw error;
  }
}

async function* bytesOf(
  { attachments, context }: DataAccess,
  attachment: Attachment,
): AsyncGenerator<ExportRecord, void> {
  const found = await attachments?.read?.(attachment, context);
  for await (const chunk of found ?? none()) {
    for (let start = 0; start < chunk.length; start += perRecord) {
      const data = base64Of(chunk.subarray(start, start + perRecord));
      yield { type: "bytes", attachment_id: attachment.id, data };
    }
  }
}

/** Bytes of one record. */
const perRecord = 48 * 1024;

async function* none(): AsyncGenerator<Uint8Array, void> {
  // The bytes have not been uploaded, or cannot be read.
}

/** `String.fromCharCode` accepts a limited number of arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

/** The elements of a list from which some may be deleted meanwhile. Throws UnknownCursorError if a whole page has gone. */
async function* allOf<T extends { id: string }>(
  list: (after: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T, void> {
  let page = await list(undefined);
  for (;;) {
    yield* page.data;
    if (!page.has_more) return;
    await untilLoopIsShared();
    page = await pageAfter(
      page.data.map(({ id }) => id),
      list,
    );
  }
}

/** The page after the last of these elements that still exists. */
async function pageAfter<T>(
  ids: readonly string[],
  list: (after: string | undefined) => Promise<Page<T>>,
): Promise<Page<T>> {
  let gone: unknown;
  for (const id of ids.toReversed()) {
    try {
      return await list(id);
    } catch (error) {
      if (!(error instanceof UnknownCursorError)) throw error;
      gone = error;
    }
  }
  throw gone;
}
