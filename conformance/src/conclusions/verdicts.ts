import { type RuleId, rules } from "../generated/rules.ts";
import type { Result, Verdict } from "../judging/result.ts";

/** Which rules decide: those that the official client depends on, or all of them. */
export type Profile = "compat" | "strict";

/** From harmless to grave. */
const gravity: readonly Verdict[] = [
  "pass",
  "unsupported",
  "not-reached",
  "blocked",
  "warn",
  "flaky",
  "fail",
  "kit-error",
];

/** The worst verdict of every rule that was selected; a pass anywhere outweighs what merely was not reached. */
export function worstVerdicts(results: readonly Result[]): Map<RuleId, Verdict> {
  const worst = new Map<RuleId, Verdict>();
  for (const { rule, verdict } of results) {
    const known = worst.get(rule);
    worst.set(rule, known === undefined ? verdict : graver(known, verdict));
  }
  return worst;
}

function graver(a: Verdict, b: Verdict): Verdict {
  const harmless: readonly Verdict[] = ["unsupported", "not-reached"];
  if (a === "pass" && harmless.includes(b)) return a;
  if (b === "pass" && harmless.includes(a)) return b;
  return gravity.indexOf(a) >= gravity.indexOf(b) ? a : b;
}

const notMet: ReadonlySet<Verdict> = new Set(["fail", "blocked", "flaky", "kit-error"]);

/** Whether a rule is a MUST of the profile: only those decide it. */
export const decides = (rule: RuleId, profile: Profile): boolean =>
  rules[rule].level === "MUST" && (profile === "strict" || rules[rule].profile === "compat");

/** The MUST rules of a profile that the server does not meet. */
export const failingMusts = (worst: ReadonlyMap<RuleId, Verdict>, profile: Profile): RuleId[] =>
  [...worst].filter(([rule, verdict]) => decides(rule, profile) && notMet.has(verdict)).map(([rule]) => rule);

/** How many MUST rules of a profile a run has seen the server keep or break, of those that a run can see at all. */
export interface Coverage {
  reached: number;
  of: number;
}

/** What may be said of a profile without a failure in it: the whole specification is met only where every rule was seen. */
export const isShown = (profile: Profile, { reached, of }: Coverage): boolean =>
  profile === "compat" ? reached > 0 : reached === of;

const seen: ReadonlySet<Verdict> = new Set(["pass", "warn", "flaky", "fail", "unsupported"]);

/** What was not selected counts as not reached; what a server was verified to lack, or not to lack, as reached. */
export function coverageOf(results: readonly Result[], profile: Profile): Coverage {
  const worst = worstVerdicts(results);
  const inapplicable = new Set(results.flatMap((one) => (one.inapplicable ? one.rule : [])));
  const own = Object.entries(rules).flatMap(([id, { untested }]): RuleId[] => {
    const rule = id as RuleId;
    return untested === undefined && decides(rule, profile) ? [rule] : [];
  });
  const reached = own.filter((rule) => {
    const verdict = worst.get(rule);
    return (
      verdict !== undefined && (seen.has(verdict) || (verdict === "not-reached" && inapplicable.has(rule)))
    );
  });
  return { reached: reached.length, of: own.length };
}

/** How many rules have which worst verdict. */
export function counts(worst: ReadonlyMap<RuleId, Verdict>): Record<Verdict, number> {
  const table = Object.fromEntries(gravity.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const verdict of worst.values()) table[verdict]++;
  return table;
}

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

/** 0 conformant, 1 not, 3 unreachable, 4 where the kit itself failed; 2 and 5 are not a matter of results. */
export function exitCode(
  reachable: boolean,
  results: readonly Result[],
  profile: Profile,
  failOnWarn = false,
): ExitCode {
  if (!reachable) return 3;
  const worst = worstVerdicts(results);
  if ([...worst.values()].includes("kit-error")) return 4;
  if (failOnWarn && [...worst.values()].includes("warn")) return 1;
  return failingMusts(worst, profile).length === 0 ? 0 : 1;
}
