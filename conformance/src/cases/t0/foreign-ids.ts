import type { Case, CaseRecord } from "../../case/case.ts";
import type { RuleObserver } from "../../case/observer.ts";
import type { View } from "../../transcript/view.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import { isErrorDocument } from "../../replay/error-document.ts";
import { finishedItems, listedIds } from "../support/reading.ts";
import { listItems, retryAfterItem } from "../../case/requests.ts";

/** Whether a request has done something: an answer, or the beginning of a turn. Other rules cover how it is rejected. */
export const worked = (view: View): boolean =>
  view.accepted &&
  (view.mediaType === "text/event-stream"
    ? view.events.some(({ type }) => type !== "error")
    : isObject(view.json) && !isErrorDocument(view));

/** What it means that an operation takes an id; those of the others are of widgets and of questions. */
const accepted: Readonly<Record<string, "foreign-cursor-accepted" | "foreign-item-accepted">> = {
  "items.list": "foreign-cursor-accepted",
  "threads.list": "foreign-cursor-accepted",
  "threads.retry_after_item": "foreign-item-accepted",
};

/** What the kit tries with something of another thread or user. */
export const useOf = (what: string): string => `use ${what}`;

/** The uses that were sent must be rejected; each names something of another thread or user. */
export function judgeUses(
  seen: CaseRecord,
  rule: RuleObserver,
  whose: string,
  uses: readonly string[],
): void {
  for (const what of uses) {
    if (!seen.has(useOf(what))) continue;
    const view = seen.get(useOf(what));
    const operation = view.exchange.request.operation ?? "";
    rule("IS-03").holds(!worked(view), accepted[operation] ?? "foreign-sender-accepted", {
      in: view,
      with: { operation, whose },
      expected: "a refusal",
      received: `${view.status} ${view.text.slice(0, 100)}`,
    });
  }
}

const cursor = "A cursor";
const retry = "A message to retry";
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
      const item_id = finishedItems(create, "user_message")[0]?.["id"];
      if (typeof item_id !== "string") return d.blocked("threads.create announced no user message", create);
      const here = await d.send("before here", listItems(thread_id));
      // SER-12 covers items of two threads that have the same id.
      if (listedIds(here).includes(item_id)) return d.inapplicable("the other thread has an item of that id");
      await d.send("before there", listItems(create.threadId));
      await d.send(useOf(cursor), {
        type: "items.list",
        params: { thread_id, order: "asc", after: item_id },
      });
      await d.send(useOf(retry), retryAfterItem(thread_id, item_id));
      await d.send("after here", listItems(thread_id));
      await d.send("after there", listItems(create.threadId));
    },
    judge(seen, rule) {
      judgeUses(seen, rule, "thread", [cursor, retry]);
      for (const where of ["here", "there"]) {
        // What a retry does to its own thread that is not refused follows from that (RT-06).
        if (where === "here" && !seen.get(useOf(retry)).refused) continue;
        rule("IS-03").equals(
          listedIds(seen.get(`after ${where}`)),
          listedIds(seen.get(`before ${where}`)),
          "foreign-request-changes-thread",
          { in: seen.get(`after ${where}`) },
        );
      }
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
      await d.send(useOf(cursor), { type: "threads.list", params: { after } }, { user });
    },
    judge(seen, rule) {
      judgeUses(seen, rule, "user", [cursor]);
    },
  },
];
