import { rules, type RuleId } from "../../src/generated/rules.ts";
import { type Result, type Verdict, worstVerdicts } from "../../src/index.ts";
import { matches } from "../../src/run/selection.ts";
import { compose } from "../compositions/compose.ts";
import type { BenignVariant } from "../support/benign-variant.ts";
import { judged } from "../try-mutant.ts";

/** The verdicts that a rule may get where the server shows nothing of it. */
const unseen: ReadonlySet<Verdict> = new Set<Verdict>(["unsupported", "not-reached"]);

/**
 * Where the kit judges one server that is all of these variants otherwise than the reference, whose results are `sound`: a line for each
 * finding, and for each rule whose verdict is another one. A variant that merely blocks what it would fail deviates too.
 */
export async function deviations(
  variants: readonly BenignVariant[],
  sound: readonly Result[],
): Promise<string[]> {
  const warns = new Set(variants.flatMap((variant) => variant.warns ?? []));
  const hides = variants.flatMap((variant) => variant.hides ?? []);
  const { results } = await judged(compose(variants));
  const verdicts = worstVerdicts(results);
  const said = results.flatMap(({ rule, case: id, verdict, findings: [first] }) =>
    verdict === "fail" ? [`${rule} in ${id}: ${first?.message}`] : [],
  );
  const others = [...worstVerdicts(sound)].flatMap(([rule, verdict]) => {
    const now = verdicts.get(rule);
    const expected = expectedOf(rule, verdict, now);
    return now === expected ? [] : [`${rule}: ${now} instead of ${expected}`];
  });
  return [...said, ...others];

  function expectedOf(rule: RuleId, verdict: Verdict, now: Verdict | undefined): Verdict | undefined {
    if (warns.has(rule)) return rules[rule].level === "MUST" ? verdict : "warn";
    if (now === "pass") return now;
    const isHidden = now !== undefined && unseen.has(now) && hides.some((glob) => matches(glob, rule));
    return isHidden ? now : verdict;
  }
}
