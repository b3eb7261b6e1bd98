import { isHidden, type ThreadItem, type VisibleItem, type WidgetItem } from "../../protocol/index.ts";
import type { Call } from "./call.ts";
import { notFound, RequestError } from "../application/errors.ts";

/** The item that a request names; hidden ones are unknown to clients, like foreign ones: 404. */
export async function loadVisible({ store }: Call, threadId: string, itemId: string): Promise<VisibleItem> {
  const item = await store.loadItem(threadId, itemId);
  if (!item || isHidden(item)) throw notFound("item", "$.params.item_id");
  return item;
}

/** The widget that was used; null for an action of the client itself (AC-02, AC-04). */
export async function loadSender(
  call: Call,
  threadId: string,
  itemId: string | undefined,
): Promise<WidgetItem | null> {
  if (itemId === undefined) return null;
  const item = await loadVisible(call, threadId, itemId);
  if (item.type !== "widget") throw wrongType(item, "widget");
  return item;
}

/** The refusal of an item of another kind. */
export const wrongType = (item: ThreadItem, needed: ThreadItem["type"]): RequestError =>
  new RequestError(
    "invalid_request",
    `The item is of type ${item.type}; this operation needs one of type ${needed}.`,
    {
      issues: [{ path: "$.params.item_id", message: `Must name an item of type ${needed}` }],
    },
  );
