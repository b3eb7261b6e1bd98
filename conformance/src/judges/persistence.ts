import { isHiddenType, itemMembers, isHidden, type ThreadItem } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import { endingEvents, readingOperations } from "../transcript/operations-and-events.ts";
import type { View, WireEvent } from "../transcript/view.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { overlap, paramsOf, threadOf } from "./request.ts";
import { follow, readItem, type Step, type Stream } from "./follow.ts";
import { itemsIn } from "./sightings.ts";

/** What a thread must hold of an item, and the rule that says so. */
interface Expected {
  /** Undefined where it is only known that the item must be there. */
  item?: ThreadItem;
  present: boolean;
  rule: StoringRule;
  /** How often it has ended. */
  ends: number;
}

type Shelf = Map<string, Expected>;

/** The rules by which what a stream has shown is in the history afterwards. */
type StoringRule =
  "AM-04" | "AC-09" | "ER-06" | "IT-06" | "IT-07" | "IT-08" | "IT-10" | "SI-10" | "WF-06" | "WG-03" | "WG-13";

/** What streams have shown is what later reads of the same case bring, unless something else happened in between. */
export const stored: Judge = {
  id: "stored",
  rules: [
    "AM-04",
    "IT-05",
    "IT-06",
    "IT-07",
    "IT-08",
    "IT-10",
    "WF-06",
    "WG-03",
    "WG-13",
    "SI-10",
    "ER-06",
    "AC-09",
    "RD-06",
  ],
  case(views, rule) {
    const streams = follow(views);
    const shelves = new Map<string, Shelf>();
    const created = new Set<string>();
    for (const view of views) {
      const threadId = threadOf(view);
      if (!view.accepted || threadId === "") continue;
      const shelf = shelves.get(threadId) ?? new Map<string, Expected>();
      shelves.set(threadId, shelf);
      if (view.eventsOf("thread.created").length > 0) created.add(threadId);
      if (isRead(view)) {
        if (!views.some((other) => !isRead(other) && overlap(other, view))) compare(view, shelf, rule);
        continue;
      }
      forget(view, shelf);
      const stream = streams.get(view);
      if (stream) expect(stream, shelf, created.has(threadId));
    }
  },
};

const isRead = ({ exchange }: View): boolean => readingOperations.has(exchange.request.operation);

/** What the request changes without an event about it. */
function forget(view: View, shelf: Shelf): void {
  const { operation } = view.exchange.request;
  const drop = (which: (expected: Expected, id: string) => boolean): void => {
    for (const [id, expected] of shelf) if (which(expected, id)) shelf.delete(id);
  };
  if (operation === "threads.delete" || operation === "threads.retry_after_item") shelf.clear();
  if (operation === "threads.add_client_tool_output") drop(({ item }) => item?.type === "client_tool_call");
  if (operation === "threads.add_structured_input") drop((_, id) => id === paramsOf(view)["item_id"]);
  if (operation === "threads.sync_custom_action") drop((_, id) => id === paramsOf(view)["item_id"]);
  if (operation !== "threads.sync_custom_action" || !isObject(view.json)) return;
  const item = readItem(view.json["updated_item"]);
  if (item && !isHidden(item)) shelf.set(item.id, { item, present: true, rule: "AC-09", ends: 1 });
}

/** Takes over what a stream shows. */
function expect(stream: Stream, shelf: Shelf, complete: boolean): void {
  const reused = new Set<string>();
  for (const step of stream.steps) {
    const { event, before, after, key } = step;
    const id = key.slice(stream.threadId.length + 1);
    const known = shelf.get(id);
    if (event.type === "thread.item.added" && before?.phase === "ended") reused.add(id);
    // Turns that the client left, items of other threads, hidden ones and ids that are used twice have rules of their own.
    if (
      stream.view.exchange.end.how === "closed" ||
      isForeign(event, stream.threadId) ||
      reused.has(id) ||
      (after?.item && isHidden(after.item))
    ) {
      shelf.delete(id);
    } else if (event.type === "thread.item.removed") {
      shelf.set(id, { present: false, rule: "AM-04", ends: 0 });
    } else if (event.type === "thread.item.updated" && before?.phase === "ended") {
      // Changed on the screen only: a server may keep either.
      if (known) shelf.set(id, { present: known.present, rule: known.rule, ends: known.ends });
    } else if (endingEvents.has(event.type)) {
      const item = after?.item;
      const rule = item ? ruleOf(step, item, known, complete) : "AM-04";
      shelf.set(id, { ...(item ? { item } : {}), present: true, rule, ends: (known?.ends ?? 0) + 1 });
    }
  }
  if (!stream.failed || stream.view.exchange.end.how !== "complete") return;
  for (const key of stream.open.keys()) {
    shelf.set(key.slice(stream.threadId.length + 1), { present: true, rule: "ER-06", ends: 1 });
  }
}

