import type { HiddenItem, ThreadItem } from "./items.ts";

const hiddenTypes: ReadonlySet<unknown> = new Set<HiddenItem["type"]>([
  "hidden_context_item",
  "sdk_hidden_context",
]);

/** Whether items of this type must never reach a client. */
export const isHiddenType = (type: unknown): type is HiddenItem["type"] => hiddenTypes.has(type);

/** Whether `item` must never reach a client. */
export const isHidden = (item: ThreadItem): item is HiddenItem => isHiddenType(item.type);
