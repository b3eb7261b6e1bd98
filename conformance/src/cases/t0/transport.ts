import { memberAt } from "../../transcript/exchange-view.ts";
import type { Case } from "../../case/case.ts";
import { answerSummary } from "../support/reading.ts";
import { createThread, getThread, listItems, listThreads } from "../../case/requests.ts";

const methods = ["GET", "PUT", "DELETE"] as const;
/** The statuses with which a router rejects an endpoint that it does not have, or a request that it does not accept. */
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
        const unknown = memberAt(view.json, "error", "code") === "unknown_operation";
        const operation = view.exchange.request.operation ?? "";
        rule("TR-01").holds(!misrouted.has(view.status) && !unknown, "post-not-accepted", {
          in: view,
          with: { operation },
          expected: 200,
          received: answerSummary(view),
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
        rule("TR-02").holds(seen.get(method).status === 405, "other-method-accepted", {
          in: seen.get(method),
          with: { method },
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
      const accept = "text/event-stream";
      for (const [label, finding] of [
        ["unknown", "TR-14/unknown-header-changes-answer"],
        ["accept", "TR-13/accept-changes-answer"],
      ] as const) {
        const view = seen.get(label);
        const outline = ({ status, mediaType, json }: typeof view) => ({ status, mediaType, json });
        rule.of(finding).equals(outline(view), outline(plain), { in: view, with: { accept } });
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
      await d.send("threads.create", createThread("x"), { user });
      await d.send("a body that is not JSON", { raw: "{" }, { user });
    },
    judge(seen, rule) {
      for (const view of seen.all) {
        rule("TR-17").holds(view.status === 401 || view.status === 403, "anonymous-request-accepted", {
          in: view,
          with: { request: view.exchange.label },
          expected: 401,
          received: view.status,
        });
      }
    },
  },
];
