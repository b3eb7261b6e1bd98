import type { RepeatTask } from "../load/task.ts";
import { createThread, type ReplyPlan } from "../servers/reply-plan.ts";
import type { RunningServer } from "../servers/launch.ts";
import type { Server } from "../servers/server.ts";
import { isOfFewAdapters } from "../servers/servers.ts";
import { cpuOfWindow, ofServers } from "./of-servers.ts";
import type { Metric, Scenario } from "./scenario.ts";
import { newThread } from "./new-thread.ts";

const metrics: readonly Metric[] = [
  { name: "requests", unit: "requests/s", better: "more", isCompared: true },
  { name: "cpu", unit: "µs of CPU per request", better: "less", isCompared: true },
  { name: "p50", unit: "ms to the whole answer, p50", better: "less", isCompared: true },
  { name: "p99", unit: "p99", better: "less" },
];

interface Requests extends Pick<Scenario, "name" | "title" | "quick"> {
  connections: number;
  isFor?: (server: Server) => boolean;
  /** The body that is sent again and again, after what it asks for has been stored. */
  prepare(server: RunningServer): Promise<string>;
}

/** All but one: an answer that has a single part cannot be coalesced. */
const isForRequests = ({ name }: Server): boolean => name !== "raw-coalesced";

/** The same request again and again. */
const requests = ({ connections, ...scenario }: Requests): Scenario =>
  ofServers({
    isFor: isForRequests,
    ...scenario,
    metrics,
    async measure(server, load, { state: body, timing }) {
      const { marked, cpu } = cpuOfWindow(server);
      const task = { url: server.url.href, body, connections, ...timing };
      const { window, answers, answer } = await load.run("repeat", task, marked);
      return { requests: (answers / window) * 1000, cpu: cpu() / answers, p50: answer.p50, p99: answer.p99 };
    },
  });

const oneDelta: ReplyPlan = { reply: "deltas", count: 1, pace: "none" };

/** How soon a lone client gets the first event: alone, and while others stream. */
const firstEvent = (name: string, title: string, beside?: RepeatTask["beside"]): Scenario =>
  ofServers({
    name,
    title,
    quick: true,
    isFor: isForRequests,
    metrics: [
      { name: "first p50", unit: "ms to the first event, p50", better: "less", isCompared: true },
      { name: "first p99", unit: "p99", better: "less" },
    ],
    async measure(server, load, { timing }) {
      const body = createThread(oneDelta);
      const task = { url: server.url.href, body, connections: 1, ...timing };
      const { first } = await load.run("repeat", { ...task, ...(beside && { beside }) });
      return { "first p50": first.p50, "first p99": first.p99 };
    },
  });

const listThreads = JSON.stringify({ type: "threads.list", params: { limit: 20, order: "desc" } });
const whole: ReplyPlan = { reply: "whole" };

export const requestScenarios: readonly Scenario[] = [
  firstEvent("first-event", "time to the first event, 1 client"),
  firstEvent("first-event-beside-16", "time to the first event beside 16 streams of 500 deltas", {
    body: createThread({ reply: "deltas", count: 500, pace: "none" }),
    connections: 16,
  }),
  requests({
    name: "threads.list",
    title: "threads.list of 20 threads, 16 clients",
    quick: true,
    connections: 16,
    async prepare(server) {
      for (let count = 0; count < 25; count++) await newThread(server.url, whole);
      return listThreads;
    },
  }),
  requests({
    name: "items.list",
    isFor: (server) => isOfFewAdapters(server) && isForRequests(server),
    title: "items.list of 100 items, 16 clients",
    quick: true,
    connections: 16,
    async prepare(server) {
      const thread_id = await newThread(server.url, { reply: "history", items: 200 });
      return JSON.stringify({ type: "items.list", params: { thread_id, limit: 100, order: "desc" } });
    },
  }),
  requests({
    name: "threads.get_by_id",
    isFor: (server) => isOfFewAdapters(server) && isForRequests(server),
    title: "threads.get_by_id, 20 items, 16 clients",
    quick: false,
    connections: 16,
    async prepare(server) {
      const thread_id = await newThread(server.url, { reply: "history", items: 18 });
      return JSON.stringify({ type: "threads.get_by_id", params: { thread_id } });
    },
  }),
  requests({
    name: "threads.create",
    title: "threads.create with a static answer, 16 clients",
    quick: false,
    connections: 16,
    prepare: async () => createThread(whole),
  }),
];
