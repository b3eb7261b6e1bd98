import { expect, test } from "vitest";
import { evidence } from "../../conformance/src/generated/evidence.ts";
import { ladder } from "../../conformance/src/generated/ladder.ts";
import type { RuleId } from "../../conformance/src/generated/rules.ts";
import { evidenceOf } from "./evidence.ts";

const ids = (Object.keys(ladder) as RuleId[]).filter((id) => ladder[id].exercised === "T2");

/** Faults that no answer shows alone: bytes that come too late, times. */
const withoutBytes: readonly RuleId[] = ["TR-10", "ER-06"];

test("every rule that only T2 shows has a script, good bytes and bad ones", () => {
  expect(ids.length).toBeGreaterThan(110);
  expect(ids.filter((id) => evidence[id]?.good === undefined)).toEqual(withoutBytes);
  expect(ids.filter((id) => !evidence[id]?.script && !evidence[id]?.request)).toEqual([]);
  expect(ids.filter((id) => evidence[id]?.script).length).toBeGreaterThan(100);
  // What differs from run to run would make every run's files new ones.
  expect(JSON.stringify(evidence)).not.toMatch(/_[0-9a-f]{32}|127\.0\.0\.1/);
  for (const id of ids)
    expect(evidence[id]?.good === undefined || evidence[id]?.good !== evidence[id]?.bad).toBe(true);
});

test.each(["TC-10", "WG-04", "CT-05", "SI-06", "WF-03"] as const)(
  "%s: reference and mutant still answer what is written down",
  async (id) => {
    expect(await evidenceOf(id, ladder[id].proven)).toEqual(evidence[id]);
  },
  20_000,
);
