import { type Baseline, type Comparison, compareBaseline } from "./baseline.ts";
import type { RuleId } from "../generated/rules.ts";
import { streamingOperations } from "../transcript/operations-and-events.ts";
import { type Obstacle, obstacleOf } from "./obstacle.ts";
import type { Verdict } from "../judging/result.ts";
import type { Run } from "../run/finished-run.ts";
import { countUnknown, type UnknownCount } from "../judges/unknown-types.ts";
import { viewOf } from "../transcript/exchange-view.ts";
import {
  counts,
  type Coverage,
  coverageOf,
  type ExitCode,
  exitCode,
  failingMusts,
  type Profile,
  worstVerdicts,
} from "./verdicts.ts";

/** A run with what follows from it: all that a report needs. */
export interface Outcome {
  run: Run;
  /** The rules that decide `conformant` and the exit code. */
  profile: Profile;
  exit: ExitCode;
  /** Why nothing was judged, or what is wrong with the baseline. */
  reason?: string;
  /** What kept a server that answers from being judged; then neither profile has a verdict. */
  obstacle?: Obstacle;
  worst: ReadonlyMap<RuleId, Verdict>;
  /** The MUST rules of each profile that the server does not meet, whatever a baseline expects. */
  failingMusts: Readonly<Record<Profile, readonly RuleId[]>>;
  conformant: boolean;
  /** How much of each profile the run has seen. */
  coverage: Readonly<Record<Profile, Coverage>>;
  /** What the server has sent whose type this version of the protocol does not know. */
  unknown: readonly UnknownCount[];
  /** How many rules have which worst verdict. */
  counts: Readonly<Record<Verdict, number>>;
  /** Requests that made the server generate an answer. */
  generating: number;
  baseline?: Comparison;
}

/** What decides the exit code of a run besides its results. */
export interface OutcomeOptions {
  profile?: Profile;
  failOnWarn?: boolean;
  baseline?: Baseline;
  /** The day on which a baseline's entries may have expired; default today. */
  today?: string;
}

/** Draws the conclusions from a run: verdicts, profiles, exit code. */
export function outcomeOf(run: Run, options: OutcomeOptions = {}): Outcome {
  const { profile = "compat", failOnWarn = false } = options;
  const { results, reachable } = run;
  const worst = worstVerdicts(results);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const baseline =
    options.baseline && reachable ? compareBaseline(options.baseline, results, today) : undefined;
  const changed = new Set(
    baseline?.problems.filter(({ kind }) => kind === "changed").map(({ rule }) => rule),
  );
  // What the baseline expects does not fail the run; what it expects otherwise is the baseline's problem.
  const left = results.filter(
    (result) => !baseline?.expected.has(result) && !(changed.has(result.rule) && result.verdict !== "pass"),
  );
  const judged =
    run.kitError !== undefined ? 4 : exitCode(reachable, baseline ? left : results, profile, failOnWarn);
  const obstacle = reachable && run.kitError === undefined ? obstacleOf(run) : undefined;
  const compared = judged === 0 && baseline && baseline.problems.length > 0 ? 5 : judged;
  const exit = obstacle && judged !== 4 ? 1 : compared;
  const reason =
    run.kitError ??
    run.reason ??
    obstacle?.reason ??
    (exit === 5 ? baseline?.problems.map(({ text }) => text).join("; ") : undefined);
  const failing = { compat: failingMusts(worst, "compat"), strict: failingMusts(worst, "strict") };
  return {
    run,
    profile,
    exit,
    ...(reason === undefined ? {} : { reason }),
    ...(obstacle ? { obstacle } : {}),
    worst,
    failingMusts: failing,
    conformant: reachable && !obstacle && failing[profile].length === 0,
    coverage: { compat: coverageOf(results, "compat"), strict: coverageOf(results, "strict") },
    unknown: countUnknown(run.transcript.exchanges.map(viewOf)),
    counts: counts(worst),
    generating: run.transcript.exchanges.filter(
      ({ request, response }) => streamingOperations.has(request.operation) && response?.status === 200,
    ).length,
    ...(baseline ? { baseline } : {}),
  };
}

/** What each profile answers. */
export const profileTitles: Readonly<Record<Profile, string>> = {
  compat: "Works with the official client",
  strict: "Meets the whole specification",
};

/** Why there is no verdict, in a sentence; undefined where there is one. */
export function whyUnjudged({ run, exit, reason = "", obstacle }: Outcome): string | undefined {
  if (!run.reachable) return `${exit === 4 ? "The kit has failed" : "Not reachable"}: ${reason}`;
  return obstacle && `Not judged: ${obstacle.advice} (${obstacle.reason})`;
}
