import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore, type ReplyPart } from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

/** The server that is measured, in a process of its own: its arguments are the store and how its handler replies. */

const [store = "memory", reply = "none"] = process.argv.slice(2);

/** A turn of many small parts that waits for nothing. */
async function* busy(): AsyncGenerator<ReplyPart, void> {
  for (let token = 0; token < 3000; token++) yield "word ";
}

/** A turn that says something, and then nothing until its client leaves. */
async function* quiet(signal: AbortSignal): AsyncGenerator<ReplyPart, void> {
  yield "Hello.";
  await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** A turn that goes on as long as its client reads. */
async function* endless(): AsyncGenerator<ReplyPart, void> {
  const text = "x".repeat(4096);
  for (;;) yield { type: "progress_update", text };
}

const server = new ChatKitServer({
  store: store === "memory" ? memoryStore() : sqliteStore(store),
  limits: { turnsPerUser: 100_000 },
  validate: false,
  feedback: async () => {},
  transcribe: async ({ data }) => String(data.length),
  action: async function* () {},
  attachments: { create: async () => ({}) },
  async *respond(_thread, _input, { signal }) {
    if (reply === "busy") yield* busy();
    if (reply === "quiet") yield* quiet(signal);
    if (reply === "endless") yield* endless();
  },
  onError: (error) => console.error(error),
});

const listener = chatkit(server, {
  authenticate: ({ headers }) => ({ userId: headers.authorization?.replace("Bearer ", "") ?? "somebody" }),
});
const http = createServer(listener);
http.listen(0, "127.0.0.1", 8192, () => {
  process.send?.({ port: (http.address() as AddressInfo).port });
});

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let cpu = process.cpuUsage();
let peak = 0;
const sample = (): void => void (peak = Math.max(peak, process.memoryUsage().rss));
setInterval(sample, 20).unref();

process.on("message", (what: "reset" | "report" | "collect") => {
  if (what === "collect") globalThis.gc?.();
  if (what === "reset") {
    globalThis.gc?.();
    delay.reset();
    cpu = process.cpuUsage();
    peak = process.memoryUsage().rss;
  }
  sample();
  const { user, system } = process.cpuUsage(cpu);
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({
    // Without its own resolution, which an idle loop has as well.
    stall: delay.max / 1e6,
    p99: delay.percentile(99) / 1e6,
    cpu: (user + system) / 1000,
    rss,
    heap: heapUsed,
    peak,
  });
});
process.on("disconnect", () => process.exit());
