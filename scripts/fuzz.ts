import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fuzzReport } from "./fuzz/fuzz-report.ts";
import { type Hunted, hunt } from "./fuzz/hunt.ts";
import { targets } from "./fuzz/targets/index.ts";

/**
 * Feeds generated and then corrupted inputs to all code that reads what others have sent: `npm run fuzz`, in less than a minute.
 * `--full` runs more than a million of them, and keeps the result in conformance/results. `--target NAME` runs one target,
 * `--seed N` repeats the inputs of that seed, `--executions N` runs that many, and `--seconds N` as many as fit into that time.
 */

const { values: flags } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    target: { type: "string" },
    seed: { type: "string" },
    executions: { type: "string" },
    seconds: { type: "string" },
  },
});
const { full } = flags;
const file = fileURLToPath(new URL("../conformance/results/fuzz.md", import.meta.url));
const names = Object.keys(targets).filter((name) => flags.target === undefined || name === flags.target);
if (names.length === 0) {
  console.error(
    `There is no target ${JSON.stringify(flags.target)}; there are ${Object.keys(targets).join(", ")}.`,
  );
  process.exit(2);
}
const seed = Number(flags.seed ?? (full ? 1 : Date.now() % 1_000_000_000));
const atOnce = Math.min(availableParallelism(), 2);
/** Of the short form; each needs some seconds to start. */
const inShort = 2;
const seconds = Number(flags.seconds ?? (full || flags.executions ? Infinity : inShort));

const about = new Map(await Promise.all(names.map(async (name) => [name, await targets[name]!()] as const)));
const waiting = [...about].entries();
const done: Hunted[] = [];
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const report = (): string => {
  const date = new Date().toISOString().slice(0, 10);
  // A target that has not begun leaves a hole.
  return fuzzReport(Object.values(done), { date, commit, seed, about });
};
const worker = async (): Promise<void> => {
  for (const [index, [name, { executions }]] of waiting) {
    const wanted = Number(flags.executions ?? executions);
    done[index] = await hunt(name, { seed, executions: wanted, seconds });
    console.error(`${name}: ${done[index].executions} executions, ${done[index].faults.length} findings`);
    // After each target: a run that is stopped keeps what it has found.
    if (full && flags.target === undefined) writeFileSync(file, report());
  }
};
await Promise.all(Array.from({ length: atOnce }, worker));
console.log(report());
process.exitCode = done.every(({ faults }) => faults.length === 0) ? 0 : 1;
