import type { ThreadStreamEvent } from "../../protocol/index.ts";
import { printEvents } from "../turn/print-event.ts";
import { foldFrames, splitFrames } from "./frames.ts";

/** Leads the frames of a turn that runs again into a stream that its readers have read a part of. */
export interface CatchUp {
  /** What is to be appended to the stream for the next frames of the turn; empty while readers have them. */
  next(frames: string): string;
  /** What is to be appended when the turn has ended. */
  end(): string;
}

/**
 * As long as the turn repeats what was shown, nothing is appended. From the first frame that differs, what was shown beyond it is
 * taken back, and the turn's own frames follow.
 */
export function catchUp(shown: readonly string[]): CatchUp {
  let matched = 0;
  let isLive = shown.length === 0;

  function end(): string {
    if (isLive) return "";
    isLive = true;
    return printEvents(takeBack(shown.slice(0, matched), shown));
  }

  return {
    next(frames) {
      if (isLive) return frames;
      const own = splitFrames(frames);
      let known = 0;
      while (known < own.length && matched < shown.length && own[known] === shown[matched]) {
        known++;
        matched++;
      }
      if (matched === shown.length) isLive = true;
      if (known === own.length) return "";
      return end() + own.slice(known).join("");
    },
    end,
  };
}

/** The events that lead a reader of `shown` back to where it was after `kept`, which `shown` begins with. */
function takeBack(kept: readonly string[], shown: readonly string[]): ThreadStreamEvent[] {
  const { items: before } = foldFrames(kept);
  const { items: now } = foldFrames(shown);
  const events: ThreadStreamEvent[] = [];
  for (const id of foldFrames(shown.slice(kept.length)).touched) {
    const had = before.get(id);
    const has = now.get(id);
    const isDone = had && has && !had.isOpen && !has.isOpen;
    if (has && !isDone) events.push({ type: "thread.item.removed", item_id: id });
    if (isDone) events.push({ type: "thread.item.replaced", item: had.item });
    else if (had)
      events.push({ type: had.isOpen ? "thread.item.added" : "thread.item.done", item: had.item });
  }
  return events;
}
