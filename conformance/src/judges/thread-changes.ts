import { isEndOfKit } from "../transcript/transcript.ts";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import type { RuleWith } from "../findings/index.ts";
import { overlapsAny } from "../replay/exchange.ts";
import { replay } from "../replay/replay.ts";
import { where } from "../replay/sightings.ts";
import { type Thread, threadSightings, type ThreadSighting } from "../replay/thread-states.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { firstDifference } from "../transcript/first-difference.ts";

/** The members that change, and the rule by which a change is announced and stored. */
const members: readonly (readonly [name: string, rule: RuleWith<"list-differs">])[] = [
  ["title", "TH-01"],
  ["status", "TH-04"],
  ["allowed_image_domains", "TH-05"],
];

/** Changes of a thread: announced with the thread's own id and time, and stored as announced. */
export const threadChanges: Judge = {
  id: "thread-changes",
  rules: ["TH-01", "TH-02", "TH-04", "TH-05", "TH-07"],
  case(views, rule) {
    const { exchanges } = replay(views);
    const sightings = [...threadSightings(views)];
    for (const [index, sighting] of sightings.entries()) {
      const { exchange, isUpdate } = sighting;
      if (isUpdate) judgeUpdate(sighting, rule);
      if (!exchange.reads || overlapsAny(exchange, exchanges)) continue;
      if (exchange.threadId === "") judgeListed(sighting, sightings.slice(index + 1), rule);
      else judgeRead(sighting, rule);
    }
  },
};

function judgeUpdate(
  { exchange: { threadId }, at, thread, before }: ThreadSighting,
  rule: RuleObserver,
): void {
  rule("TH-02").holds(thread["id"] === threadId, "another-thread-announced", {
    ...where(at),
    expected: threadId,
    received: thread["id"],
  });
  // SER-01 covers a thread without its time.
  if (!before || thread["created_at"] === undefined) return;
  rule("TH-02").holds(equal(thread["created_at"], before.thread["created_at"]), "created-at-changes", {
    ...where(at),
    expected: before.thread["created_at"],
    received: thread["created_at"],
  });
}

/** A list shows of a thread what is known of it. */
function judgeListed(
  { at, thread, before }: ThreadSighting,
  later: readonly ThreadSighting[],
  rule: RuleObserver,
): void {
  if (!before) return;
  const read = later.find(({ exchange, thread: { id } }) => exchange.reads && id === thread["id"]);
  for (const [name, owner] of members) {
    // A default value on both sides proves nothing.
    if (isUnset(thread[name]) && isUnset(before.thread[name])) continue;
    // A title that a job has set meanwhile is new, in every read that follows.
    if (isUnset(before.thread[name]) && !(read && isUnset(read.thread[name]))) continue;
    rule(owner).holds(equal(thread[name], before.thread[name]), "list-differs", {
      ...where(at),
      expected: before.thread[name] ?? "none",
      received: thread[name] ?? "none",
      with: { member: name },
    });
  }
}

/** A read brings the last value of a member that a stream has announced. */
function judgeRead({ at: { view }, thread, before }: ThreadSighting, rule: RuleObserver): void {
  for (const [name, owner] of members) {
    const change = before?.updates.findLast((update) => changes(update, name));
    if (!change) continue;
    const value = change.thread[name];
    const failed = change.at.view.eventsOf("error").length > 0;
    rule(failed ? "TH-07" : owner).holds(equal(thread[name], value), "change-not-stored", {
      in: view,
      path: `$.${name}`,
      expected: value ?? "none",
      received: thread[name] ?? "none",
      with: { member: name },
    });
  }
}

/** Whether an update changes a member; what is kept of a turn that the client left is judged by CN-09. */
const changes = ({ at, thread, before }: ThreadSighting, name: string): boolean =>
  before !== undefined && !isEndOfKit(at.view.exchange.end) && !equal(thread[name], before.thread[name]);

// SER-05 judges null for a member that is not set.
const isUnset = (value: Thread[string]): boolean =>
  value === undefined || value === null || (isObject(value) && value["type"] === "active");

const equal = (a: unknown, b: unknown): boolean =>
  firstDifference(a ?? undefined, b ?? undefined) === undefined;
