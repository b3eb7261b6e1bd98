import type { DriveEnd, Exchange } from "../transcript/transcript.ts";
import type { Patience } from "./patience.ts";

/** How long a run waits for answers. */
export interface TimeLimits {
  /** Milliseconds without a sign of life that any one answer may take, even where its case would allow more. */
  answer?: number;
  /**
   * Milliseconds that any one answer may take while it still comes; default four times what its case allows without a
   * sign of life, at least 60 000.
   */
  whole?: number;
  /** Milliseconds that a read may be behind what was written before it is said to be lost; default 2500. */
  settle?: number;
  /** Milliseconds that the whole run may take; default 600 000. */
  run?: number;
}

/** Bounds the time that a run spends on a server that hangs, drips or has died. */
export interface TimeBudget {
  /** How long to wait, where a case would wait for so many milliseconds of silence. */
  patience(ms: number): Patience;
  /** Takes note of an exchange that has ended. */
  note(exchange: Exchange): void;
  /** The first of the exchanges that have got no status line in a row, where they are so many that the server may be dead. */
  suspect(): Exchange | undefined;
  /** The server has answered again, or it is dead. */
  revive(): void;
  die(because: string): void;
  /** Why no further request makes sense; undefined as long as one does. */
  exhausted(): DriveEnd | undefined;
}

/** After so many exchanges in a row without a status line the kit looks whether the server is still there. */
const mostSilent = 3;
/** After so many milliseconds spent on answers that never ended, … */
const mostLost = 60_000;
/** … the next ones get only so many. */
const shortTimeout = 2_000;
/** An answer that still comes is read for at least so many milliseconds. */
const leastWhole = 60_000;

export function timeBudget(now: () => number, limits: TimeLimits = {}): TimeBudget {
  const { answer = Infinity, whole: most = Infinity, run = 600_000 } = limits;
  let silent: Exchange[] = [];
  let dead: string | undefined;
  let lost = 0;
  return {
    patience(ms) {
      const left = Math.max(run - now(), 1);
      const silence = Math.min(ms, answer);
      const whole = Math.min(Math.max(4 * silence, leastWhole), most, left);
      if (lost > mostLost && silence > shortTimeout)
        return {
          silence: shortTimeout,
          whole,
          curtailed: "stopped early, because answers before it never came",
        };
      return silence < left
        ? { silence, whole }
        : { silence: left, whole, curtailed: "stopped at the end of the time for the run" };
    },
    note(exchange) {
      const { request, response, end } = exchange;
      // An exchange that the kit has closed shows nothing about the server.
      if (end.how === "closed") return;
      silent = response ? [] : [...silent, exchange];
      if (end.how === "timeout" || end.how === "stopped") lost += end.at - request.at;
    },
    suspect: () => (dead === undefined && silent.length >= mostSilent ? silent[0] : undefined),
    revive() {
      silent = [];
    },
    die(because) {
      dead = because;
    },
    exhausted() {
      if (dead !== undefined) return { how: "blocked", by: "kit/liveness", because: dead };
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
