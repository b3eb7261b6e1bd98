import { type Attachment, isHidden, type ThreadItem } from "@chatkit-protocol/core/protocol";
import type { Changes, ThreadChanges } from "@chatkit-protocol/core/server";

/** Changes as they are written: printed at once, since the caller may go on changing what it has given. */
export interface PreparedChanges {
  members: [member: keyof ThreadChanges, text: string | null][];
  removed: readonly string[];
  items: PreparedItem[];
  attachments: PreparedAttachment[];
}

interface PreparedItem {
  id: string;
  created_at: string;
  hidden: number;
  pending: number;
  body: string;
}

interface PreparedAttachment {
  id: string;
  thread_id: string | null;
  body: string;
}

export const prepareChanges = ({
  thread = {},
  removed = [],
  items = [],
  attachments = [],
}: Changes): PreparedChanges => ({
  members: membersOf(thread),
  removed: [...removed],
  items: items.map(prepareItem),
  attachments: attachments.map(prepareAttachment),
});

const members = [
  "title",
  "status",
  "allowed_image_domains",
  "metadata",
] as const satisfies readonly (keyof ThreadChanges)[];

/** A member that is present with the value undefined is cleared. */
const membersOf = (thread: ThreadChanges): PreparedChanges["members"] =>
  members.filter((member) => member in thread).map((member) => [member, textOf(thread[member])]);

const prepareItem = (item: ThreadItem): PreparedItem => ({
  id: item.id,
  created_at: item.created_at,
  hidden: Number(isHidden(item)),
  pending: Number(item.type === "client_tool_call" && item.status === "pending"),
  body: JSON.stringify(item),
});

export const prepareAttachment = (attachment: Attachment): PreparedAttachment => ({
  id: attachment.id,
  thread_id: attachment.thread_id ?? null,
  body: JSON.stringify(attachment),
});

/** A value as JSON, null if there is none. */
export const textOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
