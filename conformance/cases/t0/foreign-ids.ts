import type { Case, Say, Seen } from "../../src/case.ts";
import type { View } from "../../src/view.ts";
import { listing } from "../drive.ts";
import { isObject } from "../../src/viewing.ts";
import { ended, ids, listed, member } from "../look.ts";

/** Whether a request has done something: an answer, or the beginning of a turn. How it is refused is judged elsewhere. */
export const worked = (view: View): boolean =>
  view.accepted &&
  (view.mediaType === "text/event-stream"
    ? view.events.some(({ type }) => type !== "error")
    : !isObject(member(view, "error")));

/** The exchanges labelled `use …`: each names something of another thread or user. */
export function judgeUses(seen: Seen, rule: Say, whose: string): void {
  for (const view of seen.all.filter(({ exchange }) => exchange.label.startsWith("use "))) {
    rule("IS-03").holds(!worked(view), {
      message: `${view.exchange.label.slice("use ".length)} of another ${whose} is accepted`,
      in: view,
      expected: "a refusal",
      received: `${view.status} ${view.text.slice(0, 100)}`,
      // A server that takes any cursor takes that of another one, too.
      ...(view.exchange.request.operation === "items.list" ||
      view.exchange.request.operation === "threads.list"
        ? { givenInRun: ["RD-09"] }
        : {}),
    });
  }
}

const other = "threads.create/is-stored-before-it-is-announced" as const;

export const foreignIds: readonly Case[] = [
  {
    id: "items/of-another-thread-are-unknown",
    rules: ["IS-03"],
    tier: "T0",
    after: ["kit/liveness", other],
    async drive(d) {
      const { threadId: thread_id } = d.recall("stream", other);
      const create = d.recall("create", "kit/liveness");
      const item_id = ended(create, "user_message")[0]?.["id"];
      if (typeof item_id !== "string") return d.blocked("threads.create announced no user message", create);
      await d.send("before here", listing(thread_id));
      await d.send("before there", listing(create.threadId));
      await d.send("use A cursor", {
        type: "items.list",
        params: { thread_id, order: "asc", after: item_id },
      });
      await d.send("use A message to retry", {
        type: "threads.retry_after_item",
        params: { thread_id, item_id },
      });
      await d.send("after here", listing(thread_id));
      await d.send("after there", listing(create.threadId));
    },
    judge(seen, rule) {
      judgeUses(seen, rule, "thread");
      for (const where of ["here", "there"])
        rule("IS-03").equals(
          ids(listed(seen.get(`after ${where}`))),
          ids(listed(seen.get(`before ${where}`))),
          {
            message: "A request that names an item of another thread changes a thread",
            in: seen.get(`after ${where}`),
          },
        );
    },
  },
  {
    id: "cursors/of-another-user-are-unknown",
    rules: ["IS-03"],
    tier: "T0",
    twoUsers: true,
    after: ["kit/liveness"],
    async drive(d) {
      const after = d.recall("create", "kit/liveness").threadId;
      const user = d.users[1] ?? null;
      await d.send("use A cursor", { type: "threads.list", params: { after } }, { user });
    },
    judge(seen, rule) {
      judgeUses(seen, rule, "user");
    },
  },
];
