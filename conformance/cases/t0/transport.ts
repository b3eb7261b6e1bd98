import type { Case } from "../../src/case.ts";
import { at, outcome } from "../look.ts";
import { getThread, listItems, listThreads, plain } from "../requests.ts";

const methods = ["GET", "PUT", "DELETE"] as const;
/** What a router says of an endpoint that it does not have, or that does not take this. */
const misrouted: ReadonlySet<number> = new Set([404, 405, 410, 415, 501]);

export const transport: readonly Case[] = [
  {
    id: "transport/one-url-for-every-operation",
    rules: ["TR-01"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      await d.send("threads.list", { type: "threads.list", params: {} });
      await d.send("threads.get_by_id", getThread(thread_id));
      await d.send("items.list", listItems(thread_id));
      await d.send("threads.update", {
        type: "threads.update",
        params: { thread_id, title: d.unique("Title") },
      });
    },
    judge(seen, rule) {
      for (const view of [seen.of("kit/liveness").get("create"), ...seen.all]) {
        const unknown = at(view.json, "error", "code") === "unknown_operation";
        rule("TR-01").holds(!misrouted.has(view.status) && !unknown, {
          message: `${view.exchange.request.operation ?? ""} is not taken as a POST on the endpoint's URL`,
          in: view,
          expected: 200,
          received: outcome(view),
        });
      }
    },
  },
  {
    id: "transport/takes-posts-only",
    rules: ["TR-02"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      for (const method of methods)
        await d.send(method, { raw: method === "GET" ? "" : JSON.stringify(listThreads), method });
    },
    judge(seen, rule) {
      for (const method of methods) {
        rule("TR-02").holds(seen.get(method).status === 405, {
          message: `${method} is not answered with 405`,
          in: seen.get(method),
          expected: 405,
          received: seen.get(method).status,
        });
      }
    },
  },
  {
    id: "transport/looks-at-no-other-headers",
    rules: ["TR-13", "TR-14"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const request = getThread(d.recall("create", "kit/liveness").threadId);
      const headers = { "chatkit-frame-instance-id": "kit", "accept-language": "de", "x-unknown": "1" };
      await d.send("plain", request);
      await d.send("unknown", request, { headers });
      await d.send("accept", request, { headers: { accept: "text/event-stream" } });
    },
    judge(seen, rule) {
      const plain = seen.get("plain");
      for (const [label, id, message] of [
        ["unknown", "TR-14", "Unknown request headers change the answer"],
        ["accept", "TR-13", "Accept: text/event-stream turns a JSON answer into something else"],
      ] as const) {
        const view = seen.get(label);
        const outline = ({ status, mediaType, json }: typeof view) => ({ status, mediaType, json });
        rule(id).equals(outline(view), outline(plain), { message, in: view });
      }
    },
  },
  {
    id: "transport/refuses-strangers",
    rules: ["TR-17"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      if (d.users.length === 0) d.notReached("give an identity with --as NAME=TOKEN");
      const user = null;
      await d.send("threads.list", { type: "threads.list", params: {} }, { user });
      await d.send("threads.create", { type: "threads.create", params: { input: plain("x") } }, { user });
      await d.send("a body that is not JSON", { raw: "{" }, { user });
    },
    judge(seen, rule) {
      for (const view of seen.all) {
        rule("TR-17").holds(view.status === 401 || view.status === 403, {
          message: `Without credentials, ${view.exchange.label} is not refused with 401 or 403`,
          in: view,
          expected: 401,
          received: view.status,
        });
      }
    },
  },
];
