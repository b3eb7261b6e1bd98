import { createThread } from "../servers/reply-plan.ts";
import { instant } from "../servers/servers.ts";
import { ofServers } from "./of-servers.ts";
import type { Scenario } from "./scenario.ts";

/** How much more the load generator can read than any server sends: it must not be the bottleneck. */
export const headRoom: Scenario = (() => {
  const scenario = ofServers({
    name: "head-room",
    title: "the load generator, against a server that only sends prepared bytes, 16 connections",
    quick: true,
    metrics: [
      { name: "events", unit: "events per second of its CPU", better: "more" },
      { name: "megabytes", unit: "MB per second of its CPU", better: "more" },
      { name: "requests", unit: "documents per second of its CPU", better: "more" },
    ],
    async measure({ url }, load, { timing }) {
      const task = { url: url.href, connections: 16, ...timing };
      const streams = await load.run("repeat", {
        ...task,
        body: createThread({ reply: "deltas", count: 500, pace: "none" }),
      });
      const lists = await load.run("repeat", { ...task, body: JSON.stringify({ type: "threads.list" }) });
      return {
        events: (streams.frames / streams.cpu) * 1e6,
        megabytes: streams.bytes / streams.cpu,
        requests: (lists.answers / lists.cpu) * 1e6,
      };
    },
  });
  return { ...scenario, open: (bench) => scenario.open({ ...bench, servers: [instant] }) };
})();
