import type { Case, WireRequest } from "../../src/case.ts";
import { at, ids, listed } from "../look.ts";
import { strangeId, strangeRequests } from "./unknown.ts";

/** What of an unknown thread may be taken or refused, and must be the same for a foreign one. */
const feedback = [
  "feedback",
  "IS-02",
  undefined,
  (thread_id: string): WireRequest => ({
    type: "items.feedback",
    params: { thread_id, item_ids: ["nope"], kind: "positive" },
  }),
] as const;

export const isolation: readonly Case[] = [
  {
    id: "threads/foreign-is-unknown",
    rules: ["IS-01", "IS-02", "TM-04"],
    tier: "T0",
    twoUsers: true,
    after: ["kit/liveness"],
    async drive(d) {
      const user = d.users[1] ?? null;
      const { threadId } = d.recall("create", "kit/liveness");
      for (const [label, , , request] of [...strangeRequests, feedback]) {
        await d.send(`foreign ${label}`, request(threadId), { user, timeout: 5000 });
        await d.send(`unknown ${label}`, request(strangeId), {
          user,
          timeout: 5000,
        });
      }
      await d.send("list", { type: "threads.list", params: { limit: 9999 } }, { user });
    },
    judge(seen, rule) {
      const { threadId } = seen.of("kit/liveness").get("create");
      for (const [label] of [...strangeRequests, feedback]) {
        const [foreign, unknown] = [seen.get(`foreign ${label}`), seen.get(`unknown ${label}`)];
        // A message may quote the id that was asked for, and a body name the request.
        const outline = (view: typeof foreign, id: string) => {
          const [code, message] = [at(view.json, "error", "code"), at(view.json, "error", "message")];
          return {
            status: view.status,
            end: view.exchange.end.how,
            said: (code === undefined ? view.text : JSON.stringify([code, message])).replaceAll(id, "<id>"),
          };
        };
        rule(label === "add" ? "TM-04" : "IS-02").equals(
          outline(foreign, threadId),
          outline(unknown, strangeId),
          {
            message: `${foreign.exchange.request.operation ?? label} tells a foreign thread from an unknown one`,
            in: foreign,
          },
        );
      }
      rule("IS-01").holds(!ids(listed(seen.get("list"))).includes(threadId), {
        message: "A foreign thread is listed",
        in: seen.get("list"),
      });
    },
  },
  {
    id: "requests/identity-is-not-in-the-body",
    rules: ["IS-07"],
    tier: "T0",
    twoUsers: true,
    after: ["kit/liveness"],
    async drive(d) {
      const user_id = d.users[0];
      await d.send(
        "list",
        {
          json: {
            type: "threads.list",
            params: { limit: 9999, user_id },
            metadata: { user_id, userId: user_id },
            user_id,
          },
        },
        { user: d.users[1] ?? null },
      );
    },
    judge(seen, rule) {
      const { threadId } = seen.of("kit/liveness").get("create");
      // Whoever refuses it has not looked into it; that it must be taken is other rules' matter.
      if (!seen.get("list").accepted) return;
      rule("IS-07").holds(!ids(listed(seen.get("list"))).includes(threadId), {
        message: "A user named in the body decides whose threads are listed",
        in: seen.get("list"),
      });
    },
  },
];
