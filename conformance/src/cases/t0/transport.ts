import { memberAt } from "../../transcript/exchange-view.ts";
import type { Case } from "../../case/case.ts";
import type { WireRequest } from "../../case/drive.ts";
import { isErrorDocument } from "../../replay/error-document.ts";
import type { View } from "../../transcript/view.ts";
import { answerSummary, clientError, ids, listedItems, member } from "../support/reading.ts";
import { strangeId } from "../support/strange-id.ts";
import { createThread, getThread, listItems, listThreads } from "../../case/requests.ts";

const unreadable = "a body that is not JSON";

const methods = ["GET", "PUT", "DELETE"] as const;
/** What browsers, event sources and command lines accept, none of it JSON. */
const accepts = ["text/event-stream", "text/html,application/xhtml+xml;q=0.9", "application/xml"] as const;

/** Headers of clients, proxies and tracing that say nothing about the protocol. */
export const strangeHeaders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  clients: { "chatkit-frame-instance-id": "kit", "accept-language": "de", "x-unknown": "1" },
  proxies: {
    traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    baggage: "kit=1",
    "x-request-id": "kit-1",
    via: "1.1 kit",
    cookie: "kit=1",
    "x-long": "kit ".repeat(250),
  },
};

/** Requests that are answered with JSON, one of them with a rejection. */
const plainRequests: Readonly<Record<string, (thread_id: string, strange: string) => WireRequest>> = {
  "threads.get_by_id": getThread,
  "threads.list": () => ({ type: "threads.list", params: { limit: 1 } }),
  "items.list": (thread_id) => ({ type: "items.list", params: { thread_id, limit: 1 } }),
  "a missing thread": (_thread_id, strange) => getThread(strange),
};

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
      const { threadId: thread_id } = d.recall("create", "kit/liveness");
      const strange = strangeId(d, thread_id);
      for (const [name, request] of Object.entries(plainRequests)) {
        await d.send(name, request(thread_id, strange));
        for (const [set, headers] of Object.entries(strangeHeaders))
          await d.send(`${name}: ${set}`, request(thread_id, strange), { headers });
        for (const accept of accepts)
          await d.send(`${name}: ${accept}`, request(thread_id, strange), { headers: { accept } });
      }
    },
    judge(seen, rule) {
      // Times and numbers of requests may differ from one answer to the next.
      const outline = (view: View) => ({
        status: view.status,
        mediaType: view.mediaType,
        id: view.accepted ? member(view, "id") : undefined,
        items: ids(listedItems(view)),
      });
      for (const name of Object.keys(plainRequests)) {
        const plain = outline(seen.get(name));
        for (const set of Object.keys(strangeHeaders)) {
          const view = seen.get(`${name}: ${set}`);
          rule("TR-14").equals(outline(view), plain, "unknown-header-changes-answer", { in: view });
        }
        for (const accept of accepts) {
          const view = seen.get(`${name}: ${accept}`);
          rule("TR-13").equals(outline(view), plain, "accept-changes-answer", {
            in: view,
            with: { accept },
          });
        }
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
      await d.send(unreadable, { raw: "{" }, { user });
    },
    judge(seen, rule) {
      const list = seen.get("threads.list");
      for (const view of seen.all) {
        // TR-03 covers a server that says every refusal in a stream.
        if (view !== list && view.refused && isErrorDocument(list)) continue;
        // What nobody can read may also be rejected as such.
        const isRejected =
          view.exchange.label === unreadable
            ? clientError(view) || isErrorDocument(view)
            : [401, 403].includes(view.status);
        rule("TR-17").holds(isRejected, "anonymous-request-accepted", {
          in: view,
          with: { request: view.exchange.label },
          expected: 401,
          received: view.status,
        });
      }
    },
  },
];
