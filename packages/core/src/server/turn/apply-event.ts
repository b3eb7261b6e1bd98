import type { ThreadStreamEvent } from "../../protocol/index.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";
import { checkEvent } from "./check-event.ts";
import { effects, isEphemeral } from "./effects.ts";
import { checkPrintable, printEvent } from "./print-event.ts";
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
  const print = (shown: readonly ThreadStreamEvent[]): string =>
    shown.map((one) => (one === event && own ? own : printEvent(one))).join("");
  const finish = (shown: ThreadStreamEvent[]): string | Promise<string> => {
    const frames = print(shown);
    const thread = announced(state, event);
    return thread instanceof Promise ? thread.then((more) => frames + print(more)) : frames + print(thread);
  };
  if (isEphemeral(event)) return finish([event]);
  // The table holds one function per type, so the event's own type picks its function.
  const shown = effects[event.type](state, event as never);
  return shown instanceof Promise ? shown.then(finish) : finish(shown);
}

/** Updates are frequent, so after an update only assignments to the thread are checked. */
const announced = (state: TurnState, { type }: HandlerEvent): Shown =>
  type === "thread.item.updated" && !hasNews(state) ? [] : announceThread(state);

/** Whether the thread may have to be announced. */
const hasNews = ({ watched, unannounced }: TurnState): boolean => unannounced || watched.isAssigned();
