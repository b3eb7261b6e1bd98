import { setImmediate } from "node:timers/promises";
import { targets } from "./targets/index.ts";
import { faultyTargets } from "./targets/faulty.ts";

/**
 * One target in its own process: crashes, full memory and blocked loops are seen from outside. Its arguments are the target, the
 * seed, the executions, and the seconds after which it begins no more of them.
 */

/** What it reports to its parent process, several times a second. */
export interface Progress {
  /** The seed of the batch that runs: its inputs are those of no other. */
  seed: number;
  executions: number;
  faults: readonly string[];
  /** Milliseconds since the first execution. */
  duration: number;
  /** The most bytes of heap in use that were seen, and those after everything was collected at the end. */
  peak: number;
  rest?: number;
}

/** More faults of one target are not looked for. */
const mostFaults = 5;

const [name = "", seed = "1", executions = "1000", seconds = "Infinity"] = process.argv.slice(2);
const perBatch = seconds === "Infinity" ? 250 : 50;
const target = (await targets[name]?.()) ?? faultyTargets[name];
if (!target) throw new Error(`There is no target ${JSON.stringify(name)}.`);

const started = performance.now();
const progress: Progress = { seed: Number(seed), executions: 0, faults: [], duration: 0, peak: 0 };
let told = -Infinity;

function tell(): void {
  const now = performance.now();
  if (now - told < 200) return;
  told = now;
  progress.peak = Math.max(progress.peak, process.memoryUsage().heapUsed);
  progress.duration = now - started;
  process.send?.(progress);
}

while (
  progress.executions < Number(executions) &&
  performance.now() - started < Number(seconds) * 1000 &&
  progress.faults.length < mostFaults
) {
  const wanted = Math.min(perBatch, Number(executions) - progress.executions);
  const batch = await target.batch(progress.seed, wanted, tell);
  // An unhandled rejection ends the process here, while the seed is still the right one.
  await setImmediate();
  progress.executions += batch.executions;
  if (batch.fault !== undefined) progress.faults = [...progress.faults, batch.fault];
  progress.seed += 1;
}
await target.close();
globalThis.gc?.();
told = -Infinity;
progress.rest = process.memoryUsage().heapUsed;
tell();
process.disconnect?.();
