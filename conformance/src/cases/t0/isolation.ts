import { memberAt, textAt } from "../../transcript/exchange-view.ts";
import type { Case } from "../../case/case.ts";
import type { WireRequest } from "../../case/drive.ts";
import type { RuleObserver } from "../../case/observer.ts";
import { retryAfterItem } from "../../case/requests.ts";
import type { View } from "../../transcript/view.ts";
import { answerSummary, finishedItems, ids, listedItems, sentBody } from "../support/reading.ts";
import { isSameTime } from "../../replay/same-time.ts";
import { strangeId } from "../support/strange-id.ts";
import { strangeRequests } from "./unknown.ts";

/** Every request that must have the same answer for a foreign thread as for an unknown one. */
const requests: readonly (readonly [label: string, (thread_id: string, item_id: string) => WireRequest])[] = [
  ...strangeRequests.map(
    ([label, , , request]) => [label, (thread_id: string) => request(thread_id, "nope")] as const,
  ),
  // May be accepted or rejected.
  [
    "feedback",
    (thread_id) => ({
      type: "items.feedback",
      params: { thread_id, item_ids: ["nope"], kind: "positive" },
    }),
  ],
  // An item that is there must not be found before its owner is asked for.
  ["retry of its message", retryAfterItem],
  [
    "feedback on its message",
    (thread_id, item_id) => ({
      type: "items.feedback",
      params: { thread_id, item_ids: [item_id], kind: "positive" },
    }),
  ],
  [
    "items after its message",
    (thread_id, after) => ({ type: "items.list", params: { thread_id, after, order: "asc" } }),
  ],
];

/** What a stranger can see of an answer; a message may quote the thread that was asked for, and a body name the request. */
export function outlineOf(view: View) {
  const asked = ["thread_id", "stream_id"].map((name) => textAt(sentBody(view), "params", name));
  const [code, message] = [memberAt(view.json, "error", "code"), memberAt(view.json, "error", "message")];
  return {
    status: view.status,
    end: view.exchange.end.how,
    // Times, and numbers or random names of requests, say nothing of the thread.
    said: asked
      // A number is only one of the numbers.
      .filter((id) => id !== "" && !/^\d+$/.test(id))
      .reduce(
        (text, id) => text.replaceAll(id, "<id>"),
        code === undefined ? view.text : JSON.stringify([code, message]),
      )
      .replaceAll(/\b(?=[\w-]*\d[\w-]*[a-z])(?=[\w-]*[a-z][\w-]*\d)[\w-]{10,}|[0-9a-f-]{8,}|\d+/gi, "#"),
  };
}

const isStream = (view: View): boolean => view.mediaType === "text/event-stream";

/** The number of items of a thread that an answer shows. */
const itemsIn = (view: View): number =>
  (isStream(view) ? view.eventsOf("thread.item.done") : listedItems(view)).length;

/** What an answer shows of a thread: items, or that the operation was carried out. */
const shownIn = (view: View): number => itemsIn(view) + (view.accepted && !isStream(view) ? 1 : 0);

/** The answer in a few words: its status, and what it shows. */
function summaryOf(view: View): string {
  const count = itemsIn(view);
  if (count > 0) return `${view.status}, with ${count} of its items`;
  return memberAt(view.json, "id") === undefined ? answerSummary(view) : `${view.status}, with the thread`;
}

/**
 * Whether an answer shows the thread itself, though one that is unknown would be made there: it is as old as the thread
 * is. A time without a fraction of a second says too little.
 */
function isTheThread(view: View, created: View): boolean {
  const thread = memberAt(created.eventsOf("thread.created")[0], "thread");
  const [its, shown] = [memberAt(thread, "created_at"), memberAt(view.json, "created_at")].map((time) =>
    Date.parse(String(time)),
  );
  const isSame = memberAt(view.json, "id") === memberAt(thread, "id") && its === shown;
  return view.accepted && isSame && its !== undefined && its % 1000 !== 0;
}

/** Judges that a user does not reach a thread of another, and does not learn that it is there. */
export function judgeForeign(
  rule: RuleObserver,
  pairs: readonly (readonly [foreign: View, unknown: View])[],
  created?: View,
): void {
  const makesThreads = pairs.some(
    ([, unknown]) => unknown.exchange.request.operation === "threads.get_by_id" && shownIn(unknown) > 0,
  );
  for (const [foreign, unknown] of pairs) {
    const { operation = "the request" } = foreign.exchange.request;
    const say = rule(operation === "threads.add_user_message" ? "TM-04" : "IS-02");
    const values = { in: foreign, with: { operation } };
    if (shownIn(foreign) > shownIn(unknown) || (created && isTheThread(foreign, created))) {
      // Both may begin with 200.
      const [expected, received] = [summaryOf(unknown), summaryOf(foreign)];
      say.holds(false, "foreign-thread-open", { ...values, expected, received });
    } else if (operation === "items.feedback" ? !makesThreads : shownIn(unknown) === 0) {
      // TM-03, RD-03 and their like cover an unknown thread that is made: nobody can tell it from another by its answer.
      say.equals(outlineOf(foreign), outlineOf(unknown), "foreign-thread-distinguishable", values);
    }
  }
}

export const isolation: readonly Case[] = [
  {
    id: "threads/foreign-is-unknown",
    rules: ["IS-01", "IS-02", "TM-04"],
    tier: "T0",
    twoUsers: true,
    after: ["kit/liveness"],
    async drive(d) {
      const user = d.users[1] ?? null;
      const create = d.recall("create", "kit/liveness");
      const itemId = String(finishedItems(create, "user_message")[0]?.["id"] ?? "nope");
      for (const [label, request] of requests) {
        for (const [whose, threadId] of [
          ["foreign", create.threadId],
          ["unknown", strangeId(d, create.threadId)],
        ] as const)
          await d.send(`${whose} ${label}`, request(threadId, itemId), { user, timeout: 5000 });
      }
      await d.send("list", { type: "threads.list", params: { limit: 9999 } }, { user });
    },
    judge(seen, rule) {
      const create = seen.of("kit/liveness").get("create");
      judgeForeign(
        rule,
        requests.map(([label]) => [seen.get(`foreign ${label}`), seen.get(`unknown ${label}`)] as const),
        create,
      );
      const list = seen.get("list");
      const time = memberAt(create.eventsOf("thread.created")[0], "thread", "created_at");
      // A server that makes the thread it does not find (RD-03) has made one under the same id, at another time.
      const listed = listedItems(list).some(
        ({ id, created_at }) => id === create.threadId && isSameTime(created_at, time),
      );
      rule("IS-01").holds(!listed, "foreign-thread-listed", { in: list });
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
      // A rejection does not read the identity. RQ-07 and RQ-08 cover a server that rejects the request.
      const list = seen.get("list");
      if (!list.accepted) return;
      rule("IS-07").holds(!ids(listedItems(list)).includes(threadId), "identity-read-from-body", {
        in: list,
      });
    },
  },
];
