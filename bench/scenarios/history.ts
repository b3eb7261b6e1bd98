import { addMessage } from "../servers/reply-plan.ts";
import type { Server } from "../servers/server.ts";
import { isOfNodeAdapter } from "../servers/servers.ts";
import { newThread } from "./new-thread.ts";
import { cpuOfWindow, ofServers } from "./of-servers.ts";
import type { Scenario } from "./scenario.ts";

/** The id of an item that the plan has stored. */
const itemId = (number: number): string => `msg_${String(number).padStart(32, "0")}`;

/** Whether the cost of pages and of turns depends on how much a thread has stored. */
const history = (items: number, isFor: (server: Server) => boolean): Scenario =>
  ofServers({
    name: `history-${items}`,
    title: `a thread of ${items} items: pages of 100, and a turn with a static answer`,
    quick: false,
    metrics: [
      { name: "first", unit: "µs of CPU, first page", better: "less", isCompared: true },
      { name: "deep", unit: "µs of CPU, page in the middle", better: "less", isCompared: true },
      { name: "turn", unit: "µs of CPU, turn", better: "less", isCompared: true },
      { name: "turn p50", unit: "ms, turn, p50", better: "less" },
    ],
    isFor,
    prepare: ({ url }) => newThread(url, { reply: "history", items }),
    async measure(server, load, { state: thread_id, timing }) {
      const page = (after?: string): string =>
        JSON.stringify({
          type: "items.list",
          params: { thread_id, limit: 100, order: "desc", ...(after && { after }) },
        });
      const run = async (body: string): Promise<{ cpu: number; p50: number }> => {
        const { marked, cpu } = cpuOfWindow(server);
        const task = { url: server.url.href, body, connections: 1, warmup: 100, window: timing.window / 2 };
        const { answers, answer } = await load.run("repeat", task, marked);
        return { cpu: cpu() / answers, p50: answer.p50 };
      };
      const first = await run(page());
      const deep = await run(page(itemId(items / 2)));
      const turn = await run(addMessage(thread_id, { reply: "whole" }));
      return { first: first.cpu, deep: deep.cpu, turn: turn.cpu, "turn p50": turn.p50 };
    },
  });

const isMeasured = (server: Server): boolean => isOfNodeAdapter(server) && server.role !== "raw";
const isOwn = (server: Server): boolean => isOfNodeAdapter(server) && server.role === "own";

export const historyScenarios: readonly Scenario[] = [
  history(100, isMeasured),
  history(10_000, isMeasured),
  // Others copy or walk the whole thread for each page.
  history(100_000, isOwn),
  history(1_000_000, isOwn),
];
