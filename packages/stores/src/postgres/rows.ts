import { parseJson } from "@chatkit-protocol/core/json";
import type { Attachment, ThreadItem, ThreadMetadata } from "@chatkit-protocol/core/protocol";
import { fromKey } from "../keys.ts";

/** A thread as its row has it: ids and times as keys, what may change as JSON. */
export interface ThreadRow {
  id: string;
  created_at: string;
  title: string | null;
  status: string | null;
  allowed_image_domains: string | null;
  metadata: string | null;
}

export interface ItemRow {
  body: string;
  /** The time under which it was first stored (IT-06). */
  created_at: string;
}

export interface AttachmentRow {
  body: string;
}

/** The members of `ThreadChanges`, each as JSON in its column; null if it is cleared. */
export const members = ["title", "status", "allowed_image_domains", "metadata"] as const;

export const threadColumns = ["id", "created_at", ...members] as const;

export function toThread({ id, created_at, ...row }: ThreadRow): ThreadMetadata {
  const member = <T>(text: string | null): T | undefined =>
    text === null ? undefined : (parseJson(text) as T);
  const title = member<string>(row.title);
  const domains = member<string[]>(row.allowed_image_domains);
  return {
    id: fromKey(id),
    created_at: fromKey(created_at),
    ...(title === undefined ? {} : { title }),
    status: member<ThreadMetadata["status"]>(row.status) ?? { type: "active" },
    ...(domains === undefined ? {} : { allowed_image_domains: domains }),
    metadata: member<ThreadMetadata["metadata"]>(row.metadata) ?? {},
  };
}

export const toItem = ({ body, created_at }: ItemRow): ThreadItem => ({
  ...(parseJson(body) as ThreadItem),
  created_at: fromKey(created_at),
});

export const toAttachment = ({ body }: AttachmentRow): Attachment => parseJson(body) as Attachment;
