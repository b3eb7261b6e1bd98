import { type RuleId, rules } from "../generated/rules.ts";
import type { Verdict } from "../judging/result.ts";
import type { Outcome } from "../conclusions/outcome.ts";
import { levels } from "../run/selection.ts";

const shown: readonly Verdict[] = [
  "pass",
  "fail",
  "warn",
  "flaky",
  "blocked",
  "unsupported",
  "not-reached",
  "kit-error",
];

/** A number of things, in words for people. */
export const counted = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

/** Counts for each level with their denominators; a percentage would hide what was not reached. */
export function levelLines({ worst }: Outcome): string[] {
  const lines = levels.flatMap((level) => {
    const own = [...worst].filter(([rule]) => rules[rule].level === level);
    if (own.length === 0) return [];
    const parts = shown.flatMap((verdict) => {
      const number = own.filter(([, one]) => one === verdict).length;
      return number > 0 || verdict === "pass" ? [`${number} ${verdict.replace("-", " ")}`] : [];
    });
    return [`${level.padEnd(6)} ${own.length} rules: ${parts.join(", ")}`];
  });
  const unjudged = (Object.keys(rules) as RuleId[]).filter((rule) => !worst.has(rule)).length;
  return unjudged === 0 ? lines : [...lines, `${unjudged} more rules are not judged in this run`];
}
