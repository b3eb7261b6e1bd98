import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../conformance/servers/free-port.ts";
import { startCluster } from "../packages/stores/test/postgres/cluster.ts";
import { startProcesses } from "./chaos/processes.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { startFront } from "./resume/front.ts";
import { scenarios, type Seen } from "./resume/scenarios.ts";
import type { MemberConfig } from "./resume/server.ts";

/**
 * Interrupts streams in every way while four processes on one database serve them: `npm run interop:resume`, in at most two minutes. With
 * `-- --full` more often; `--keep` keeps the table in conformance/results. Exits with 1 if a client has received anything else than an
 * uninterrupted one. `--database SQLite` tries one database.
 */
endWithNpm();
const { values: flags } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    database: { type: "string", multiple: true, default: ["SQLite", "PostgreSQL", "PgBouncer"] },
  },
});
const folder = mkdtempSync(join(tmpdir(), "chatkit-resume-"));
const cluster = await startCluster();
const lines: string[] = [];
let failed = 0;

async function play(name: string, config: Omit<MemberConfig, "port">): Promise<void> {
  const ports = await Promise.all(Array.from({ length: 4 }, freePort));
  const configOf = (port: number): MemberConfig => ({ ...config, port });
  const processes = await startProcesses(join(import.meta.dirname, "resume/server.ts"), ports, configOf);
  const front = await startFront(ports);
  try {
    for (const { title, run, within = Infinity } of scenarios) {
      const urls = ports.map((port) => `http://127.0.0.1:${port}/chatkit`);
      const seen = await run({ front, processes, urls, full: flags.full }, { name: "alice", url: front.url });
      lines.push(row(name, title, seen));
      console.log(`${name}: ${title}: ${print(seen)}`);
      const { streams, interruptions, equal, lost, twice, longest = 0 } = seen;
      if (streams === 0 || interruptions < streams || equal < streams || lost + twice > 0 || longest > within)
        failed++;
    }
  } finally {
    await front.close();
    await processes.end();
  }
}

const time = (longest: number | undefined): string =>
  longest === undefined ? "" : `${(longest / 1000).toFixed(2)} s`;

const print = ({ streams, interruptions, equal, lost, twice, longest }: Seen): string =>
  `${equal} of ${streams} equal, ${interruptions} interruptions, lost: ${lost}, twice: ${twice}${longest === undefined ? "" : `, longest: ${time(longest)}`}`;

const row = (name: string, title: string, seen: Seen): string =>
  `| ${[name, title, seen.streams, seen.interruptions, seen.equal, seen.lost, seen.twice, time(seen.longest), loadavg()[0]!.toFixed(1)].join(" | ")} |`;

const wanted = (name: string): boolean => flags.database.some((database) => name.startsWith(database));
try {
  if (wanted("SQLite")) await play("SQLite", { place: { path: join(folder, "resume.sqlite") } });
  if ("missing" in cluster) console.log(`skipped: PostgreSQL (${cluster.missing})`);
  else {
    const direct = cluster.url();
    if (wanted("PostgreSQL")) {
      await play(`${cluster.version}, LISTEN`, { place: { url: direct, schema: "resume" }, direct });
    }
    const bouncer = wanted("PgBouncer") ? await cluster.bouncer() : undefined;
    if (bouncer) await play(`${bouncer.version}, polling`, { place: { url: bouncer.url, schema: "polled" } });
    else if (wanted("PgBouncer")) console.log("skipped: PgBouncer (on Debian: apt-get install pgbouncer)");
  }
} finally {
  if (!("missing" in cluster)) await cluster.remove();
  rmSync(folder, { recursive: true, force: true });
}

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const command = [
  "npm run interop:resume",
  ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : []),
];
const columns = [
  "database",
  "interruption",
  "streams",
  "interruptions",
  "equal",
  "lost",
  "twice",
  "longest",
  "load",
];
const table = `# Resumed streams

${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${availableParallelism()} cores. Made by \`${command.join(" ")}\`.

| ${columns.join(" | ")} |
| ${columns.map(() => "---").join(" | ")} |
${lines.join("\n")}

Four processes serve one database behind a load balancer without sticky sessions. A stream is \`equal\` if its client has received the
same bytes as a client that was never interrupted, and shows what is stored. Where the process of the turn is killed nobody can finish
the turn: there it is \`equal\` if the client has a beginning of the stream, is told so, and a repeated request starts nothing.
\`lost\` and \`twice\` count tokens; for that kind, messages. \`longest\` is the time from the cause until all readers have their end.
${flags.full ? "" : "This is the short form: of the bytes of three frames it cuts at each 17th.\n"}`;
console.log(`\n${table}`);
if (flags.keep) writeFileSync(new URL("../conformance/results/resume.md", import.meta.url), table);
process.exit(failed === 0 ? 0 : 1);
