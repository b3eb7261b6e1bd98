import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { frameworks, play, playAndLeave } from "../packages/agents/test/streams/play.ts";

/**
 * Plays generated streams of the AI SDK and of AG-UI agents, out of order and incomplete, through a server, and judges what a client gets:
 * `npm run agent-streams`. `--full` plays 100 000 of them and keeps the result in conformance/results. `--seed N` repeats those of
 * that seed, `--streams N` plays that many of each reader.
 */

const { values: flags } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    seed: { type: "string" },
    streams: { type: "string" },
  },
});
const file = fileURLToPath(new URL("../conformance/results/agent-streams.md", import.meta.url));
const seed = Number(flags.seed ?? (flags.full ? 1 : Date.now() % 1_000_000_000));
const readers = Object.entries(frameworks);
const each = Number(flags.streams ?? (flags.full ? 100_000 / readers.length : 1000));
const batch = 500;
/** Of each ten streams one is played again, for a reader who leaves. */
const leaves = (index: number): boolean => index % 10 === 0;

const rows: string[] = [];
const faulty: string[] = [];
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const report = (): string =>
  [
    "# Generated streams of agents",
    "",
    `\`npm run agent-streams -- --full\`, ${new Date().toISOString().slice(0, 10)}, commit ${commit}, seed ${seed}. Each stream is played through a`,
    "`ChatKitServer`: its parts come in any order, repeat ids, lack their start, their end or a member, and name tools that there are not. A",
    "finding is one of the kit's judges, an item that is added and not closed, an event after its item's end, a stored thread that differs from the one",
    "that the stream shows, a step that runs for ever, or an event that the server had to drop. In every tenth stream the reader leaves as well; the",
    "thread must then be sound, and the next turn must work.",
    "",
    "| reader | streams | left | findings |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    ...faulty.flatMap((fault) => ["```", fault, "```", ""]),
  ].join("\n");

for (const [name, { streams, reply }] of readers) {
  let played = 0;
  let left = 0;
  let found = 0;
  const note = (stream: readonly unknown[], faults: readonly string[], how: string): void => {
    if (faults.length === 0) return;
    found += 1;
    if (faulty.length < 20) faulty.push(`${name}, ${how}: ${faults.join("; ")}\n${JSON.stringify(stream)}`);
  };
  for (let start = 0; start < each; start += batch) {
    const sample = fc.sample(streams, { numRuns: Math.min(batch, each - start), seed: seed + start });
    for (const [index, stream] of sample.entries()) {
      note(stream, await play(reply, stream), "read to the end");
      played += 1;
      if (!leaves(index)) continue;
      const after = 1 + (index % 12);
      note(stream, await playAndLeave(reply, stream, after), `left after ${after} events`);
      left += 1;
    }
    if ((start / batch) % 10 === 9) console.error(`${name}: ${played} streams, ${found} findings`);
  }
  rows.push(`| ${name} | ${played.toLocaleString("en")} | ${left.toLocaleString("en")} | ${found} |`);
  // After each reader: a run that is stopped keeps what it has found.
  if (flags.full) writeFileSync(file, report());
}

console.log(report());
process.exitCode = faulty.length === 0 ? 0 : 1;
