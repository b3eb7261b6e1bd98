import { isHiddenType, ThreadItem, ThreadStreamEvent } from "../../protocol/index.ts";
import { issuesOf } from "../../protocol/issues.ts";
import { InvalidEventError } from "../application/errors.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";

/** Throws InvalidEventError, with JSON paths, for what no server may send; hidden items are checked as items. */
export function checkEvent(event: HandlerEvent): void {
  const hidden = "item" in event && ThreadItem.safeParse(event.item);
  const result = hidden && isHiddenEvent(event) ? hidden : ThreadStreamEvent.safeParse(event);
  if (!result.success) {
    throw new InvalidEventError(`A handler yielded an invalid ${event.type}`, issuesOf(result.error));
  }
}

const isHiddenEvent = (event: HandlerEvent): boolean => "item" in event && isHiddenType(event.item.type);
