import { fork } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { connect, type Socket } from "node:net";
import { createThread, headersOf, list, mebibytes, post, quantile, startSubject } from "./load/measure.ts";

/**
 * Measures what many clients cost the others: `npm run load`, or `npm run load -- starvation streams readers` for some
 * of it.
 */

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How long `threads.list` takes while clients stream turns that wait for nothing. */
async function starvation(store: string): Promise<string> {
  const subject = await startSubject(store, "busy");
  await post(subject.port, createThread());
  await subject.reset();
  const streaming = fork(new URL("./load/clients.ts", import.meta.url), [String(subject.port), "64"], {
    execArgv: ["--conditions=@chatkit-protocol/source"],
  });
  await pause(1000);
  const times: number[] = [];
  const until = performance.now() + 10_000;
  while (performance.now() < until) {
    times.push((await post(subject.port, list)).milliseconds);
    await pause(5);
  }
  const { stall, cpu } = await subject.report();
  streaming.send("stop");
  const [turns] = (await once(streaming, "message")) as [number];
  subject.stop();
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)].map((time) => time.toFixed(0));
  return `threads.list beside 64 busy streams, ${store === "memory" ? "memory" : "SQLite"}: p50 ${p50} ms, p99 ${p99} ms of ${times.length}; longest stall ${stall.toFixed(0)} ms; ${turns} turns, ${(cpu / turns).toFixed(1)} ms of CPU each`;
}

/** What open streams keep in memory. */
async function streams(count: number): Promise<string> {
  const subject = await startSubject("memory", "quiet");
  await post(subject.port, list);
  const before = await subject.reset();
  const open: ReturnType<typeof request>[] = [];
  let begun = 0;
  const start = (client: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          port: subject.port,
          host: "127.0.0.1",
          method: "POST",
          agent: false,
          headers: headersOf(`u${client}`),
        },
        (answer) => {
          answer.on("error", () => {});
          answer.once("data", () => {
            begun += 1;
            resolve();
          });
        },
      );
      asked.on("error", reject);
      asked.end(createThread());
      open.push(asked);
    });
  for (let from = 0; from < count; from += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - from) }, (_, n) => start(from + n)));
  await pause(1000);
  const during = await subject.collect();
  const listed: number[] = [];
  for (let n = 0; n < 50; n++) listed.push((await post(subject.port, list)).milliseconds);
  for (const asked of open) asked.destroy();
  await pause(3000);
  const after = await subject.collect();
  subject.stop();
  const each = (bytes: number): string => (bytes / count / 1024).toFixed(1);
  return `${begun} open streams: ${each(during.heap - before.heap)} KiB of heap and ${each(during.rss - before.rss)} KiB of RSS each; threads.list p99 ${quantile(listed, 0.99).toFixed(0)} ms; after they have left the heap is ${mebibytes(after.heap - before.heap)} MiB larger`;
}

/** What readers that never read keep in memory, of turns that never end. */
async function readers(count: number): Promise<string> {
  const subject = await startSubject("memory", "endless");
  await post(subject.port, list);
  const before = await subject.reset();
  const body = createThread();
  const sockets: Socket[] = [];
  for (let client = 0; client < count; client++) {
    const socket = connect(subject.port, "127.0.0.1");
    socket.on("error", () => {}).pause();
    const head = Object.entries(headersOf(`u${client}`)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `POST / HTTP/1.1\r\nhost: a\r\ncontent-length: ${body.length}\r\n${head.join("")}\r\n${body}`,
    );
    sockets.push(socket);
  }
  const heaps: string[] = [];
  for (let second = 0; second < 6; second++) {
    await pause(3000);
    heaps.push(mebibytes((await subject.collect()).heap));
  }
  const during = await subject.report();
  const answered = await post(subject.port, list);
  for (const socket of sockets) socket.destroy();
  subject.stop();
  return `${count} readers that never read: heap ${heaps.join(", ")} MiB every 3 s; ${((during.peak - before.rss) / count / 1024).toFixed(0)} KiB of RSS each at the peak; threads.list ${answered.milliseconds.toFixed(0)} ms; longest stall ${during.stall.toFixed(0)} ms`;
}

const all = {
  starvation: async () => {
    console.log(await starvation("memory"));
    console.log(await starvation(":memory:"));
  },
  streams: async () => console.log(await streams(5000)),
  readers: async () => console.log(await readers(1000)),
};
const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(all))
  if (asked.length === 0 || asked.includes(name)) await measure();
process.exit();
