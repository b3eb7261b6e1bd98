import { reportRejection } from "../application/report-rejection.ts";
import type { Report } from "../application/reporter.ts";
import type { Observation, Timed } from "./observer.ts";

/** All observations of one thing. Never throws because of an observer. */
export interface Watch<End> {
  /** Runs work inside all of them, exactly once. */
  run<Result>(work: () => Result): Result;
  /** Call it once. */
  end(end: End): void;
  /** Milliseconds since the start. */
  elapsed(): number;
}

/** The observations, begun now, as one. Errors that observers throw go to `report`. */
export function watch<End>(observations: readonly Observation<End>[], report: Report): Watch<End> {
  const began = performance.now();
  const running = observations.filter(({ run }) => run !== undefined).toReversed();
  const elapsed = (): number => performance.now() - began;
  const run = <Result>(work: () => Result): Result => {
    let inside = work;
    for (const observation of running) {
      const inner = inside;
      inside = () => runIn(observation, inner, report);
    }
    return inside();
  };
  return {
    run,
    elapsed,
    end(end) {
      const timed: End & Timed = { ...end, duration: elapsed() };
      run(() => {
        for (const observation of observations) hear(() => observation.end?.(timed), report);
      });
    },
  };
}

/** What a hook returns; undefined if it throws. An async hook may also reject. */
export function hear<Result>(hook: () => Result, report: Report): Result | undefined {
  try {
    const result = hook();
    reportRejection(result, report);
    return result;
  } catch (error) {
    report(error);
    return undefined;
  }
}

/** What each of the hooks returns, without those that return nothing. */
export const heard = <Hook, Result>(
  hooks: readonly Hook[],
  call: (hook: Hook) => Result | undefined,
  report: Report,
): Result[] =>
  hooks.flatMap((hook) => {
    const result = hear(() => call(hook), report);
    return result ? [result] : [];
  });

type Outcome<Result> = { result: Result } | { thrown: unknown };

function runIn<Result>({ run }: Observation<never>, work: () => Result, report: Report): Result {
  let outcome: Outcome<Result> | undefined;
  const once = (): Result => {
    outcome ??= outcomeOf(work);
    if ("thrown" in outcome) throw outcome.thrown;
    return outcome.result;
  };
  try {
    const returned: unknown = run?.(once);
    // An async hook fails when the work fails; the caller of the work handles that failure.
    reportRejection(returned, () => {});
  } catch (error) {
    if (!isThrown(outcome, error)) report(error);
  }
  return once();
}

function outcomeOf<Result>(work: () => Result): Outcome<Result> {
  try {
    return { result: work() };
  } catch (thrown) {
    return { thrown };
  }
}

const isThrown = (outcome: Outcome<unknown> | undefined, error: unknown): boolean =>
  outcome !== undefined && "thrown" in outcome && outcome.thrown === error;
