import { readerSchema, Thread as ThreadShape } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import type { RuleWith } from "../findings/index.ts";
import type { View } from "../transcript/view.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { overlap, threadOf } from "./request.ts";
import { isThreadUpdate, threadsIn, where } from "./sightings.ts";

type Thread = Readonly<Record<string, unknown>>;

const acceptThread = readerSchema(ThreadShape);
/** The thread as a reader understands it, nulls dropped; as it is where it cannot be read. */
const readThread = (value: Thread): Thread => ({ ...(acceptThread.safeParse(value).data ?? value) });

/** What a client knows of a thread, and which member was last announced under which rule. */
interface Known {
  thread: Thread;
  announced: Map<string, { value: unknown; rule: RuleWith<"change-not-stored"> }>;
}

/** The members that change, and the rule by which a change is announced and stored. */
const members: Readonly<Record<string, RuleWith<"list-differs">>> = {
  title: "TH-01",
  status: "TH-04",
  allowed_image_domains: "TH-05",
};

/** Changes of a thread: announced with the thread's own id and time, and stored as announced. */
export const threadChanges: Judge = {
  id: "thread-changes",
  rules: ["TH-01", "TH-02", "TH-04", "TH-05", "TH-07"],
  case(views, rule) {
    const known = new Map<string, Known>();
    for (const view of views) {
      const id = threadOf(view);
      const { operation } = view.exchange.request;
      if (view.accepted && operation === "threads.list") {
        if (!views.some((other) => other !== view && overlap(other, view))) judgeList(view, known, rule);
      }
      if (!view.accepted || id === "") continue;
      if (
        operation === "threads.update" ||
        operation === "threads.delete" ||
        operation === "threads.sync_custom_action"
      ) {
        known.delete(id);
      } else if (operation === "threads.get_by_id") {
        const busy = views.some((other) => other !== view && overlap(other, view));
        if (!isObject(view.json)) continue;
        const thread = readThread(view.json);
        if (!busy) judgeRead(view, thread, known.get(id), rule);
        known.set(id, { thread, announced: new Map() });
      } else {
        judgeStream(view, id, known, rule);
      }
    }
  },
};

function judgeStream(view: View, id: string, threads: Map<string, Known>, rule: RuleObserver): void {
  const failed = view.eventsOf("error").length > 0;
  // What is kept of a turn that the client left is a matter of CN-09.
  const left = view.exchange.end.how === "closed";
  for (const at of threadsIn(view)) {
    const thread = readThread(at.value);
    const before = threads.get(id);
    const isUpdate = isThreadUpdate(at);
    if (isUpdate) {
      rule("TH-02").holds(thread["id"] === id, "another-thread-announced", {
        ...where(at),
        expected: id,
        received: thread["id"],
      });
      if (before) {
        rule("TH-02").holds(thread["created_at"] === before.thread["created_at"], "created-at-changes", {
          ...where(at),
          expected: before.thread["created_at"],
          received: thread["created_at"],
        });
      }
    }
    if (thread["id"] !== id) continue;
    const announced = new Map(before?.announced);
    for (const [name, owner] of Object.entries(members)) {
      // What an update repeats is no news; what has changed since without a word is the application's own business.
      if (!before || !isUpdate || left || equal(thread[name], before.thread[name])) continue;
      announced.set(name, { value: thread[name], rule: failed ? "TH-07" : owner });
    }
    threads.set(id, {
      thread: before ? { ...thread, created_at: before.thread["created_at"] } : thread,
      announced,
    });
  }
}

/** What a list shows of a thread is what is known of it. */
function judgeList(view: View, threads: ReadonlyMap<string, Known>, rule: RuleObserver): void {
  for (const at of threadsIn(view)) {
    const thread = readThread(at.value);
    const before = threads.get(String(thread["id"]));
    if (!before) continue;
    for (const [name, owner] of Object.entries(members)) {
      // Of the same member at the same value in both nothing can be learnt unless it was set.
      if (isUnset(thread[name]) && isUnset(before.thread[name])) continue;
      rule(owner).holds(equal(thread[name], before.thread[name]), "list-differs", {
        ...where(at),
        expected: before.thread[name] ?? "none",
        received: thread[name] ?? "none",
        with: { member: name },
      });
    }
  }
}

const isUnset = (value: unknown): boolean =>
  value === undefined || (isObject(value) && value["type"] === "active");

const equal = (a: unknown, b: unknown): boolean => firstDifference(a, b) === undefined;

function judgeRead(view: View, thread: Thread, known: Known | undefined, rule: RuleObserver): void {
  for (const [name, { value, rule: owner }] of known?.announced ?? []) {
    rule(owner).holds(equal(thread[name], value), "change-not-stored", {
      in: view,
      path: `$.${name}`,
      expected: value ?? "none",
      received: thread[name] ?? "none",
      ...(owner === "TH-07" ? { givenInRun: [members[name]!] } : {}),
      with: { member: name },
    });
  }
}
