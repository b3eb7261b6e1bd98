import type { Finding } from "../case/observer.ts";
import { type RuleId, rules } from "../generated/rules.ts";
import type { Result } from "../judging/result.ts";
import { decides, type Profile } from "../conclusions/verdicts.ts";

/** One fault of the server, with everything that it shows in. */
export interface Cause {
  /** The result that stands for it: the gravest, then the first. */
  result: Result;
  finding: Finding;
  /** The other results of the same cause. */
  others: readonly Result[];
  /** All rules that it breaks. */
  rules: readonly RuleId[];
  /** Whether it keeps the server from being conformant in the profile. */
  decides: boolean;
}

/** Failures folded by cause, those that decide first; each otherwise in the order of the run. */
export function causesOf(results: readonly Result[], profile: Profile): Cause[] {
  const failing = results.filter(({ findings }) => findings.length > 0);
  return [...Map.groupBy(failing, ({ cause = "" }) => cause).values()]
    .map((group) => causeOf(group, profile))
    .toSorted((a, b) => gravity(b.result, profile) - gravity(a.result, profile));
}

/** Every finding as a cause of its own. */
export const singly = (results: readonly Result[], profile: Profile): Cause[] =>
  results
    .flatMap((one) => one.findings.map((finding) => causeOf([{ ...one, findings: [finding] }], profile)))
    .toSorted((a, b) => gravity(b.result, profile) - gravity(a.result, profile));

function causeOf(group: readonly Result[], profile: Profile): Cause {
  const sorted = group.toSorted((a, b) => gravity(b, profile) - gravity(a, profile));
  const result = sorted[0]!;
  return {
    result,
    finding: result.findings[0]!,
    others: sorted.slice(1),
    rules: [...new Set(sorted.map(({ rule }) => rule))],
    decides: gravity(result, profile) === 2,
  };
}

/** 2: a MUST of the profile, 1: another MUST, 0: the rest. */
function gravity({ rule }: Result, profile: Profile): number {
  if (decides(rule, profile)) return 2;
  return rules[rule].level === "MUST" ? 1 : 0;
}
