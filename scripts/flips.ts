import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { flips, surroundings } from "../conformance/test/flips.ts";

/** `--full`: 200 runs, whose result is kept in conformance/results; otherwise ten. */
const full = process.argv.includes("--full");
const runs = full ? [70, 65, 65] : [4, 3, 3];

const lines: string[] = [];
let found = 0;
for (const [index, where] of surroundings.entries()) {
  const started = performance.now();
  const times = runs[index] ?? 0;
  const flipped = await flips(where, times, (n) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${where}: ${n} of ${times} `);
  });
  found += flipped.length;
  const each = ((performance.now() - started) / 1000 / times).toFixed(1);
  lines.push(`| ${where} | ${times} | ${flipped.length} | ${each} s |`);
  for (const { run, rule, before, now } of flipped)
    lines.push(`| ${where} | run ${run} | ${rule}: ${before} → ${now} | |`);
}
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const total = runs.reduce((sum, times) => sum + times, 0);
const report = [
  "# Flips",
  "",
  `${new Date().toISOString().slice(0, 10)}, commit ${commit}: ${total} runs against the reference server, ${found} verdicts that were not those of the first run. Made by \`npm run flips -- --full\`.`,
  "",
  "| server | runs | flips | a run takes |",
  "| --- | --- | --- | --- |",
  ...lines,
  "",
].join("\n");
console.log(report);
if (full) {
  const folder = fileURLToPath(new URL("../conformance/results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}flips.md`, report);
}
process.exitCode = found === 0 ? 0 : 1;
