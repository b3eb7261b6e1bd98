import { spawn } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endWithNpm } from "./end-with-npm.ts";
import { cpuOf } from "./log-cost/cpu.ts";
import { startDatabases } from "./log-cost/databases.ts";

/**
 * Measures what a stream log costs: the CPU time of a server process for each event that it streams over HTTP, against the same server
 * without a log, one after the other in one run: `npm run log-cost`. A ratio of 1.10 is a tenth more. Logs in PostgreSQL and Redis need
 * their servers on this machine, whose CPU time for an event is in the last column.
 */
endWithNpm();
const tokens = 1000;
const streams = 8;
const rounds = Number(process.argv[2] ?? 15);
const databases = await startDatabases();
const urls = Object.fromEntries([...databases].map(([name, { url }]) => [name, url]));
const child = spawn(
  process.execPath,
  [
    "--conditions=@chatkit-protocol/source",
    join(import.meta.dirname, "log-cost/server.ts"),
    String(tokens),
    JSON.stringify(urls),
  ],
  { stdio: ["pipe", "pipe", "inherit"] },
);
const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
const next = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value));
const ports = Object.entries((await next()) as Record<string, number>);

/** Milliseconds of CPU that the server has used so far. */
async function used(): Promise<number> {
  child.stdin.write("\n");
  return Number(await next());
}

async function stream(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/chatkit`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "chatkit-resume": "1",
      "idempotency-key": crypto.randomUUID(),
    },
    body: JSON.stringify({
      type: "threads.create",
      params: {
        input: { content: [{ type: "input_text", text: "hi" }], attachments: [], inference_options: {} },
      },
      metadata: {},
    }),
  });
  let length = 0;
  for await (const chunk of response.body!) length += chunk.length;
  if (length < tokens * 50) throw new Error(`A stream has ${length} bytes.`);
}

const costs = new Map<string, number[]>(ports.map(([name]) => [name, []]));
/** Milliseconds of CPU that a database has used in all rounds. */
const databaseCosts = new Map<string, number>();
const databaseCpu = (name: string): number => {
  const database = [...databases].find(([each]) => each === name)?.[1];
  return database ? cpuOf(database.pid) : 0;
};
for (let round = -2; round < rounds; round++) {
  for (const [name, port] of round % 2 === 0 ? ports : ports.toReversed()) {
    const [before, databaseBefore] = [await used(), databaseCpu(name)];
    await Promise.all(Array.from({ length: streams }, () => stream(port)));
    // The first rounds are for the compiler.
    if (round < 0) continue;
    costs.get(name)!.push((((await used()) - before) * 1000) / (streams * tokens));
    databaseCosts.set(name, (databaseCosts.get(name) ?? 0) + databaseCpu(name) - databaseBefore);
  }
}
child.stdin.end();
for (const database of databases.values()) await database.remove();

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const base = costs.get("none")!;
console.log(
  `${rounds} rounds of ${streams} streams with ${tokens} events each; ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, Node.js ${process.versions.node}`,
);
const versions = [...databases.values()].map(({ version }) => version);
console.log(versions.length > 0 ? versions.join(", ") : "skipped: PostgreSQL, Redis (not installed)");
console.log("| log | µs CPU for an event | ratio | µs CPU of the database |\n| --- | ---: | ---: | ---: |");
for (const [name, values] of costs) {
  const ratio = median(values.map((value, round) => value / base[round]!));
  const database = ((databaseCosts.get(name) ?? 0) * 1000) / (rounds * streams * tokens);
  console.log(`| ${name} | ${median(values).toFixed(1)} | ${ratio.toFixed(2)} | ${database.toFixed(2)} |`);
}
