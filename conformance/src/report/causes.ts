import type { Finding } from "../case/observer.ts";
import type { Outcome } from "../conclusions/outcome.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import type { Result } from "../judging/result.ts";
import { decides, type Profile } from "../conclusions/verdicts.ts";
import { harmRank } from "./harm.ts";

/** One fault of the server, with everything that it shows in. */
export interface Cause {
  /** The result that stands for it: the most harmful, then the first. */
  result: Result;
  finding: Finding;
  /** The other results of the same cause. */
  others: readonly Result[];
  /** All rules that it breaks. */
  rules: readonly RuleId[];
  /** Whether it keeps the server from being conformant in the profile. */
  decides: boolean;
}

/** What every report lists and counts: the causes that no baseline expects, the most harmful first. */
export const causesIn = ({ run, profile, baseline }: Outcome): Cause[] =>
  causesOf(
    run.results.filter((one) => !baseline?.expected.has(one)),
    profile,
  );

/** Failures folded by cause: by harm, then by how much each blocks, then by how often it shows. */
export function causesOf(results: readonly Result[], profile: Profile): Cause[] {
  const blocking = Map.groupBy(results, ({ blockedBy = "" }) => blockedBy);
  const blocked = ({ result }: Cause): number =>
    (blocking.get(result.rule)?.length ?? 0) + (blocking.get(result.case)?.length ?? 0);
  const failing = results.filter(({ findings }) => findings.length > 0);
  return [...Map.groupBy(failing, ({ cause = "" }) => cause).values()]
    .map((group) => causeOf(group, profile))
    .toSorted(
      (a, b) =>
        harmRank(a.result.rule) - harmRank(b.result.rule) ||
        blocked(b) - blocked(a) ||
        b.others.length - a.others.length,
    );
}

function causeOf(group: readonly Result[], profile: Profile): Cause {
  const sorted = group.toSorted((a, b) => harmRank(a.rule) - harmRank(b.rule));
  const result = sorted[0]!;
  return {
    result,
    finding: result.findings[0]!,
    others: sorted.slice(1),
    rules: [...new Set(sorted.map(({ rule }) => rule))],
    decides: sorted.some(({ rule }) => decides(rule, profile)),
  };
}

/** How often a cause was seen. */
export const timesSeen = ({ result, others }: Cause): number =>
  [result, ...others].reduce((sum, { findings }) => sum + findings.length, 0);

/** What a cause counts as: `MUST compat`, `MUST strict`, `SHOULD compat`, … */
export const markOf = ({ result: { rule } }: Cause): string => `${rules[rule].level} ${rules[rule].profile}`;

/** How many causes there are of each mark; the same line in every report. */
export function causeCounts(causes: readonly Cause[]): string {
  // Zero causes are no praise: nothing may have been judged.
  if (causes.length === 0) return "0 causes";
  const marks = Map.groupBy(causes, markOf);
  const parts = ["MUST", "SHOULD", "MAY"].flatMap((level) =>
    ["compat", "strict"].flatMap((profile) => {
      const own = marks.get(`${level} ${profile}`);
      return own ? [`${own.length} ${level} ${profile}`] : [];
    }),
  );
  return `${causes.length} ${causes.length === 1 ? "cause" : "causes"}: ${parts.join(", ")}`;
}
