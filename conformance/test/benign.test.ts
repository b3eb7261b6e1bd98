import { expect, test } from "vitest";
import { benign } from "../mutants/benign/index.ts";
import { judged } from "../mutants/try-mutant.ts";
import { compose } from "../mutants/compositions/compose.ts";
import type { BenignVariant } from "../mutants/support/benign-variant.ts";
import type { Fault } from "../mutants/support/mutant.ts";
import { rules } from "../src/generated/rules.ts";
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

/** What is wrong with the verdicts on an unusual server: rules that it fails, and rules judged differently from the reference. */
async function complaints(variant: Pick<BenignVariant, "warns" | "hides"> & Fault): Promise<string[]> {
  const { warns = [], hides = [] } = variant;
  const { results } = await judged(variant);
  const verdicts = worstVerdicts(results);
  const said = results.flatMap(({ rule, case: id, verdict, findings: [first] }) =>
    verdict === "fail" ? [`${rule} in ${id}: ${first?.message}`] : [],
  );
  // A variant that merely blocks what it would fail is not accepted either.
  const different = [...sound].flatMap(([rule, verdict]) => {
    const now = verdicts.get(rule);
    const isHidden = hides.some((glob) => matches(glob, rule)) && now !== undefined && unseen.has(now);
    const isExpected = warns.includes(rule) ? now === "warn" : now === "pass" || now === verdict || isHidden;
    return isExpected ? [] : [`${rule}: ${now}, and not ${warns.includes(rule) ? "warn" : verdict}`];
  });
  return [...said, ...different];
}

const isLikeAny = ({ warns, hides }: BenignVariant): boolean => warns === undefined && hides === undefined;
const alike = benign.filter(isLikeAny);

/** Three in one server, from different families; each is judged alone if they conflict. */
const size = Math.ceil(alike.length / 3);
const groups = Array.from({ length: size }, (_, index) => alike.filter((_one, at) => at % size === index));

test.each(groups.map((group) => [group.map(({ id }) => id).join(", "), group] as const))(
  "%s are judged like the reference",
  async (_ids, group) => {
    if ((await complaints(compose(group))).length === 0) return;
    for (const variant of group) expect([variant.id, await complaints(variant)]).toEqual([variant.id, []]);
  },
  120_000,
);

test.each(benign.filter((variant) => !isLikeAny(variant)).map((variant) => [variant.id, variant] as const))(
  "%s is judged like the reference",
  async (_id, variant) => {
    expect(await complaints(variant)).toEqual([]);
    expect((variant.warns ?? []).filter((rule) => rules[rule].level === "MUST")).toEqual([]);
  },
  60_000,
);
