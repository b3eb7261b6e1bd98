import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { tryMutant, tryMutantShort, judged, coverageOf } from "../conformance/mutants/try-mutant.ts";
import { deviations } from "../conformance/mutants/benign/deviations.ts";
import { benign } from "../conformance/mutants/benign/index.ts";
import { mutants } from "../conformance/mutants/index.ts";
import { matrix, type MutantRun } from "../conformance/mutants/matrix.ts";
import { matrixReport } from "../conformance/mutants/matrix-report.ts";
import type { Mutant } from "../conformance/mutants/support/mutant.ts";
import { mutateTranscript } from "../conformance/mutants/transcript/mutate-transcript.ts";
import { wireMutants } from "../conformance/src/wire-mutants/index.ts";
import { cases, judges } from "../conformance/src/index.ts";

/** `--full`: every mutant by every case, at T2 and at T0; the result is kept in conformance/results. */
const full = process.argv.includes("--full");
const started = performance.now();

const sound = await judged();
const seen = coverageOf(sound.results);

async function tryOut(mutant: Mutant): Promise<MutantRun> {
  if (!full) return { mutant, T2: await tryMutantShort(mutant, seen) };
  return { mutant, T2: await tryMutant(mutant), T0: await tryMutant(mutant, "T0") };
}

/** Some at a time: much of a hunt is waiting, and more than the machine bears would show in the waits. */
async function inTurn(all: readonly Mutant[]): Promise<MutantRun[]> {
  const trials: MutantRun[] = [];
  const rest = all.entries();
  const worker = async (): Promise<void> => {
    for (const [index, mutant] of rest) {
      trials[index] = await tryOut(mutant);
      if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${all.length} `);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  return trials;
}

const trials = { server: await inTurn(mutants), wire: await inTurn(wireMutants) };
const recorded = async (tier: "T0" | "T2") => {
  const { transcript } = await judged({}, tier);
  return mutateTranscript(transcript, cases, judges);
};
const outcomes = { T2: await recorded("T2"), ...(full ? { T0: await recorded("T0") } : {}) };
const result = matrix(full ? "full" : "short", trials, outcomes);

/** What is said of a server that is right, and judged by itself; `npm test` judges some of them together. */
const wronged: string[] = [];
if (full) {
  for (const variant of benign) {
    for (const deviation of await deviations([variant], sound.results))
      wronged.push(`${variant.id}: ${deviation}`);
  }
}

const seconds = Math.round((performance.now() - started) / 1000);
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const date = new Date().toISOString().slice(0, 10);
const about = full
  ? `${date}, commit ${commit}: every mutant by every one of ${cases.length} cases and ${judges.length} judges, in ${seconds} s. Made by \`npm run mutants -- --full\`.`
  : `Every mutant by the cases that are about its rule, in ${seconds} s; \`npm run mutants -- --full\` tries them all.`;
const report = matrixReport(result, about);
console.log(report);
if (full)
  console.log(
    `${benign.length} benign variants, each alone: ${wronged.length} deviations\n${wronged.join("\n")}`,
  );
if (full) {
  const folder = fileURLToPath(new URL("../conformance/results/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}mutants.md`, report);
  writeFileSync(`${folder}mutants.json`, `${JSON.stringify({ date, commit, ...result }, null, 2)}\n`);
}
const isProven =
  result.survivors.length === 0 &&
  result.unexpected.length === 0 &&
  result.must.unproven.length === 0 &&
  wronged.length === 0;
process.exitCode = isProven ? 0 : 1;
