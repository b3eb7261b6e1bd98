import { expect, test } from "vitest";
import { judged } from "../mutants/try-mutant.ts";
import { bare } from "../mutants/support/mutant.ts";
import { ladder } from "../src/generated/ladder.ts";
import { type RuleId, rules } from "../src/generated/rules.ts";
import { cases, judges, type Run } from "../src/index.ts";

const passing = ({ results }: Run): ReadonlySet<RuleId> =>
  new Set(results.filter(({ verdict }) => verdict === "pass").map(({ rule }) => rule));
const ids = Object.keys(rules) as RuleId[];

test("the ladder says of every rule at which tier the reference server has been seen to follow it", async () => {
  const seen = {
    T0: new Set([...passing(await judged({}, "T0")), ...passing(await judged(bare, "T0"))]),
    T2: passing(await judged({}, "T2")),
  };
  const runs = ids.map((id) => [id, seen.T0.has(id) ? "T0" : seen.T2.has(id) ? "T2" : undefined]);
  expect(ids.map((id) => [id, ladder[id].exercised])).toEqual(runs);
}, 60_000);

/** Whether only the model that the kit plays shows a rule: `model.test.ts` exercises and proves it. */
function needsModel(id: RuleId): boolean {
  if (judges.some((one) => one.rules.includes(id))) return false;
  const own = cases.filter((one) => one.rules.includes(id));
  return own.length > 0 && own.every(({ tier }) => tier === "T1");
}

test("every rule that is not excused is exercised and proven", () => {
  const short = ids.filter(
    (id) =>
      !("untested" in rules[id]) &&
      !needsModel(id) &&
      (ladder[id].exercised === undefined || ladder[id].proven.length === 0),
  );
  expect(short).toEqual([]);
});
