import {
  type Attachment,
  isHidden,
  type Page,
  type Thread,
  type ThreadItem,
  type ThreadMetadata,
  type VisibleItem,
} from "../../protocol/index.ts";

/** The attachment as clients may see it: without the application's metadata (SER-11). */
export function publicAttachment({ metadata: _private, ...attachment }: Attachment): Attachment {
  return attachment;
}

export const isVisible = (item: ThreadItem): item is VisibleItem => !isHidden(item);

/** The item as clients may see it. */
export const publicItem = (item: VisibleItem): VisibleItem =>
  item.type === "user_message" && item.attachments.length > 0
    ? { ...item, attachments: item.attachments.map(publicAttachment) }
    : item;

/** The thread as clients may see it: without the application's metadata (SER-10), with a page of items. */
export function publicThread(thread: ThreadMetadata, items: Page<VisibleItem> = emptyPage()): Thread {
  const { id, created_at, title, status, allowed_image_domains } = thread;
  return {
    id,
    created_at,
    ...(title === undefined ? {} : { title }),
    status,
    ...(allowed_image_domains === undefined ? {} : { allowed_image_domains }),
    metadata: {},
    items,
  };
}

const emptyPage = (): Page<VisibleItem> => ({ data: [], has_more: false });