const isForeign = ({ item }: WireEvent, threadId: string): boolean =>
  isObject(item) && item["thread_id"] !== threadId;

function ruleOf(
  { view, event, before }: Step,
  item: ThreadItem,
  known: Expected | undefined,
  complete: boolean,
): StoringRule {
  const again = known?.present === true;
  if (event.type === "thread.item.replaced") {
    const { operation } = view.exchange.request;
    if (operation === "threads.add_structured_input" && item.type === "structured_input") return "SI-10";
    if (operation === "threads.custom_action" && item.type === "widget") return "WG-13";
    // In a thread that is not known from its beginning the item may well have been there.
    return again || !complete ? "IT-06" : "IT-07";
  }
  if (again) return item.type === "workflow" ? "WF-06" : "IT-08";
  if (item.type === "widget" && !before) return "WG-03";
  return item.type === "task" || item.type === "end_of_turn" ? "IT-10" : "AM-04";
}

function compare(view: View, shelf: Shelf, rule: RuleObserver): void {
  if (view.exchange.request.operation === "threads.list") return;
  const listed = itemsIn(view);
  const whole = isWhole(view);
  for (const [id, { item, present, rule: owner, ends }] of shelf) {
    const found = listed.filter(({ value }) => value["id"] === id);
    const [first] = found;
    if (!present) {
      if (whole || first) {
        rule("IT-05").holds(!first, "removed-item-listed", { in: view, received: first?.value });
      }
      continue;
    }
    if (whole || first) {
      rule(owner).holds(first !== undefined, "item-not-stored", { in: view, expected: item });
    }
    if (!first) continue;
    // Stored twice because it ended twice, or for no reason that the streams show.
    const twice = ends < 2 ? "RD-06" : item?.type === "workflow" ? "WF-06" : "IT-08";
    if (found.length > 1) {
      rule(twice).holds(false, "item-listed-twice", {
        in: view,
        path: first.path,
        received: found.map(({ path }) => path),
      });
    }
    // A hidden item in its place is RD-11's matter.
    const now = isHiddenType(first.value["type"]) ? undefined : readItem(first.value);
    // Of other items the judge of shapes speaks; a message of the user's is left to whoever knows how it was taken.
    if (item?.type === "user_message" && first.value["type"] === "user_message")
      rule(owner).holds(now !== undefined, "message-unreadable", {
        in: view,
        path: first.path,
        expected: item,
        received: first.value,
      });
    if (!item || !now || found.length > 1) continue;
    const path = firstDifference(comparable(readBack(now, item)), comparable(item), first.path);
    rule(owner).holds(path === undefined, "item-stored-differently", {
      in: view,
      ...(path === undefined ? {} : { path }),
      expected: item,
      received: first.value,
    });
  }
}

/** Whether a read brings all items of its thread. */
function isWhole(view: View): boolean {
  const page = isObject(view.json) && isObject(view.json["items"]) ? view.json["items"] : view.json;
  return isObject(page) && page["has_more"] === false && (paramsOf(view)["after"] ?? undefined) === undefined;
}

/** The item without members of the server's own that only reads show: readers look past them. */
function readBack(now: ThreadItem, announced: ThreadItem): ThreadItem {
  const kept = Object.entries(now).filter(([name]) => name in announced || itemMembers.has(name));
  return Object.fromEntries(kept) as typeof now;
}

/** What is stored of an item: its time and thread have rules of their own, and uploads end while a message stays. */
function comparable({ created_at: _time, thread_id: _thread, ...item }: ThreadItem): unknown {
  return "attachments" in item ? { ...item, attachments: item.attachments.map(({ id }) => id) } : item;
}
