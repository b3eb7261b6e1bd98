import { setTimeout as pause } from "node:timers/promises";
import { createThread } from "../servers/reply-plan.ts";
import { isOfFewAdapters } from "../servers/servers.ts";
import { ofServers } from "./of-servers.ts";
import { post } from "./new-thread.ts";
import type { Metric, Scenario } from "./scenario.ts";

const kibibyte = 1024;

/** The memory of an open stream in which nothing happens. */
const idleStreams = (connections: number): Scenario =>
  ofServers({
    name: `idle-${connections}`,
    title: `${connections} open streams in which nothing happens`,
    quick: false,
    isFresh: true,
    isFor: isOfFewAdapters,
    metrics: [
      { name: "heap", unit: "KiB of heap per stream", better: "less", isCompared: true },
      { name: "rss", unit: "KiB of RSS per stream", better: "less", isCompared: true },
      { name: "cpu", unit: "ms of CPU per second", better: "less" },
    ],
    async measure(server, load, { timing }) {
      const before = { ...server.reading(), heap: (await server.heap())?.heap };
      const body = createThread({ reply: "hang" });
      await load.run("hold", { url: server.url.href, body, connections, reads: true });
      await pause(500);
      const began = server.reading().cpu;
      await pause(timing.window);
      const cpu = (server.reading().cpu - began) / timing.window;
      const heap = (await server.heap())?.heap;
      const { rss } = server.reading();
      await load.run("release", undefined);
      const each = (bytes: number): number => bytes / connections / kibibyte;
      return {
        rss: each(rss - before.rss),
        cpu,
        ...(heap !== undefined && before.heap !== undefined ? { heap: each(heap - before.heap) } : {}),
      };
    },
  });

const readers: readonly Metric[] = [
  { name: "rss", unit: "KiB of RSS per reader", better: "less", isCompared: true },
  { name: "heap", unit: "KiB of heap per reader", better: "less" },
  { name: "growth", unit: "KiB more in the second half", better: "less" },
];

/** The memory of clients that never read turns that never end. */
const slowReaders = (connections: number): Scenario =>
  ofServers({
    name: `slow-readers-${connections}`,
    title: `${connections} clients that never read an endless answer`,
    quick: false,
    isFresh: true,
    metrics: readers,
    // An SDK without back-pressure would fill the machine.
    isFor: (server) => isOfFewAdapters(server) && server.role !== "other",
    async measure(server, load) {
      const body = createThread({ reply: "endless" });
      const empty = (await server.heap())?.heap;
      const before = server.reading().rss;
      await load.run("hold", { url: server.url.href, body, connections, reads: false });
      await pause(3000);
      const half = server.reading().rss;
      await pause(3000);
      const heap = (await server.heap())?.heap;
      const { rss } = server.reading();
      await load.run("release", undefined);
      const each = (bytes: number): number => bytes / connections / kibibyte;
      return {
        rss: each(rss - before),
        growth: each(rss - half),
        ...(heap !== undefined && empty !== undefined ? { heap: each(heap - empty) } : {}),
      };
    },
  });

/** What a short request costs while busy turns are running. */
const busyNeighbours: Scenario = ofServers({
  name: "busy-neighbours",
  title: "threads.list beside 64 streams of 3 000 deltas that wait for nothing",
  quick: false,
  isFor: isOfFewAdapters,
  metrics: [
    { name: "p50", unit: "ms to the whole answer, p50", better: "less", isCompared: true },
    { name: "p99", unit: "p99", better: "less", isCompared: true },
  ],
  async prepare({ url }) {
    await post(url, createThread({ reply: "whole" }));
  },
  async measure(server, load, { timing }) {
    const { answer } = await load.run("repeat", {
      url: server.url.href,
      body: JSON.stringify({ type: "threads.list", params: { limit: 1 } }),
      connections: 1,
      ...timing,
      beside: { body: createThread({ reply: "deltas", count: 3000, pace: "none" }), connections: 64 },
    });
    return { p50: answer.p50, p99: answer.p99 };
  },
});

export const neighbourScenarios: readonly Scenario[] = [
  idleStreams(1000),
  idleStreams(5000),
  slowReaders(200),
  busyNeighbours,
];
