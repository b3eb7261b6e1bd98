import { readdirSync, readFileSync } from "node:fs";
import type { Machine } from "../measuring/machine.ts";
import type { ScenarioResult } from "../rounds/measure.ts";
import type { Timing } from "../scenarios/scenario.ts";

/** A whole run, as it is kept in bench/results. */
export interface BenchRecord extends Machine {
  isFull: boolean;
  rounds: number;
  timing: Timing;
  scenarios: readonly ScenarioResult[];
}

const folder = "bench/results/";

/** The newest result of each scenario, with its run: a later run of a few scenarios replaces only those. */
export function newestResults(
  root: URL,
): ReadonlyMap<string, { record: BenchRecord; result: ScenarioResult }> {
  const names = readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".json"));
  const records = names
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(folder + name, root), "utf8")) as BenchRecord);
  return new Map(
    records.flatMap((record) => record.scenarios.map((result) => [result.name, { record, result }])),
  );
}
