import type { ThreadStreamEvent } from "../../protocol/index.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";
import { checkEvent } from "./check-event.ts";
import { effects, isEphemeral } from "./effects.ts";
import { checkPrintable, printEvent } from "./print-event.ts";
import { announceThread, type TurnState } from "./turn-state.ts";

/**
 * Applies an event of the handler to the turn and returns the frames to send. Throws InvalidEventError, before anything is
 * stored, for an event that no server may send or that JSON cannot print.
 */
export function applyEvent(state: TurnState, event: HandlerEvent): string[] | Promise<string[]> {
  if (state.call.settings.validate) checkEvent(event);
  const own = "item" in event ? checkPrintable(event) : printEvent(event);
  const print = (one: ThreadStreamEvent): string => (one === event && own ? own : printEvent(one));
  const finish = (shown: ThreadStreamEvent[]): string[] | Promise<string[]> => {
    const frames = shown.map(print);
    const thread = announceThread(state, event.type === "thread.item.updated" ? "quick" : "thorough");
    if (thread instanceof Promise) return thread.then((more) => [...frames, ...more.map(print)]);
    return thread.length > 0 ? [...frames, ...thread.map(print)] : frames;
  };
  if (isEphemeral(event)) return finish([event]);
  // The table holds one function per type, so the event's own type picks its function.
  const shown = effects[event.type](state, event as never);
  return shown instanceof Promise ? shown.then(finish) : finish(shown);
}
