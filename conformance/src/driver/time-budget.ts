import type { DriveEnd, Exchange } from "../transcript/transcript.ts";

export interface PatienceOptions {
  /** Milliseconds that any one answer may take, where its case would allow more. */
  answer?: number;
  /** Milliseconds that the whole run may take; default 600 000. */
  run?: number;
}

/** Bounds the time that a run waits for a server that hangs, drips or has died. */
export interface Patience {
  /** What is left of a time that a case would wait. */
  within(ms: number): number;
  /** Takes note of an exchange that has ended. */
  saw(exchange: Exchange): void;
  /** Why no further request makes sense; undefined as long as one does. */
  lost(): DriveEnd | undefined;
}

/** So many exchanges in a row without a status line, and the server is taken for dead. */
const mostSilent = 3;
/** So much time lost to answers that never ended, and the rest is given little. */
const mostLost = 60_000;
const little = 2_000;

export function patience(now: () => number, options: PatienceOptions = {}): Patience {
  const { answer = Infinity, run = 600_000 } = options;
  let silent = 0;
  let lost = 0;
  return {
    within: (ms) => Math.max(Math.min(ms, answer, lost > mostLost ? little : Infinity, run - now()), 1),
    saw({ request, response, end }) {
      // The kit closed it itself: that says nothing of the server.
      if (end.how === "closed") return;
      silent = response ? 0 : silent + 1;
      if (end.how === "timeout") lost += end.at - request.at;
    },
    lost() {
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
