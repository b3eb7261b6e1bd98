import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { recorded, recordFile } from "../conformance/mutants/compositions/alone.ts";
import { compositionsReport, numbersOf } from "../conformance/mutants/compositions/compositions-report.ts";
import { draw } from "../conformance/mutants/compositions/draw.ts";
import { foundFile, type Found } from "../conformance/mutants/compositions/found.ts";
import { serverMembers, wireMembers } from "../conformance/mutants/compositions/members.ts";
import type { Trial } from "../conformance/mutants/compositions/try-composition.ts";
import { inTurn, type Jobs } from "../conformance/mutants/compositions/workers.ts";

/** `--full`: 2 000 compositions, whose result is kept in conformance/results; otherwise 60. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: "boolean", default: false },
    /** Judges every mutant alone anew, or those whose ids follow, and nothing else. */
    alone: { type: "boolean", default: false },
    count: { type: "string" },
    seed: { type: "string", default: "1" },
    /** Adds what was shrunk to the pairs that `npm test` tries. */
    keep: { type: "boolean", default: false },
    /** A file that gets a line for each composition; what it has already is not tried again, so a hunt may be cut. */
    log: { type: "string" },
    /** How many processes share the work; default: two for each core, at most four. */
    processes: { type: "string" },
  },
});
const count = Number(values.count ?? (values.full ? 2000 : 60));
const workers = values.processes === undefined ? {} : { processes: Number(values.processes) };
const started = performance.now();
const show = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${text} `);
};

if (values.alone || values.full) {
  const every = [...serverMembers, ...wireMembers].map(({ id }) => id);
  const ids = positionals.length === 0 ? every : every.filter((id) => positionals.includes(id));
  const all = await inTurn(
    "alone",
    ids.map((id) => [id]),
    (done) => show(`alone: ${done} of ${ids.length}`),
    workers,
  );
  const record = Object.fromEntries(every.map((id) => [id, all[ids.indexOf(id)] ?? recorded.get(id)]));
  writeFileSync(recordFile, `${JSON.stringify(record, null, 1)}\n`);
}
if (!values.alone) {
  const { log } = values;
  const lines = log !== undefined && existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  const logged = new Map(
    lines
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Trial)
      .map((trial) => [trial.seed, trial]),
  );
  const all = Array.from({ length: count }, (_, index) => draw(Number(values.seed) + index));
  const drawn = all.filter(({ seed }) => !logged.has(seed));
  const tried = await inTurn(
    "try",
    drawn.map((one) => [one]),
    (done, trial) => {
      show(`${done} of ${drawn.length}`);
      for (const { finding, case: id } of trial?.wrong ?? [])
        console.log(`seed ${trial?.seed}: ${finding} in ${id}`);
      if (trial && log !== undefined) appendFileSync(log, `${JSON.stringify(trial)}\n`);
    },
    workers,
  );
  const trials = all.flatMap(
    ({ seed }) => logged.get(seed) ?? tried[drawn.findIndex((one) => one.seed === seed)] ?? [],
  );
  const died = drawn.filter((_, index) => tried[index] === undefined).map(({ seed }) => seed);
  if (died.length > 0) console.log(`A process died at the seeds ${died.join(", ")}; they are not counted.`);

  // One composition for each finding, the smallest: the others are shrunk once this one is mended.
  const least = new Map<string, Parameters<Jobs["shrink"]>>();
  for (const { seed, members, wrong } of trials.toSorted((a, b) => a.members.length - b.members.length))
    for (const blame of wrong)
      if (!least.has(blame.finding)) least.set(blame.finding, [{ seed, members }, blame]);
  const wanted = [...least];
  const shrunk = await inTurn(
    "shrink",
    wanted.map(([, about]) => about),
    (done) => show(`shrunk: ${done} of ${wanted.length}`),
    workers,
  );
  const found: Found[] = wanted.map(([blames, [{ members }]], index) => shrunk[index] ?? { members, blames });
  if (values.keep || values.full) {
    const kept = JSON.parse(readFileSync(foundFile, "utf8")) as Found[];
    const every = new Map([...kept, ...found].map((one) => [JSON.stringify(one), one]));
    writeFileSync(foundFile, `${JSON.stringify([...every.values()], null, 1)}\n`);
  }

  const seconds = Math.round((performance.now() - started) / 1000);
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const date = new Date().toISOString().slice(0, 10);
  const about = `${date}, commit ${commit}: ${trials.length} compositions from seed ${values.seed} on, in ${seconds} s.`;
  const numbers = numbersOf(trials);
  const report = compositionsReport(numbers, found, about);
  console.log(report);
  if (values.full) {
    const folder = new URL("../conformance/results/", import.meta.url);
    writeFileSync(new URL("compositions.md", folder), report);
    writeFileSync(
      new URL("compositions.json", folder),
      `${JSON.stringify({ date, commit, ...numbers, found }, null, 2)}\n`,
    );
  }
  process.exitCode = died.length === 0 && numbers.wrong === 0 && numbers.share >= 0.95 ? 0 : 1;
}
