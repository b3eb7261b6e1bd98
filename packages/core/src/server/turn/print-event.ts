import type { ThreadStreamEvent } from "../../protocol/index.ts";
import { encodeEvent } from "../../sse/encode.ts";
import { InvalidEventError } from "../application/errors.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";

/** The event as a frame. Throws InvalidEventError if JSON cannot print it: a BigInt, a cycle, a failing toJSON(). */
export const printEvent = (event: ThreadStreamEvent): string => printed(event, encodeEvent);

/** The events as frames, one after another. */
export function printEvents(shown: readonly ThreadStreamEvent[]): string {
  let frames = "";
  for (const event of shown) frames += printEvent(event);
  return frames;
}

/** Throws InvalidEventError if JSON cannot print the event, so that no half of its item is ever stored. */
export const checkPrintable = (event: HandlerEvent): undefined =>
  void printed(event, (whole) => JSON.stringify(whole));

function printed<Event extends HandlerEvent>(event: Event, print: (event: Event) => string): string {
  try {
    return print(event);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidEventError(
      `JSON cannot print an event of type ${event.type}`,
      [{ path: "$", message }],
      { cause },
    );
  }
}
