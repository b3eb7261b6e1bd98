import { expect, test } from "vitest";
import { benign } from "../mutants/benign/index.ts";
import { judged } from "../mutants/try-mutant.ts";
import { rules, type RuleId } from "../src/generated/rules.ts";
import { type Verdict, worstVerdicts } from "../src/index.ts";
import { matches } from "../src/run/selection.ts";

/** What is no shame for a rule of which a server shows nothing. */
const unseen: ReadonlySet<Verdict> = new Set<Verdict>(["unsupported", "not-reached"]);

const sound = worstVerdicts((await judged()).results);

test("benign variants have ids of their own, and are thirty at least", () => {
  const ids = benign.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(30);
});

test.each(benign.map((variant) => [variant.id, variant] as const))(
  "%s is judged like the reference",
  async (_id, variant) => {
    const { warns = [], hides = [] } = variant;
    const { results } = await judged(variant);
    const verdicts = worstVerdicts(results);
    const said = results.flatMap(({ rule, case: id, verdict, findings: [first] }) =>
      verdict === "fail" ? [`${rule} in ${id}: ${first?.message}`] : [],
    );
    expect(said).toEqual([]);
    // A variant that merely blocks what it would fail is not accepted either.
    const expected = [...sound].map(([rule, verdict]): [RuleId, unknown] => {
      const now = verdicts.get(rule);
      if (warns.includes(rule)) return [rule, "warn"];
      if (now === "pass") return [rule, now];
      const hidden = hides.some((glob) => matches(glob, rule)) && now !== undefined && unseen.has(now);
      return [rule, hidden ? now : verdict];
    });
    expect(expected.map(([rule]) => [rule, verdicts.get(rule)])).toEqual(expected);
    expect(warns.filter((rule) => rules[rule].level === "MUST")).toEqual([]);
  },
  60_000,
);
