import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { startCluster } from "../packages/stores/test/postgres/cluster.ts";
import { type Outcome, play } from "./durable/play.ts";
import { endWithNpm } from "./end-with-npm.ts";

/**
 * Kills processes in the middle of durable turns and counts what becomes of the turns: `npm run chaos:durable`, in at most a minute.
 * With `--full` each group of processes has 100 turns cut (or `--cuts`), and the table is kept in conformance/results. Exits with 1 if less than 99 %
 * of them were finished elsewhere, a step has run twice, or a client has read anything else than one whole answer.
 */
endWithNpm();
const { values: flags } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    processes: { type: "string", multiple: true },
    cuts: { type: "string", default: "100" },
  },
});
const { full } = flags;
const groups = (flags.processes ?? (full ? ["2", "4"] : ["3"])).map(Number);
const sizes = full
  ? { clients: 16, cuts: Number(flags.cuts), longest: 20 * 60_000, every: 3000 }
  : { clients: 8, cuts: Infinity, longest: 25_000, every: 2500 };

const cluster = await startCluster();
if ("missing" in cluster) {
  console.log(`skipped: durable turns (${cluster.missing})`);
  process.exit();
}
const percent = ({ cut, finishedElsewhere }: Outcome): string =>
  cut === 0 ? "–" : `${((finishedElsewhere / cut) * 100).toFixed(1)} %`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const rows: string[][] = [];
let isSound = true;
try {
  for (const processes of groups) {
    const outcome = await play({
      ...sizes,
      url: cluster.url(),
      schema: `durable_${processes}`,
      processes,
      progress(turns, kills) {
        if (process.stderr.isTTY) process.stderr.write(`\r× ${processes}: ${turns} turns, ${kills} kills `);
      },
    });
    const { cut, finishedElsewhere, runTwice, broken } = outcome;
    console.log(
      `× ${processes}: cut: ${cut}, finished elsewhere: ${finishedElsewhere} (${percent(outcome)}), steps run twice: ${runTwice}`,
    );
    for (const line of broken.slice(0, 10)) console.error(`broken: ${line}`);
    isSound &&= cut > 0 && finishedElsewhere / cut >= 0.99 && runTwice === 0 && broken.length === 0;
    rows.push(
      [
        processes,
        outcome.turns,
        outcome.lostRequests,
        outcome.kills,
        cut,
        finishedElsewhere,
        percent(outcome),
        outcome.steps,
      ]
        .concat([runTwice, outcome.interrupted, broken.length])
        .concat([seconds(outcome.longestSilence), seconds(outcome.duration), loadavg()[0]!.toFixed(1)])
        .map(String),
    );
  }
} finally {
  await cluster.remove();
}

const columns = [
  "processes",
  "turns",
  "lost requests",
  "kills",
  "cut",
  "finished elsewhere",
  "",
  "steps",
  "steps run twice",
].concat(["interrupted steps", "broken answers", "longest silence", "took", "load"]);
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const command = [
  "npm run chaos:durable",
  ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : []),
];
const table = `# Durable turns

${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${cluster.version}, ${availableParallelism()} cores. Made by \`${command.join(" ")}\`.

${[columns, columns.map(() => "---"), ...rows].map(line).join("\n")}

Processes on one database are killed with SIGKILL while they run turns of six steps each. A request that was lost with its process before its turn was kept is not repeated. A turn is \`cut\` if its handler had to run again, some of them several times. It is finished elsewhere if another process has run it to its end, and its client has read one whole answer, equal to what is stored. An interrupted step was running when its process died; its effect may have happened, it is not run again, and its handler is told. The longest silence is the longest time between two events that the reader of a cut turn has seen.
`;
console.log(`\n${table}`);
if (full) writeFileSync(new URL("../conformance/results/durable.md", import.meta.url), table);
process.exit(isSound ? 0 : 1);
