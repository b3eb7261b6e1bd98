import { expect, test, vi } from "vitest";
import { visibility } from "../mutants/server/visibility.ts";
import { bare } from "../mutants/support/mutant.ts";
import { judged } from "../mutants/try-mutant.ts";
import { coverageOf } from "../src/conclusions/verdicts.ts";
import { outcomeOf, reporters, type Result } from "../src/index.ts";
import { reportOf } from "../src/report/report.ts";

vi.setConfig({ testTimeout: 60_000 });

const lineOf = (text: string, title: string): string =>
  text
    .split("\n")
    .find((line) => line.startsWith(title))
    ?.replace(/^.*?: +/, "") ?? "";

test("a run that cannot see every rule does not say that the whole specification is met", async () => {
  const outcome = outcomeOf(await judged({}, "T0"), { profile: "strict" });
  const { compat, strict } = outcome.coverage;
  expect(strict.reached).toBeLessThan(strict.of);
  const pretty = reporters.pretty.render(outcome, {});
  expect(lineOf(pretty, "Works with the official client")).toBe(
    `yes, no fault found in ${compat.reached} of ${compat.of} MUST rules, at tier T0`,
  );
  expect(lineOf(pretty, "Meets the whole specification")).toBe(
    `not shown: no fault found in ${strict.reached} of ${strict.of} MUST rules, at tier T0  (decides the exit code)`,
  );
  // What decides is whether anything is broken, as before.
  expect(reportOf(outcome)).toMatchObject({
    exit: 0,
    conformant: true,
    profiles: { compat: true, strict: true },
    coverage: outcome.coverage,
  });
  for (const name of ["github", "md", "html"] as const)
    expect(reporters[name].render(outcome, {})).toContain(
      `no fault found in ${strict.reached} of ${strict.of}`,
    );
  expect(reporters.badge.render(outcome, {})).toContain("compat (T0)");
});

test("a run that has seen every rule says that the whole specification is met", async () => {
  const outcome = outcomeOf(await judged());
  const { compat, strict } = outcome.coverage;
  expect([compat.reached, strict.reached]).toEqual([compat.of, strict.of]);
  expect(lineOf(reporters.pretty.render(outcome, {}), "Meets the whole specification")).toMatch(/^yes, /);
  expect(reporters.badge.render(outcome, {})).toContain("strict (T2)");
});

test("what a server was verified to lack is reached", async () => {
  const { results, ...run } = await judged(bare, "T0");
  const lacks = results.filter(({ verdict }) => verdict === "unsupported").map(({ rule }) => rule);
  expect(lacks.length).toBeGreaterThan(0);
  const without = results.filter(({ rule }) => !lacks.includes(rule));
  const { strict } = outcomeOf({ ...run, results }).coverage;
  expect(strict.reached).toBeGreaterThan(coverageOf(without, "strict").reached);
});

test("what waits, or fails in the kit itself, is not reached", () => {
  const result = (verdict: Result["verdict"]): Result => ({
    rule: "TR-01",
    case: "kit/liveness",
    verdict,
    observations: 0,
    findings: [],
    exchanges: [],
  });
  const reached = (verdict: Result["verdict"]): number => coverageOf([result(verdict)], "strict").reached;
  expect(
    ["pass", "fail", "warn", "flaky", "unsupported"].map((one) => reached(one as Result["verdict"])),
  ).toEqual([1, 1, 1, 1, 1]);
  expect(["blocked", "not-reached", "kit-error"].map((one) => reached(one as Result["verdict"]))).toEqual([
    0, 0, 0,
  ]);
});

test("every report names the types that it does not know", async () => {
  const outcome = outcomeOf(await judged(visibility[0], "T0"));
  expect(outcome.unknown).toContainEqual({
    what: "item",
    type: "message",
    times: expect.any(Number) as number,
  });
  expect(reportOf(outcome).unknown).toEqual(outcome.unknown);
  for (const name of ["pretty", "agent", "md", "html"] as const)
    expect(reporters[name].render(outcome, {})).toMatch(
      /clients ignore types that they do not know: item .*message/i,
    );
});
