import type { ThreadItem, ThreadItemUpdate } from "../../protocol/index.ts";
import type { IdKind } from "../ids.ts";
import type { HandlerEvent } from "../yields.ts";

/** What lowering needs of the turn: ids, and the base members of a new item. */
export interface Mint {
  (kind: IdKind, id?: string): Pick<ThreadItem, "id" | "thread_id" | "created_at">;
}

/** An update of one item as an event. */
export const updated = (item_id: string, update: ThreadItemUpdate): HandlerEvent => ({
  type: "thread.item.updated",
  item_id,
  update,
});
