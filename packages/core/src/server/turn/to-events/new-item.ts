import type { ThreadItem, ThreadItemUpdate } from "../../../protocol/index.ts";
import { type IdKind, newId } from "../../application/ids.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";

/** What lowering needs of the turn: ids, and the base members of a new item. */
export interface Mint {
  (kind: IdKind, id?: string): Pick<ThreadItem, "id" | "thread_id" | "created_at">;
}

/** Mints the members that the items of one thread share. */
export const minter =
  (thread_id: string): Mint =>
  (kind, id = newId(kind)) => ({ id, thread_id, created_at: new Date().toISOString() });

/** An update of one item as an event. */
export const updated = (item_id: string, update: ThreadItemUpdate): HandlerEvent => ({
  type: "thread.item.updated",
  item_id,
  update,
});
