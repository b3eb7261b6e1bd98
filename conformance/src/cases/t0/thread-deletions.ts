import { longText, second } from "./threads.ts";
import type { Case, CaseRecord } from "../../case/case.ts";
import type { RuleObserver } from "../../case/observer.ts";
import { outlineOf } from "./isolation.ts";
import { refusal } from "./unknown.ts";
import { strangeId } from "../support/strange-id.ts";
import type { Drive } from "../../case/drive.ts";
import { memberAt } from "../../transcript/exchange-view.ts";
import type { View } from "../../transcript/view.ts";
import { isSameTime } from "../../replay/same-time.ts";
import { ids, isAcknowledged, listedItems, member, answerSummary } from "../support/reading.ts";
import { judgeRestart } from "../support/pages.ts";
import { addUserMessage, getThread, listItems, listThreads } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

/** The id of the second thread; for drives. */
function secondId(d: Drive): string {
  const { threadId } = d.recall("create", longText);
  return threadId === "" ? d.recall("instead", longText).threadId : threadId;
}

/** How many characters an id may have that a database has counted: the digits of a number of 64 bits. */
const longestCount = 20;
const shorter = "an id that lacks its last character";
/** Ids that a lookup must not take for a known one, and that no database may fail on. */
const almostIds: Readonly<Record<string, (id: string) => string>> = {
  // Where ids are counted, that of another thread: only a long id has no other one inside.
  [shorter]: (id) => id.slice(0, -1),
  "a pattern": (id) => `${id.slice(0, 1)}%`,
  "a path": (id) => `../${id}`,
  "a condition of SQL": (id) => `${id}' OR '1'='1`,
  "an id of 300 characters": () => "x".repeat(300),
  "an id with a zero character": (id) => `${id}\0`,
};

/** A deletion leaves every other thread in its list, and another one's items in it. */
function judgeTheRest(seen: CaseRecord, threadId: string, rule: RuleObserver): void {
  const [before, after] = [seen.get("before"), seen.get("oldest first")];
  if (after.accepted) {
    const left = ids(listedItems(after));
    const isLeft = isListedStill(after, seen);
    rule("TU-05").holds(!isLeft, "deleted-thread-listed", { in: after });
    const lost = ids(listedItems(before)).filter((id) => id !== threadId && !left.includes(id));
    rule("TU-05").holds(lost.length === 0, "other-thread-deleted", {
      in: after,
      expected: lost,
      received: left,
    });
  }
  const [items, later] = [seen.get("other before"), seen.get("other after")];
  if (!items.accepted || listedItems(items).length === 0) return;
  const missing = ids(listedItems(items)).filter((id) => !ids(listedItems(later)).includes(id));
  rule("TU-05").holds(missing.length === 0, "other-thread-deleted", {
    in: later,
    expected: missing,
    received: later.accepted ? ids(listedItems(later)) : answerSummary(later),
  });
}

const timeOfCreation = (created: View): unknown =>
  memberAt(created.eventsOf("thread.created")[0], "thread", "created_at");

/**
 * Whether an answer shows a thread that a server has made where it found none (RD-03, TU-02): it has a time of its own, and
 * no items.
 */
export function isMadeAnew(view: View, created: View): boolean {
  const time = timeOfCreation(created);
  return (
    view.accepted &&
    listedItems(view).length === 0 &&
    time !== undefined &&
    !isSameTime(member(view, "created_at"), time)
  );
}

/** Whether a list still has the thread: one that was made anew, because somebody has asked for it, has another time. */
function isListedStill(list: View, seen: CaseRecord): boolean {
  const created = second(seen);
  const listed = listedItems(list).find(({ id }) => id === created.threadId);
  if (!listed) return false;
  return isSameTime(listed["created_at"], timeOfCreation(created)) || !isMadeAnew(seen.get("get"), created);
}

const ofAnotherUser = "threads.delete/of-another-user" as const;

const unknown = "threads/unknown-is-refused" as const;

/** Whether a message to the deleted thread fails just as one to a thread that never was. */
function failsAsUnknown(message: View, seen: CaseRecord): boolean {
  const before = seen.of(unknown);
  return message.status >= 500 && before.has("add") && before.get("add").status === message.status;
}

/** Whether the thread was gone before its owner deleted it. */
function wasDeleted(seen: CaseRecord): boolean {
  const foreign = seen.of(ofAnotherUser);
  return foreign.has("mine") && !foreign.get("mine").accepted;
}

const oldestFirst = { type: "threads.list", params: { limit: 9999, order: "asc" } } as const;

