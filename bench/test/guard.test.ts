import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { bounds, mostSurvivors } from "../guard/bounds.ts";
import type { Cost } from "../guard/count.ts";

let costs: Record<keyof typeof bounds | "slipped" | "copied" | "withOwnGetters", Cost>;

beforeAll(() => {
  const flags = ["--expose-gc", "--min-semi-space-size=256", "--max-semi-space-size=256"];
  const file = fileURLToPath(new URL("../guard/process.ts", import.meta.url));
  const args = [...flags, "--conditions=@chatkit-protocol/source", file];
  costs = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}, 60_000);

type Counted = Omit<Cost, "survivors">;

/** What is wrong with a cost, one sentence each. */
const complaints = (cost: Counted, bound: Counted): string[] =>
  (["bytes", "promises"] as const).flatMap((unit) => {
    const counted = `it costs ${cost[unit].toFixed(2)} ${unit}`;
    if (cost[unit] > bound[unit]) return [`${counted}, more than ${bound[unit]}`];
    if (cost[unit] < bound[unit] / 2)
      return [`${counted}: lower the bound of ${bound[unit]} in guard/bounds.ts`];
    return [];
  });

test("a page of items that is copied on its way exceeds the bound", () => {
  expect(complaints(costs.copied, bounds.list)).toEqual([expect.stringContaining("bytes, more than")]);
});

test("nearly nothing of a page outlives its request, and the guard sees what would", () => {
  expect(costs.list.survivors).toBeLessThan(mostSurvivors);
  expect(costs.withOwnGetters.survivors).toBeGreaterThan(mostSurvivors);
});

describe.each(["burst", "tick", "short", "list"] as const)("%s", (kind) => {
  test("an event, a short turn, or a page allocates as much as before, and creates as many promises", () => {
    expect(complaints(costs[kind], bounds[kind])).toEqual([]);
  });
});

test("a stage that reads and prints every event again exceeds both bounds", () => {
  expect(complaints(costs.slipped, bounds.burst)).toEqual([
    expect.stringContaining("bytes, more than"),
    expect.stringContaining("promises, more than"),
  ]);
});

test("an event that costs three times as much exceeds both bounds", () => {
  const { bytes, promises } = costs.burst;
  expect(complaints({ bytes: 3 * bytes, promises: 3 * promises }, bounds.burst)).toHaveLength(2);
});

test("a bound that has become too wide is reported", () => {
  const { bytes, promises } = costs.burst;
  expect(complaints({ bytes: bytes / 3, promises: promises / 3 }, bounds.burst)).toHaveLength(2);
});
