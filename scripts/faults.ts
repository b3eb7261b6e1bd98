import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { playAll } from "../packages/core/test/faults/play-all.ts";
import { printResults, withTables } from "../packages/core/test/faults/print.ts";

/**
 * Makes every call fail in turn: `npm run faults`, with `--full` for every cell on every store, whose results are kept in
 * conformance/results. Exits with 1 if a fault left something behind.
 */
const full = process.argv.includes("--full");

const unhandled: unknown[] = [];
process.on("unhandledRejection", (error) => unhandled.push(error));
process.on("uncaughtException", (error) => unhandled.push(error));

const rows = await playAll({
  full,
  progress: (what) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what.padEnd(78)}`);
  },
});
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
/** Times on a busy machine mean little. */
console.error(`load average: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`);
const made = { date: new Date().toISOString().slice(0, 10), commit, unhandled: unhandled.length };
const report = printResults(rows, made);
console.log(report);
if (full) {
  const root = fileURLToPath(new URL("../", import.meta.url));
  writeFileSync(`${root}conformance/results/faults.md`, report);
  const guide = `${root}docs/security.md`;
  writeFileSync(guide, withTables(readFileSync(guide, "utf8"), rows, made));
  execFileSync(process.execPath, [`${root}node_modules/prettier/bin/prettier.cjs`, "--write", guide], {
    cwd: root,
    stdio: "ignore",
  });
}
for (const { section, what, how, problems } of rows) {
  for (const problem of problems) console.error(`${section}: ${what}: ${how}: ${problem}`);
}
for (const error of unhandled) console.error("unhandled:", error);
process.exit(unhandled.length > 0 || rows.some(({ problems }) => problems.length > 0) ? 1 : 0);
