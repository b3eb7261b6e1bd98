import type { ThreadStreamEvent } from "../../protocol/index.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";
import { checkEvent } from "./check-event.ts";
import { effects, isEphemeral } from "./effects.ts";
import { checkPrintable, printEvent, printEvents } from "./print-event.ts";
import { readTextDelta } from "./text-delta.ts";
import { announceThread, type Shown, type TurnState } from "./turn-state.ts";

/**
 * Applies an event of the handler to the turn and returns the frames to send. Throws InvalidEventError, before anything is
 * stored, for an event that no server may send or that JSON cannot print.
 */
export function applyEvent(state: TurnState, event: HandlerEvent): string | Promise<string> {
  return applyTextDelta(state, event) ?? applyAny(state, event);
}

/** Does what applyAny() does, for most text deltas, at a fraction of the cost; undefined for any other event. */
function applyTextDelta(state: TurnState, event: HandlerEvent): string | undefined {
  const text = readTextDelta(event);
  if (!text || text.delta === "" || hasNews(state)) return undefined;
  const { item_id, content_index, delta } = text;
  return state.items.appendText(item_id, content_index, delta) ? state.textDeltas.print(text) : undefined;
}

function applyAny(state: TurnState, event: HandlerEvent): string | Promise<string> {
  if (state.call.settings.validate) checkEvent(event);
  const own = "item" in event ? checkPrintable(event) : printEvent(event);
  // The table holds one function per type, so the event's own type picks its function.
  const shown = isEphemeral(event) ? [event] : effects[event.type](state, event as never);
  return shown instanceof Promise
    ? shown.then((later) => withThread(state, event, printShown(later, event, own)))
    : withThread(state, event, printShown(shown, event, own));
}

/** The frames of what is shown; `own` is that of the event itself, if it has been printed. */
function printShown(
  shown: readonly ThreadStreamEvent[],
  event: HandlerEvent,
  own: string | undefined,
): string {
  let frames = "";
  for (const one of shown) frames += one === event && own ? own : printEvent(one);
  return frames;
}

/** The frames, and the thread's after them if it has to be announced. */
function withThread(state: TurnState, event: HandlerEvent, frames: string): string | Promise<string> {
  const thread = announced(state, event);
  return thread instanceof Promise
    ? thread.then((more) => frames + printEvents(more))
    : frames + printEvents(thread);
}

/** Updates are frequent, so after an update only assignments to the thread are checked. */
const announced = (state: TurnState, { type }: HandlerEvent): Shown =>
  type === "thread.item.updated" && !hasNews(state) ? [] : announceThread(state);

/** Whether the thread may have to be announced. */
const hasNews = ({ watched, unannounced }: TurnState): boolean => unannounced || watched.isAssigned();
