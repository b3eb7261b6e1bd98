import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startCluster } from "../packages/stores/test/postgres/cluster.ts";
import type { Place } from "./chaos/place.ts";
import { type Outcome, play } from "./chaos/play.ts";
import { type Row, printLine, printTable } from "./chaos/print.ts";
import { endWithNpm } from "./end-with-npm.ts";

/**
 * Kills server processes on one database while clients use them: `npm run chaos`, in at most two minutes. With `--full` each
 * group of processes plays 10 000 turns, and the table is kept in conformance/results. Exits with 1 if something was lost.
 * `--database SQLite --processes 4` plays one group, `--without-stops` only kills. `--without-leases` is the proof that the checks can fail: turns of different processes then do not exclude each other.
 */
endWithNpm();
const { values: flags } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    "without-leases": { type: "boolean", default: false },
    "without-stops": { type: "boolean", default: false },
    processes: { type: "string", multiple: true, default: ["1", "4"] },
    database: { type: "string", multiple: true, default: ["SQLite", "PostgreSQL"] },
  },
});
const { full } = flags;
const leases = !flags["without-leases"];
const sizes = full
  ? { clients: 64, threads: 500, turns: 10_000, longest: 30 * 60_000, every: 4000 }
  : { clients: 24, threads: 40, turns: Infinity, longest: 18_000, every: 1500 };
const folder = mkdtempSync(join(tmpdir(), "chatkit-chaos-"));
const cluster = await startCluster();
const rows: Row[] = [];
try {
  const databases: { name: string; place: (processes: number) => Place }[] = [
    { name: "SQLite", place: (processes) => ({ path: join(folder, `${processes}.sqlite`) }) },
  ];
  if ("missing" in cluster) console.log(`skipped: PostgreSQL (${cluster.missing})`);
  else
    databases.push({
      name: cluster.version,
      place: (processes) => ({ url: cluster.url(), schema: `chaos_${processes}` }),
    });
  for (const { name, place } of databases) {
    if (!flags.database.some((database) => name.startsWith(database))) continue;
    for (const processes of flags.processes.map(Number)) {
      const outcome = await play({
        ...sizes,
        leases,
        stops: !flags["without-stops"],
        place: place(processes),
        processes,
        progress(turns, kills) {
          if (process.stderr.isTTY)
            process.stderr.write(`\r${name} × ${processes}: ${turns} turns, ${kills} kills `);
        },
      });
      const row = { name, processes, outcome, load: loadavg()[0]! };
      rows.push(row);
      console.log(`${name} × ${processes}: ${printLine(outcome)}`);
      complain(outcome);
    }
  }
} finally {
  if (!("missing" in cluster)) await cluster.remove();
  rmSync(folder, { recursive: true, force: true });
}

/** The first of each kind; more is rarely another fault. */
function complain({ lost, duplicated, reordered, kit }: Outcome): void {
  for (const [kind, lines] of Object.entries({ lost, duplicated, reordered, kit })) {
    for (const line of lines.slice(0, 5)) console.error(`${kind}: ${line}`);
  }
}

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const table = printTable(rows, {
  date: new Date().toISOString().slice(0, 10),
  commit,
  cores: availableParallelism(),
  command: ["npm run chaos", ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : [])].join(" "),
});
console.log(`\n${table}`);
if (full && leases) writeFileSync(new URL("../conformance/results/chaos.md", import.meta.url), table);
const isSound = ({ lost, duplicated, reordered, kit, acknowledged, observations }: Outcome): boolean =>
  acknowledged > 0 &&
  observations > 0 &&
  [lost, duplicated, reordered, kit].every(({ length }) => length === 0);
process.exit(rows.every(({ outcome }) => isSound(outcome)) ? 0 : 1);
