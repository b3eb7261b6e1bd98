import type { ThreadItem } from "../items.ts";
import type { ThreadItemUpdate } from "../updates.ts";
import { foldMessage } from "./message.ts";
import { foldWidget } from "./widget.ts";
import { foldWorkflow } from "./workflow.ts";

type Fold = (item: ThreadItem, update: ThreadItemUpdate) => ThreadItem;

/** How each kind of item takes updates; a kind that is not here takes none. */
const folds: { [Type in ThreadItem["type"]]?: Fold } = {
  assistant_message: (item, update) => (item.type === "assistant_message" ? foldMessage(item, update) : item),
  widget: (item, update) => (item.type === "widget" ? foldWidget(item, update) : item),
  workflow: (item, update) => (item.type === "workflow" ? foldWorkflow(item, update) : item),
  generated_image: (item, update) =>
    item.type === "generated_image" && update.type === "generated_image.updated"
      ? { ...item, image: update.image }
      : item,
};

/** The item after the update, the item itself where the update does not apply to it; changes neither. */
export const applyUpdate = (item: ThreadItem, update: ThreadItemUpdate): ThreadItem =>
  folds[item.type]?.(item, update) ?? item;
