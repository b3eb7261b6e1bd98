import { spawn } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endWithNpm } from "./end-with-npm.ts";

/**
 * Measures what a stream log costs: the CPU time of a server process for each event that it streams over HTTP, against the same server
 * without a log, one after the other in one run: `npm run log-cost`. A ratio of 1.10 is a tenth more.
 */
endWithNpm();
const tokens = 1000;
const streams = 8;
const rounds = Number(process.argv[2] ?? 15);
const child = spawn(
  process.execPath,
  ["--conditions=@chatkit-protocol/source", join(import.meta.dirname, "log-cost/server.ts"), String(tokens)],
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
for (let round = -2; round < rounds; round++) {
  for (const [name, port] of round % 2 === 0 ? ports : ports.toReversed()) {
    const before = await used();
    await Promise.all(Array.from({ length: streams }, () => stream(port)));
    // The first rounds are for the compiler.
    if (round >= 0) costs.get(name)!.push((((await used()) - before) * 1000) / (streams * tokens));
  }
}
child.stdin.end();

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const base = costs.get("none")!;
console.log(
  `${rounds} rounds of ${streams} streams with ${tokens} events each; ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, Node.js ${process.versions.node}`,
);
console.log("| log | µs CPU for an event | ratio |\n| --- | ---: | ---: |");
for (const [name, values] of costs) {
  const ratio = median(values.map((value, round) => value / base[round]!));
  console.log(`| ${name} | ${median(values).toFixed(1)} | ${ratio.toFixed(2)} |`);
}
