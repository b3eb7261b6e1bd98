import { createThread } from "../servers/reply-plan.ts";
import { isOfFewAdapters } from "../servers/servers.ts";
import { cpuOfWindow, ofServers } from "./of-servers.ts";
import type { Scenario } from "./scenario.ts";

/** Milliseconds between two deltas of a stream. */
const every = 20;

const paced = (connections: number): Scenario =>
  ofServers({
    name: `paced-${connections}`,
    title: `one delta every ${every} ms, ${connections} streams`,
    quick: false,
    isFor: isOfFewAdapters,
    metrics: [
      { name: "delivered", unit: "share of the due events", better: "more" },
      { name: "cpu", unit: "µs of CPU per event", better: "less", isCompared: true },
      { name: "latency p50", unit: "ms from due to read, p50", better: "less" },
      { name: "latency p99", unit: "p99", better: "less" },
      { name: "busy", unit: "share of its core", better: "less" },
    ],
    async measure(server, load, { timing }) {
      const { marked, cpu } = cpuOfWindow(server);
      const body = createThread({ reply: "deltas", count: 1_000_000, pace: every });
      const task = { url: server.url.href, body, connections, warmup: 1000, window: timing.window };
      const { window, frames, latency } = await load.run("pace", task, marked);
      return {
        delivered: frames / (connections * (window / every)),
        cpu: cpu() / frames,
        "latency p50": latency.p50,
        "latency p99": latency.p99,
        busy: cpu() / 1000 / window,
      };
    },
  });

export const pacedScenarios: readonly Scenario[] = [100, 1000, 5000].map(paced);
