import { isHiddenType, type ReplyPart } from "@chatkit-protocol/core";

type Tagged = Exclude<ReplyPart, string>;

/** Whether the part puts something visible into the thread. */
const isVisible = (part: Tagged): boolean => {
  if ("part" in part)
    return part.part === "item" ? !isHiddenType(part.item.type) : part.part !== "message_end";
  return "item" in part && !isHiddenType(part.item.type);
};

/** Whether the open message ends before the part. */
export const closesMessage = (part: Tagged): boolean =>
  isVisible(part) || ("part" in part && part.part === "message_end");

/** Whether the open workflow ends before the part, or with it. */
export const closesWorkflow = (part: Tagged): boolean =>
  isVisible(part) && !("part" in part && (part.part === "task" || part.part === "workflow"));
