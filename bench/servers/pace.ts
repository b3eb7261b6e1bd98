import { setImmediate, setTimeout } from "node:timers/promises";
import { monotonicNow, type Pace, stampedWord, word } from "./reply-plan.ts";

/** The texts of the deltas of a plan, each when it is due. */
export async function* deltas(count: number, pace: Pace): AsyncGenerator<string, void> {
  if (typeof pace === "number") yield* stamped(count, pace);
  else {
    for (let index = 0; index < count; index++) {
      if (pace === "tick") await setImmediate();
      yield word;
    }
  }
}

/** A late delta does not delay the others: the stamps show how late a busy server is. */
async function* stamped(count: number, every: number): AsyncGenerator<string, void> {
  const start = monotonicNow();
  for (let index = 0; index < count; index++) {
    const due = start + index * every * 1000;
    const wait = (due - monotonicNow()) / 1000;
    if (wait > 0) await setTimeout(wait);
    yield stampedWord(due);
  }
}
