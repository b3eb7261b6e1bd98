import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import type { Reading } from "./subject.ts";

/** The server that gets hostile requests, in a separate process: its argument is the store. */

const [store = "memory"] = process.argv.slice(2);

const server = new ChatKitServer({
  store: store === "memory" ? memoryStore() : sqliteStore(store),
  limits: { turnsPerUser: 100_000 },
  validate: false,
  feedback: async () => {},
  transcribe: async ({ data }) => String(data.length),
  action: async function* () {},
  attachments: { create: async () => ({}) },
  respond: async function* () {},
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

process.on("message", (what: "reset" | "report") => {
  if (what === "reset") {
    globalThis.gc?.();
    delay.reset();
    cpu = process.cpuUsage();
    peak = process.memoryUsage().rss;
  }
  sample();
  const { user, system } = process.cpuUsage(cpu);
  // The resolution, which an idle loop shows as well, is not part of the stall.
  process.send?.({
    stall: delay.max / 1e6,
    cpu: (user + system) / 1000,
    rss: process.memoryUsage().rss,
    peak,
  } satisfies Reading);
});
process.on("disconnect", () => process.exit());
