import type { Case, CaseRecord } from "../../case/case.ts";
import type { RuleObserver } from "../../case/observer.ts";
import { getThread, listItems, retryAfterItem } from "../../case/requests.ts";
import { memberAt } from "../../transcript/exchange-view.ts";
import { firstDifference } from "../../transcript/first-difference.ts";
import type { View, WireEvent } from "../../transcript/view.ts";
import {
  answerSummary,
  finishedItems,
  ids,
  itemOf,
  listedItems,
  member,
  textOf,
} from "../support/reading.ts";
import { readOrBlock } from "../support/read-or-block.ts";

const create = (seen: CaseRecord): View => seen.of("kit/liveness").get("create");

/** Whatever an answer is made of, it is more than the options of its stream. */
const isAnswer = ({ type }: WireEvent): boolean => !["stream_options", "thread.updated"].includes(type);
const isFromUser = (event: WireEvent): boolean => memberAt(event, "item", "type") === "user_message";

/** The first message is answered again when others have followed: the thread is cut behind it, and used by no case after this. */
export const retry: Case = {
  id: "threads.retry_after_item/starts-again",
  rules: ["RT-01", "RT-02", "AM-06", "TU-01"],
  tier: "T0",
  turns: 1,
  after: ["kit/liveness", "threads.add_user_message/appends-to-the-thread"],
  async drive(d) {
    const first = d.recall("create", "kit/liveness");
    const [item_id] = ids(finishedItems(first, "user_message"));
    if (item_id === undefined) return d.blocked("threads.create has not announced the message", first);
    await readOrBlock(d, "before", listItems(first.threadId));
    const title = d.unique("Title");
    await d.send("rename", { type: "threads.update", params: { thread_id: first.threadId, title } });
    await d.send("retry", retryAfterItem(first.threadId, item_id), { timeout: 25_000 });
    await readOrBlock(d, "asc", listItems(first.threadId));
    await d.send("get", getThread(first.threadId));
  },
  judge(seen, rule) {
    const view = seen.get("retry");
    const before = ids(listedItems(seen.get("before")));
    const place = before.indexOf(String(finishedItems(create(seen), "user_message")[0]?.["id"]));
    const after = ids(listedItems(seen.get("asc")));
    const [kept, newer] = [before.slice(0, place + 1), before.slice(place + 1)];
    const isStreamed = rule("RT-02").holds(view.streamed, "retry-not-streamed", {
      in: view,
      received: answerSummary(view),
    });
    const hadAnswer = create(seen).events.some(
      (event) => isAnswer(event) && event.type !== "thread.created" && !isFromUser(event),
    );
    if (isStreamed && hadAnswer)
      rule("RT-02").holds(view.events.some(isAnswer), "new-answer-missing", {
        in: view,
        received: view.events.map(({ type }) => type),
      });
    if (!isStreamed) return;
    judgeTitle(seen, rule);
    if (place === -1) {
      judgeChangedId(seen, rule);
      return;
    }
    // RT-09 covers a further retry.
    if (wasCutBefore(seen)) return;
    const isKept = firstDifference(after.slice(0, kept.length), kept) === undefined;
    rule("RT-01").holds(isKept, "message-not-kept", { in: seen.get("asc"), expected: kept, received: after });
    const answers = [...view.eventsOf("thread.item.added"), ...view.eventsOf("thread.item.done")];
    const reused = newer.filter((id) => ids(answers.map(itemOf)).includes(id));
    rule("AM-06").holds(reused.length === 0, "retry-reuses-id", { in: view, received: reused });
    const left = newer.filter((id) => after.includes(id) && !reused.includes(id));
    rule("RT-01").holds(left.length === 0, "newer-items-kept", {
      in: seen.get("asc"),
      expected: kept,
      received: after,
    });
  },
};

/** A turn that says nothing of the title leaves it as it is. */
function judgeTitle(seen: CaseRecord, rule: RuleObserver): void {
  const [rename, get] = [seen.get("rename"), seen.get("get")];
  const title = member(rename, "title");
  const isAnnounced = seen.get("retry").eventsOf("thread.updated").length > 0;
  // Others judge a rename that is not taken, and a thread that does not open.
  if (typeof title !== "string" || isAnnounced || !get.accepted) return;
  rule("TU-01").equals(member(get, "title"), title, "title-lost-in-turn", { in: get });
}

/** Whether a stranger has retried the message already, which IS-02 covers: a later message was listed, and is gone. */
function wasCutBefore(seen: CaseRecord): boolean {
  const later = seen.of("threads.add_user_message/appends-to-the-thread");
  const [message] = ids(finishedItems(later.get("add"), "user_message"));
  const isListed = (view: View): boolean => ids(listedItems(view)).includes(String(message));
  return isListed(later.get("asc")) && !isListed(seen.get("before"));
}

/** Where the history gives the message another id than its stream, its text finds it. */
function judgeChangedId(seen: CaseRecord, rule: RuleObserver): void {
  const [announced] = finishedItems(create(seen), "user_message");
  const before = listedItems(seen.get("before"));
  const text = announced && textOf(announced);
  const place = before.findIndex((item) => item["type"] === "user_message" && textOf(item) === text);
  if (!text || place === -1) return;
  const after = ids(listedItems(seen.get("asc")));
  const left = ids(before.slice(place + 1)).filter((id) => after.includes(id));
  rule("RT-01").holds(left.length === 0, "nothing-removed-behind-changed-id", {
    in: seen.get("asc"),
    expected: ids(before.slice(0, place + 1)),
    received: after,
  });
}
