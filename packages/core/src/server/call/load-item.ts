import { isHidden, type ThreadItem, type VisibleItem, type WidgetItem } from "../../protocol/index.ts";
import { RequestError } from "../application/errors.ts";
import type { Call } from "./call.ts";
import { notFound } from "./refusals.ts";

/** The item that a request names. Throws 404 for unknown, foreign and hidden ones. */
export async function loadVisibleItem(call: Call, threadId: string, itemId: string): Promise<VisibleItem> {
  const item = await call.store.loadItem(threadId, itemId);
  if (!item || isHidden(item)) throw notFound("item", "$.params.item_id");
  return item;
}

/** The item that a request names. Throws 404 for an unknown one, 400 for one of another type. */
export async function loadItemOfType<Type extends VisibleItem["type"]>(
  call: Call,
  type: Type,
  threadId: string,
  itemId: string,
): Promise<Extract<VisibleItem, { type: Type }>> {
  const item = await loadVisibleItem(call, threadId, itemId);
  if (!isOfType(item, type)) {
    throw new RequestError(
      "invalid_request",
      `The item is of type ${item.type}; this operation needs one of type ${type}.`,
      { issues: [{ path: "$.params.item_id", message: `Must name an item of type ${type}` }] },
    );
  }
  return item;
}

const isOfType = <Type extends ThreadItem["type"]>(
  item: ThreadItem,
  type: Type,
): item is Extract<ThreadItem, { type: Type }> => item.type === type;

/** The widget that was used; null for an action of the client itself (AC-02, AC-04). */
export const loadSender = async (
  call: Call,
  threadId: string,
  itemId: string | undefined,
): Promise<WidgetItem | null> =>
  itemId === undefined ? null : loadItemOfType(call, "widget", threadId, itemId);
