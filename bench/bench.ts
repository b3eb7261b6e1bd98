import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLoad } from "./load/load.ts";
import { machine } from "./measuring/machine.ts";
import { measureScenario, type ScenarioResult } from "./rounds/measure.ts";
import { type Options, readOptions } from "./options.ts";
import { markdownTable, tableOf } from "./report/table.ts";

/** Measures servers side by side: `npm run bench`; bench/README.md has the flags. */

const options = optionsOrExit();
const { scenarios, servers, rounds, timing, isFull, isRecord } = options;
const folder = mkdtempSync(join(tmpdir(), "chatkit-bench-"));
const load = startLoad();
const measuredOn = machine();
const began = performance.now();
const results: ScenarioResult[] = [];
try {
  for (const scenario of scenarios) {
    const result = await measureScenario(scenario, { load, servers, folder }, { rounds, timing });
    results.push(result);
    console.log(`\n## ${result.title} (${result.name})\n\n${markdownTable(tableOf(result))}`);
    for (const { name, reason } of result.skipped) console.log(`skipped: ${name}: ${reason}`);
  }
} finally {
  load.stop();
  rmSync(folder, { recursive: true, force: true });
}
const record = { ...measuredOn, isFull, rounds, timing, scenarios: results };
// Only a run for the record is kept with the sources.
const kept = join(import.meta.dirname, isRecord ? "results" : "../.cache/bench/results");
mkdirSync(kept, { recursive: true });
const path = join(kept, `${record.date.slice(0, 19).replaceAll(":", "-")}.json`);
writeFileSync(path, `${JSON.stringify(record, undefined, 1)}\n`);
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s; wrote ${path}`);

/** Ends the process with 2 for a command line that cannot be understood. */
function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