/** What deletes threads; cases that need several threads come before. */
export const threadDeletions: readonly Case[] = [
  {
    id: ofAnotherUser,
    rules: ["TU-07", "IS-02"],
    tier: "T0",
    twoUsers: true,
    after: [longText],
    async drive(d) {
      const thread_id = secondId(d);
      const user = d.users[1] ?? null;
      await d.send(
        "unknown",
        { type: "threads.delete", params: { thread_id: strangeId(d, thread_id) } },
        { user },
      );
      await d.send("delete", { type: "threads.delete", params: { thread_id } }, { user });
      await d.send("mine", getThread(thread_id));
    },
    judge(seen, rule) {
      const mine = seen.get("mine");
      rule("TU-07").holds(mine.accepted && !isMadeAnew(mine, second(seen)), "foreign-thread-deleted", {
        in: mine,
        received: answerSummary(mine),
      });
      rule("IS-02").equals(
        outlineOf(seen.get("delete")),
        outlineOf(seen.get("unknown")),
        "foreign-thread-distinguishable",
        { in: seen.get("delete"), with: { operation: "threads.delete" } },
      );
    },
  },
  {
    id: "threads.add_user_message/ids-are-not-patterns",
    rules: ["TM-03"],
    tier: "T0",
    after: [longText],
    async drive(d) {
      // A thread that is deleted next: whoever accepts such an id may write to it.
      const threadId = secondId(d);
      for (const [label, idOf] of Object.entries(almostIds))
        if (label !== shorter || threadId.length > longestCount)
          await d.send(label, addUserMessage(idOf(threadId), "x"), { timeout: 5000 });
    },
    judge(seen, rule) {
      for (const label of Object.keys(almostIds)) {
        if (!seen.has(label)) continue;
        const view = seen.get(label);
        rule("TM-03").holds(view.refused, "unknown-thread-accepted", {
          in: view,
          with: { operation: `threads.add_user_message with ${label}` },
          expected: refusal,
          received: answerSummary(view),
        });
      }
    },
  },
  {
    id: "threads.delete/removes-the-thread",
    rules: ["TU-05", "TU-06", "RD-09", "TM-03"],
    tier: "T0",
    turns: 1,
    after: [longText, unknown],
    async drive(d) {
      const thread_id = secondId(d);
      // Made now: an earlier deletion may have emptied all threads that there were.
      const { threadId: other } = await d.createThread("other", "A thread that stays.");
      await d.send("other before", listItems(other));
      await d.send("before", oldestFirst);
      await d.send("delete", { type: "threads.delete", params: { thread_id } });
      await d.send("get", getThread(thread_id));
      await d.send("items", listItems(thread_id));
      await readOrBlock(d, "list", listThreads);
      await d.send("again", { type: "threads.delete", params: { thread_id } });
      await d.send("after it", { type: "threads.list", params: { after: thread_id, order: "asc" } });
      await d.send("oldest first", oldestFirst);
      await d.send("other after", listItems(other));
      await d.send("rename", { type: "threads.update", params: { thread_id, title: "Gone" } });
      await d.send("message", addUserMessage(thread_id, "Hello?"));
    },
    judge(seen, rule) {
      const { threadId } = second(seen);
      const deletion = seen.get("delete");
      // TU-07 covers a thread that another user has deleted before.
      if (!wasDeleted(seen))
        rule("TU-05").holds(isAcknowledged(deletion), "deletion-not-acknowledged", {
          in: deletion,
          expected: {},
          received: deletion.json ?? answerSummary(deletion),
        });
      const [list, get, items] = [seen.get("list"), seen.get("get"), seen.get("items")];
      rule("TU-05").holds(!isListedStill(list, seen), "deleted-thread-listed", { in: list });
      const isThere = (view: View): boolean =>
        member(view, "id") === threadId && !isMadeAnew(view, second(seen));
      rule("TU-05").holds(!isThere(get), "deleted-thread-readable", {
        in: get,
        received: answerSummary(get),
      });
      rule("TU-05").holds(listedItems(items).length === 0, "deleted-items-readable", { in: items });
      judgeRestart(seen.get("before"), seen.get("after it"), threadId, rule);
      judgeTheRest(seen, threadId, rule);
      const [rename, message] = [seen.get("rename"), seen.get("message")];
      rule("TU-05").holds(!isThere(rename), "deleted-thread-renamed", {
        in: rename,
        expected: 404,
        received: answerSummary(rename),
      });
      // RD-03 and TU-02 cover a thread that is there again because somebody has asked for it, TM-03 a lookup that fails.
      if (
        !isMadeAnew(get, second(seen)) &&
        !isMadeAnew(rename, second(seen)) &&
        !failsAsUnknown(message, seen)
      )
        rule("TM-03").holds(message.refused, "deleted-thread-accepted", {
          in: message,
          expected: refusal,
          received: answerSummary(message),
        });
      const again = seen.get("again");
      rule("TU-06").holds(isAcknowledged(again) || again.status === 404, "missing-thread-deletion-fails", {
        in: again,
        with: { which: "a deleted" },
        received: answerSummary(again),
      });
    },
  },
];
