import type { ThreadItem, ThreadItemUpdate } from "../../../protocol/index.ts";
import { type IdKind, newId } from "../../application/ids.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";

/** Makes the members that every item of one thread has; the id may be given. */
export interface NewItem {
  (kind: IdKind, id?: string): Pick<ThreadItem, "id" | "thread_id" | "created_at">;
}

export const newItem =
  (thread_id: string): NewItem =>
  (kind, id = newId(kind)) => ({ id, thread_id, created_at: new Date().toISOString() });

/** An update of one item as an event. */
export const updated = (item_id: string, update: ThreadItemUpdate): HandlerEvent => ({
  type: "thread.item.updated",
  item_id,
  update,
});
