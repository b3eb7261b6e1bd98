import type { Result, Verdict } from "../judging/result.ts";
import type { Run } from "./finished-run.ts";

/** Verdicts that do not contradict a pass in another run. */
const neutral: ReadonlySet<Verdict> = new Set(["pass", "unsupported", "not-reached"]);

/** Several runs as one: the first, in which every verdict that another run contradicts has become `flaky`. */
export function mergeRuns(runs: readonly [Run, ...Run[]]): Run {
  const [first] = runs;
  if (!first.reachable) return first;
  const key = ({ rule, case: id }: Result): string => `${rule}@${id}`;
  const all = Map.groupBy(
    runs.flatMap((one) => (one.reachable ? one.results : lost(first, one))),
    key,
  );
  return {
    ...first,
    results: [...all.values()].map((same) => mergeResults(same, runs.length)),
    durationMs: runs.reduce((sum, { durationMs }) => sum + durationMs, 0),
  };
}

/** A server that has stopped answering: nothing of the first run can be confirmed. */
const lost = ({ results }: Run, { reason = "the server does not answer" }: Run): Result[] =>
  results.map(({ rule, case: id }) => ({
    rule,
    case: id,
    verdict: "blocked",
    observations: 0,
    findings: [],
    blockedBy: "kit/liveness",
    because: reason,
    exchanges: [],
  }));

function mergeResults(same: readonly Result[], runs: number): Result {
  const bad = same.filter(({ verdict }) => !neutral.has(verdict));
  const [one = same[0]!] = bad;
  if (same.some(({ verdict }) => verdict === "kit-error") || bad.length === 0 || bad.length === runs) {
    return same.find(({ verdict }) => verdict === "kit-error") ?? (bad.length > 0 ? one : best(same));
  }
  return { ...one, verdict: "flaky", unlock: `${one.verdict} in ${bad.length} of ${runs} runs` };
}

const best = (same: readonly Result[]): Result => same.find(({ verdict }) => verdict === "pass") ?? same[0]!;
