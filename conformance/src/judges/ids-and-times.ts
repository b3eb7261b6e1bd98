import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { traffic } from "../transcript/transcript.ts";
import type { View } from "../transcript/view.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { threadOf } from "./request.ts";
import { isThreadUpdate, itemsIn, threadsIn, where } from "./sightings.ts";

/** What must hold of ids and times over the whole run. */
export const identity: Judge = {
  id: "kit/whole-run",
  rules: ["SER-04", "SER-12", "SER-13", "TC-11", "IS-01"],
  run(views, rule) {
    const times = new Map<string, unknown>();
    const owners = new Map<unknown, string>();
    const created = new Map<string, number>();
    const tenants = new Map<unknown, string | null>();
    for (const view of views) {
      judgeOwnThreads(view, tenants, rule);
      for (const { thread } of view.eventsOf("thread.created")) {
        if (!isObject(thread) || typeof thread["id"] !== "string") continue;
        const { id } = thread;
        const first = created.get(id);
        rule("TC-11").holds(
          first === undefined || first === view.exchange.n,
          "same-thread-for-two-requests",
          { in: view, received: id },
        );
        created.set(id, view.exchange.n);
        if (!tenants.has(id)) tenants.set(id, view.exchange.user);
        rule("SER-13").holds(id.replace(/^[a-z]+_/, "").length >= 11, "id-too-short", {
          in: view,
          expected: "at least 11 characters after the prefix",
          received: id,
        });
      }
      // What thread.updated says of a thread is a matter of TH-02.
      for (const sighting of [...threadsIn(view).filter((one) => !isThreadUpdate(one)), ...itemsIn(view)]) {
        const { value } = sighting;
        // That there is none is a matter of SER-01 and SER-02.
        if (typeof value["created_at"] !== "string") continue;
        if (typeof value["id"] !== "string") continue;
        const key = `${"thread_id" in value ? threadOf(view) : ""}/${value["id"]}`;
        const known = times.get(key);
        rule("SER-04").holds(known === undefined || known === value["created_at"], "created-at-changes", {
          ...where(sighting),
          expected: known,
          received: value["created_at"],
        });
        times.set(key, known ?? value["created_at"]);
      }
      const threadId = threadOf(view);
      for (const sighting of itemsIn(view)) {
        const { id, thread_id } = sighting.value;
        // That an item is shown in another thread's stream is a matter of IT-12 and TC-04.
        if (typeof id !== "string" || threadId === "" || thread_id !== threadId) continue;
        const before = owners.get(id);
        rule("SER-12").holds(before === undefined || before === threadId, "id-in-two-threads", {
          ...where(sighting),
          expected: before,
          received: threadId,
        });
        owners.set(id, threadId);
      }
    }
  },
};

/** A list has no thread that another user has made in this run. */
function judgeOwnThreads(view: View, tenants: ReadonlyMap<unknown, string | null>, rule: RuleObserver): void {
  const { user, request } = view.exchange;
  if (!view.accepted || request.operation !== "threads.list" || user === null) return;
  // In real traffic one person comes with one token today and with another tomorrow.
  if (view.exchange.case === traffic) return;
  // Who is named in a body is a matter of IS-07.
  if (JSON.stringify(request.body ?? "").includes("user_id")) return;
  const others = [...tenants.values()].some((owner) => owner !== user);
  const foreign = threadsIn(view).find(({ value }) => (tenants.get(value["id"]) ?? user) !== user);
  if (!others) return;
  rule("IS-01").holds(foreign === undefined, "foreign-thread-listed", {
    in: view,
    ...(foreign ? { path: foreign.path, received: foreign.value["id"] } : {}),
  });
}
