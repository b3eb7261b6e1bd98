import type { ThreadItem } from "../items.ts";
import type { ThreadItemUpdate } from "../updates.ts";
import { updateMessage } from "./message.ts";
import { updateWidget } from "./widget.ts";
import { updateWorkflow } from "./workflow.ts";

type Apply = (item: ThreadItem, update: ThreadItemUpdate) => ThreadItem;

/** How each type of item is updated; updates do not apply to other types. */
const byType: { [Type in ThreadItem["type"]]?: Apply } = {
  assistant_message: (item, update) =>
    item.type === "assistant_message" ? updateMessage(item, update) : item,
  widget: (item, update) => (item.type === "widget" ? updateWidget(item, update) : item),
  workflow: (item, update) => (item.type === "workflow" ? updateWorkflow(item, update) : item),
  generated_image: (item, update) =>
    item.type === "generated_image" && update.type === "generated_image.updated"
      ? { ...item, image: update.image }
      : item,
};

/** Returns the item after the update, or the item itself if the update does not apply to it; mutates neither. */
export const applyUpdate = (item: ThreadItem, update: ThreadItemUpdate): ThreadItem =>
  // Not every item has a type that is known, and `constructor` is one that every object has.
  Object.hasOwn(byType, item.type) ? (byType[item.type]?.(item, update) ?? item) : item;
