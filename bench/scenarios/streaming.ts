import { createThread, type Pace, type ReplyPlan } from "../servers/reply-plan.ts";
import type { Server } from "../servers/server.ts";
import { isOfFewAdapters, isOfNodeAdapter } from "../servers/servers.ts";
import { checkTurn } from "./check-turn.ts";
import { cpuOfWindow, ofServers } from "./of-servers.ts";
import type { Metric, Scenario } from "./scenario.ts";

const metrics: readonly Metric[] = [
  { name: "events", unit: "events/s", better: "more", isCompared: true },
  { name: "cpu", unit: "µs of CPU per event", better: "less", isCompared: true },
  { name: "first p50", unit: "ms to the first event, p50", better: "less" },
  { name: "first p99", unit: "p99", better: "less" },
  { name: "busy", unit: "share of its core", better: "more" },
  { name: "load", unit: "the load's share of its core", better: "less" },
];

interface Streaming extends Pick<Scenario, "name" | "title" | "quick"> {
  deltas: number;
  pace: Pace;
  connections: number;
  isFor?: (server: Server) => boolean;
}

const streaming = ({ deltas, pace, connections, ...scenario }: Streaming): Scenario => {
  const plan: ReplyPlan = { reply: "deltas", count: deltas, pace };
  const body = createThread(plan);
  return ofServers({
    ...scenario,
    metrics,
    prepare: (server) => checkTurn(server.url, body, deltas),
    async measure(server, load, { timing }) {
      const { marked, cpu } = cpuOfWindow(server);
      const task = { url: server.url.href, body, connections, ...timing };
      const client = await load.run("repeat", task, marked);
      const { window, frames, first } = client;
      return {
        events: (frames / window) * 1000,
        cpu: cpu() / frames,
        "first p50": first.p50,
        "first p99": first.p99,
        busy: cpu() / 1000 / window,
        load: client.cpu / 1000 / window,
      };
    },
  });
};

/** How cost grows with the length of an answer. */
const growing = (deltas: number): Scenario =>
  streaming({
    name: `deltas-${deltas}`,
    title: `${deltas} deltas an answer, 16 streams`,
    quick: false,
    deltas,
    pace: "none",
    connections: 16,
    isFor: isOfNodeAdapter,
  });

const burst = { deltas: 500, pace: "none" } as const;

export const streamingScenarios: readonly Scenario[] = [
  streaming({
    name: "burst-1",
    title: "500 deltas an answer, 1 stream",
    ...burst,
    quick: false,
    connections: 1,
    isFor: isOfFewAdapters,
  }),
  streaming({
    name: "burst-16",
    title: "500 deltas an answer, 16 streams",
    ...burst,
    quick: true,
    connections: 16,
  }),
  streaming({
    name: "burst-256",
    title: "500 deltas an answer, 256 streams",
    ...burst,
    quick: false,
    connections: 256,
    isFor: isOfFewAdapters,
  }),
  streaming({
    name: "tick-16",
    title: "500 deltas an answer, one a tick, 16 streams",
    ...burst,
    quick: true,
    pace: "tick",
    connections: 16,
  }),
  ...[5, 50, 5000, 50_000].map(growing),
];
