import type { Finding } from "../case/observer.ts";
import type { Explains, Explanation, Root } from "../findings/explanation.ts";
import type { RuleId } from "../generated/rules.ts";
import type { Exchange } from "../transcript/transcript.ts";

/**
 * The rule at the root of every finding that another one explains; what has no root is a fault of its own. Pure, and the
 * same whatever the order of the findings.
 */
export function attribute(
  findings: readonly Finding[],
  explains: Explains,
  hiding: readonly string[] = [],
): ReadonlyMap<Finding, RuleId> {
  const broken = indexed(findings);
  const veils = veilsIn(findings, new Set(hiding));
  const roots = new Map<Finding, RuleId | undefined>();
  const known = new Map<string, RuleId | undefined>();

  const rootOf = (finding: Finding): RuleId | undefined => {
    if (!roots.has(finding)) {
      // The table has no circles; a test holds that.
      roots.set(finding, undefined);
      roots.set(
        finding,
        hiding.includes(nameOf(finding))
          ? undefined
          : (veils.get(finding.in.exchange) ?? explanationOf(finding, explains[nameOf(finding)] ?? {})),
      );
    }
    return roots.get(finding);
  };
  const explanationOf = (finding: Finding, { inCase = [], inRun = [] }: Explanation): RuleId | undefined => {
    for (const root of inCase) {
      const found = deepest(root, caseOf(finding));
      if (found !== undefined) return found;
    }
    for (const root of inRun) {
      const found = deepest(root, anywhere);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  /** What is wrong there: the rule itself where one of its findings is a fault of its own, else what explains them. */
  const deepest = (root: Root, where: string): RuleId | undefined => {
    const key = keyOf(root, where);
    if (!known.has(key)) {
      const there = broken.get(key) ?? [];
      const own = there.map(rootOf);
      // Sorted, so that the order of the findings does not matter.
      known.set(
        key,
        own.includes(undefined)
          ? there[0]?.rule
          : own.toSorted((a, b) => (String(a) < String(b) ? -1 : 1))[0],
      );
    }
    return known.get(key);
  };
  return new Map(
    findings.flatMap((one) => {
      const root = rootOf(one);
      return root === undefined ? [] : [[one, root] as const];
    }),
  );
}

/** The exchanges in which a finding leaves nothing else to see, with its rule. */
function veilsIn(findings: readonly Finding[], hiding: ReadonlySet<string>): ReadonlyMap<Exchange, RuleId> {
  const found = findings.filter((one) => hiding.has(nameOf(one)));
  // Sorted, so that the order of the findings does not matter.
  const sorted = found.toSorted((a, b) => (nameOf(a) > nameOf(b) ? -1 : 1));
  return new Map(sorted.map((one) => [one.in.exchange, one.rule]));
}

const anywhere = "";
const keyOf = (root: Root, where: string): string => `${root} ${where}`;

/** The findings by rule and by name, in each case and anywhere. */
function indexed(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const index = new Map<string, Finding[]>();
  for (const one of findings) {
    for (const root of [one.rule, nameOf(one)]) {
      for (const where of [caseOf(one), anywhere]) {
        const key = keyOf(root, where);
        const list = index.get(key);
        if (list) list.push(one);
        else index.set(key, [one]);
      }
    }
  }
  return index;
}

export const nameOf = ({ rule, key }: Pick<Finding, "rule" | "key">): `${RuleId}/${string}` =>
  `${rule}/${key}`;

const caseOf = ({ in: { exchange } }: Finding): string => exchange.case;
