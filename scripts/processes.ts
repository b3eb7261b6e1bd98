import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { freePort } from "../conformance/servers/free-port.ts";
import { startCluster } from "../packages/stores/test/postgres/cluster.ts";
import { judge, judgeAt, type Judgement } from "../packages/stores/test/postgres/judge.ts";
import { pglite } from "../packages/stores/test/postgres/pglite.ts";
import { balance } from "./chaos/balancer.ts";
import type { Place } from "./chaos/place.ts";
import { startProcesses } from "./chaos/processes.ts";
import { endWithNpm } from "./end-with-npm.ts";
import type { MemberConfig } from "./processes/member.ts";

/**
 * Judges the reference server on each database, in one process and in four behind a load balancer without sticky sessions:
 * `npm run interop:processes`, with `--short` only in four. Exits with 1 if something is found, or if a verdict differs from
 * that in memory.
 */
endWithNpm();
const { values: flags } = parseArgs({ options: { short: { type: "boolean", default: false } } });
const folder = mkdtempSync(join(tmpdir(), "chatkit-processes-"));
let differing = 0;
let memory: Judgement | undefined;

/** Prints how often each verdict was given, and what differs from memory. */
function show(name: string, judgement: Judgement): void {
  memory ??= judgement;
  const { verdicts, findings, tier, exit } = judgement;
  const all = Object.values(verdicts).toSorted((a, b) => (a < b ? -1 : 1));
  const words = [...Map.groupBy(all, (verdict) => verdict)].map(
    ([verdict, { length }]) => `${length} ${verdict}`,
  );
  console.log(`${name}: ${tier}, ${words.join(", ")}`);
  const others = Object.entries(verdicts).filter(([rule, verdict]) => memory?.verdicts[rule] !== verdict);
  for (const [rule, verdict] of others)
    console.log(`  ${rule}: ${verdict}, in memory ${memory.verdicts[rule]}`);
  for (const finding of findings) console.log(`  ${finding}`);
  if (exit !== 0 || tier !== "T2" || others.length > 0) differing++;
}

/** The kit's judgement of so many processes on one database. */
async function judgeProcesses(place: Place, count: number): Promise<Judgement> {
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const balancer = await balance(ports);
  const origin = `http://127.0.0.1:${balancer.port}`;
  const configOf = (port: number): MemberConfig => ({ place, port, origin });
  const processes = await startProcesses(join(import.meta.dirname, "processes/member.ts"), ports, configOf);
  try {
    const judgement = await judgeAt(`${origin}/chatkit`);
    if (balancer.taken.some((connections) => connections === 0))
      throw new Error(`A process got no request: ${balancer.taken.join(", ")} connections.`);
    return judgement;
  } finally {
    await balancer.close();
    await processes.end();
  }
}

const cluster = await startCluster();
try {
  show("memory", await judge());
  for (const count of flags.short ? [4] : [1, 4])
    show(`SQLite × ${count}`, await judgeProcesses({ path: join(folder, `${count}.sqlite`) }, count));
  if (!flags.short) {
    const database = await pglite();
    show("PGlite × 1", await judge(await postgresStore(database)));
    await database.close();
  }
  if ("missing" in cluster) console.log(`skipped: PostgreSQL (${cluster.missing})`);
  else
    for (const count of flags.short ? [4] : [1, 4])
      show(
        `${cluster.version} × ${count}`,
        await judgeProcesses({ url: cluster.url(), schema: `kit_${count}` }, count),
      );
} finally {
  if (!("missing" in cluster)) await cluster.remove();
  rmSync(folder, { recursive: true, force: true });
}
console.log(differing === 0 ? "every verdict is that of memory" : `${differing} differ from memory`);
process.exit(differing === 0 ? 0 : 1);
