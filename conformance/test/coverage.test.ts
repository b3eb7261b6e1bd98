import { expect, test } from "vitest";
import { rules } from "../src/generated/rules.ts";
import { cases, judges } from "../src/index.ts";

test("every rule has a case or a judge, or says why it cannot be observed", () => {
  const cased = new Set<string>([...cases, ...judges].flatMap((one) => one.rules));
  const bare = Object.entries(rules).filter(([id, rule]) => !cased.has(id) && rule.untested === undefined);
  expect(bare.map(([id]) => id)).toEqual([]);
  const excused = Object.entries(rules).filter(([id, rule]) => cased.has(id) && rule.untested !== undefined);
  expect(excused.map(([id]) => id)).toEqual([]);
});

test("cases have ids of their own and build on cases before them", () => {
  const before = new Set<string>();
  for (const { id, after = [] } of cases) {
    expect(before.has(id)).toBe(false);
    expect(after.filter((needed) => !before.has(needed))).toEqual([]);
    before.add(id);
  }
});

test("without scripts a run asks for at most 15 answers", () => {
  expect(
    cases.filter(({ tier }) => tier === "T0").reduce((sum, { turns = 0 }) => sum + turns, 0),
  ).toBeLessThanOrEqual(15);
});
