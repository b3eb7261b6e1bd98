import { isHiddenType, ThreadItem, ThreadStreamEvent } from "../../protocol/index.ts";
import { issuesOf } from "../../protocol/issues.ts";
import { InvalidEventError } from "../application/errors.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";
import { checkPrintable } from "./print-event.ts";

/** Throws InvalidEventError, with JSON paths, for what no server may send; hidden items are checked as items. */
export function checkEvent(event: HandlerEvent): void {
  const { error } = read(event);
  if (error) throw new InvalidEventError(`A handler yielded an invalid ${event.type}`, issuesOf(error));
}

function read(event: HandlerEvent) {
  try {
    const hidden = "item" in event && ThreadItem.safeParse(event.item);
    return hidden && isHiddenEvent(event) ? hidden : ThreadStreamEvent.safeParse(event);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    // A widget that contains itself has no end for a schema. JSON says where the circle is.
    checkPrintable(event);
    const issues = [{ path: "$", message: "Nests too deeply" }];
    throw new InvalidEventError(`A handler yielded an invalid ${event.type}`, issues, { cause });
  }
}

const isHiddenEvent = (event: HandlerEvent): boolean => "item" in event && isHiddenType(event.item.type);
