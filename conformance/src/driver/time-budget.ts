import type { DriveEnd, Exchange } from "../transcript/transcript.ts";

/** How long a run waits for answers. */
export interface TimeLimits {
  /** Milliseconds that any one answer may take, even where its case would allow more. */
  answer?: number;
  /** Milliseconds that the whole run may take; default 600 000. */
  run?: number;
}

/** Bounds the time that a run spends on a server that hangs, drips or has died. */
export interface TimeBudget {
  /** What is left of the milliseconds that a case would wait. */
  within(ms: number): number;
  /** Takes note of an exchange that has ended. */
  note(exchange: Exchange): void;
  /** Why no further request makes sense; undefined as long as one does. */
  exhausted(): DriveEnd | undefined;
}

/** After so many exchanges in a row without a status line the server counts as dead. */
const mostSilent = 3;
/** After so many milliseconds spent on answers that never ended, … */
const mostLost = 60_000;
/** … the next ones get only so many. */
const shortTimeout = 2_000;

export function timeBudget(now: () => number, limits: TimeLimits = {}): TimeBudget {
  const { answer = Infinity, run = 600_000 } = limits;
  let silent = 0;
  let lost = 0;
  return {
    within: (ms) => Math.max(Math.min(ms, answer, lost > mostLost ? shortTimeout : Infinity, run - now()), 1),
    note({ request, response, end }) {
      // An exchange that the kit has closed shows nothing about the server.
      if (end.how === "closed") return;
      silent = response ? 0 : silent + 1;
      if (end.how === "timeout") lost += end.at - request.at;
    },
    exhausted() {
      if (silent >= mostSilent)
        return { how: "blocked", by: "kit/liveness", because: "the server has stopped answering" };
      if (now() >= run)
        return {
          how: "blocked",
          by: "kit/time",
          because: `the run has used up its ${Math.round(run / 1000)} s`,
        };
      return undefined;
    },
  };
}
