import type { Finding } from "./case.ts";
import type { Explains, Explanation, Root } from "./findings/explanation.ts";
import type { RuleId } from "./generated/rules.ts";

/**
 * The rule at the root of every finding that another one explains; what has no root is a fault of its own. Pure, and the
 * same whatever the order of the findings.
 */
export function attribute(findings: readonly Finding[], explains: Explains): ReadonlyMap<Finding, RuleId> {
  const byRoot = new Map<Root, Finding[]>();
  for (const one of findings) {
    for (const root of [one.rule, nameOf(one)]) byRoot.set(root, [...(byRoot.get(root) ?? []), one]);
  }
  const roots = new Map<Finding, RuleId | undefined>();

  const rootOf = (finding: Finding): RuleId | undefined => {
    if (roots.has(finding)) return roots.get(finding);
    // The table has no circles; a test holds that.
    roots.set(finding, undefined);
    const root = found(finding, explains[nameOf(finding)] ?? {});
    roots.set(finding, root);
    return root;
  };
  const found = (finding: Finding, { inCase = [], inRun = [] }: Explanation): RuleId | undefined => {
    for (const root of inCase) {
      const broken = (byRoot.get(root) ?? []).filter((one) => caseOf(one) === caseOf(finding));
      if (broken.length > 0) return deepest(broken);
    }
    for (const root of inRun) {
      const broken = byRoot.get(root) ?? [];
      if (broken.length > 0) return deepest(broken);
    }
    return undefined;
  };
  /** The rule itself where one of its findings is a fault of its own, else what explains the first of them. */
  const deepest = (broken: readonly Finding[]): RuleId => {
    const own = broken.map(rootOf);
    // Sorted, so that the order of the findings does not matter.
    return own.includes(undefined) ? broken[0]!.rule : (own.map(String).toSorted()[0] as RuleId);
  };
  return new Map(
    findings.flatMap((one) => {
      const root = rootOf(one);
      return root === undefined ? [] : [[one, root] as const];
    }),
  );
}

export const nameOf = ({ rule, key }: Pick<Finding, "rule" | "key">): `${RuleId}/${string}` =>
  `${rule}/${key}`;

const caseOf = ({ in: { exchange } }: Finding): string => exchange.case;
