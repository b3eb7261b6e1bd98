import { expect, test } from "vitest";
import { type Case, judgeTranscript, type Result } from "../src/index.ts";
import { recorded } from "./recorded.ts";

const list = {
  operation: "items.list",
  params: { thread_id: "thr_1" },
  answer: { data: [], has_more: false },
};
const record = recorded([list, list]);

/** A case that finds AM-04 kept or broken, and then AM-10 broken. */
const one = (isStored: boolean, finding: { given?: ["AM-04"]; givenInRun?: ["AM-04"] }): Case => ({
  id: "test/case",
  rules: ["AM-04", "AM-10"],
  tier: "T0",
  judge(seen, rule) {
    const [first, second] = [seen.get("0"), seen.get("1")];
    rule("AM-04").holds(isStored, { message: "Nothing is stored", in: first });
    rule("AM-10").holds(true, { message: "A message is sent in pieces", in: first, ...finding });
    rule("AM-10").holds(false, { message: "A message in one event is not stored", in: second, ...finding });
  },
});

const about = (results: readonly Result[], id = "test/case") => {
  const found = results.find(({ rule, case: where }) => rule === "AM-10" && where === id);
  return { verdict: found?.verdict, blockedBy: found?.blockedBy, violations: found?.violations.length };
};
const blocked = { verdict: "blocked", blockedBy: "AM-04", violations: 0 };
const failed = { verdict: "fail", blockedBy: undefined, violations: 1 };

test("what another broken rule explains is blocked by it, and passes no more than it fails", () => {
  expect(about(judgeTranscript(record, [one(false, { given: ["AM-04"] })], []))).toEqual(blocked);
  expect(about(judgeTranscript(record, [one(false, {})], []))).toEqual(failed);
});

test("where the rule on which it rests holds, a violation is told", () => {
  expect(about(judgeTranscript(record, [one(true, { given: ["AM-04"] })], []))).toEqual(failed);
  expect(about(judgeTranscript(record, [one(true, { givenInRun: ["AM-04"] })], []))).toEqual(failed);
});

test("a rule that is broken in another case explains only what rests on the whole run", () => {
  const other = { ...record.exchanges[0]!, n: 3, case: "test/other", label: "0" };
  const again = { ...other, n: 4, label: "1" };
  const both = {
    ...record,
    exchanges: [...record.exchanges, other, again],
    drives: { ...record.drives, "test/other": { how: "done" as const } },
  };
  const later = (finding: Parameters<typeof one>[1]): Case => ({ ...one(true, finding), id: "test/other" });
  const judged = (finding: Parameters<typeof one>[1]) =>
    about(judgeTranscript(both, [one(false, {}), later(finding)], []), "test/other");
  expect(judged({ given: ["AM-04"] })).toEqual(failed);
  expect(judged({ givenInRun: ["AM-04"] })).toEqual(blocked);
});
