import { type RuleId, rules } from "../generated/rules.ts";
import type { Result } from "../judging/result.ts";
import type { Cause } from "./causes.ts";

/** All causes that break one rule; the first stands for them. */
export interface Fault {
  cause: Cause;
  /** What else breaks the rule. */
  others: readonly Cause[];
}

/** What to fix, in the order in which a user would notice it; one entry for each rule. */
export function faultsOf(causes: readonly Cause[], results: readonly Result[]): Fault[] {
  const blocking = Map.groupBy(results, ({ blockedBy = "" }) => blockedBy);
  const blocked = ({ result }: Cause): number =>
    (blocking.get(result.rule)?.length ?? 0) + (blocking.get(result.case)?.length ?? 0);
  const extent = (cause: Cause): number => cause.others.length;
  return [...Map.groupBy(causes, ({ result }) => result.rule).values()]
    .map(([first, ...others]): Fault => ({ cause: first!, others }))
    .toSorted(
      ({ cause: a }, { cause: b }) =>
        Number(blocked(b) > 0) - Number(blocked(a) > 0) ||
        weight(b.result.rule) - weight(a.result.rule) ||
        blocked(b) - blocked(a) ||
        extent(b) - extent(a),
    );
}

/** Rules outside of the chapter on isolation that keep users apart as well. */
const isolating: ReadonlySet<RuleId> = new Set(["TU-07", "AT-06"]);

/** Data of another user, then what the official client needs, then the rest of the specification. */
function weight(rule: RuleId): number {
  const { level, profile, chapter } = rules[rule];
  if (level !== "MUST") return level === "SHOULD" ? 1 : 0;
  if (chapter === "13-isolation.md" || isolating.has(rule)) return 4;
  return profile === "compat" ? 3 : 2;
}
