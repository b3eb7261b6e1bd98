import { createThread, type ReplyPlan } from "../servers/reply-plan.ts";
import { cpuOfWindow, ofServers } from "./of-servers.ts";
import type { Metric, Scenario } from "./scenario.ts";

const metrics: readonly Metric[] = [
  { name: "events", unit: "events/s", better: "more", isCompared: true },
  { name: "cpu", unit: "µs of CPU per event", better: "less", isCompared: true },
  { name: "first p50", unit: "ms to the first event, p50", better: "less" },
  { name: "first p99", unit: "ms to the first event, p99", better: "less" },
  { name: "busy", unit: "share of the window on a core", better: "less" },
];

const streaming = (
  name: string,
  title: string,
  plan: ReplyPlan,
  connections: number,
  quick = true,
): Scenario =>
  ofServers({
    name,
    title,
    quick,
    metrics,
    async measure(server, load) {
      const { marked, cpu } = cpuOfWindow(server);
      const task = { url: server.url.href, body: createThread(plan), connections, warmup: 300, window: 1000 };
      const { window, frames, first } = await load.run("repeat", task, marked);
      return {
        events: (frames / window) * 1000,
        cpu: cpu() / frames,
        "first p50": first.p50,
        "first p99": first.p99,
        busy: cpu() / 1000 / window,
      };
    },
  });

const burst: ReplyPlan = { reply: "deltas", count: 500, pace: "none" };
const tick: ReplyPlan = { reply: "deltas", count: 500, pace: "tick" };

export const streamingScenarios: readonly Scenario[] = [
  streaming("burst-1", "500 deltas an answer, 1 stream", burst, 1),
  streaming("burst-16", "500 deltas an answer, 16 streams", burst, 16),
  streaming("burst-256", "500 deltas an answer, 256 streams", burst, 256),
  streaming("tick-16", "one delta a tick, 500 an answer, 16 streams", tick, 16),
];
