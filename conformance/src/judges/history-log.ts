import { isHiddenType } from "@chatkit-protocol/core/protocol";
import { endingEvents, postingOperations } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { paramsOf } from "./request.ts";
import { itemsIn } from "./sightings.ts";

/** An item that a stream has announced as finished: from then on it is to be found in its thread. */
export interface Acknowledged {
  id: string;
  type: unknown;
  view: View;
  frame: number;
  /** When the turn that first showed it was asked for, and when its end arrived; milliseconds of the run. */
  asked: number;
  at: number;
  /** Whether nothing was seen of it before its end: then that is where it stands in the history. */
  fresh: boolean;
}

/** A complete reading of a thread's items, as one answer or page by page. */
export interface Reading {
  /** Whether it was asked for, or is due, oldest first. */
  inOrder: boolean;
  items: readonly Readonly<Record<string, unknown>>[];
  /** The first and the last page. */
  first: View;
  view: View;
}

/** What is known of one thread from the streams that wrote to it and the answers that read it. */
export interface ThreadLog {
  id: string;
  /** By id, at their first end. */
  acknowledged: Map<string, Acknowledged>;
  /** Ids that have ended more than once: whether they are stored once is IT-08's matter. */
  repeated: Set<string>;
  /** Ids that may be gone, or elsewhere than at first, and since when. */
  excused: Map<unknown, number>;
  /** From when on nothing can be said about what was there before: retries; about anything: deletion. */
  retried: View[];
  deleted?: number;
  /** Requests that bring a user's message into the thread. */
  posted: View[];
  /** Requests that are answered by a stream of the thread. */
  turns: View[];
  /** When the turn that first showed an item was asked for, by its id. */
  shown: Map<string, number>;
  readings: Reading[];
}

export interface HistoryLog {
  threads: Map<string, ThreadLog>;
  /** The threads in whose streams an id has been seen. */
  homes: Map<string, Set<string>>;
}

/** Reads the log of a run: who wrote what when, and who read what after it. */
export function historyLog(views: readonly View[]): HistoryLog {
  const threads = new Map<string, ThreadLog>();
  const homes = new Map<string, Set<string>>();
  const logOf = (id: string): ThreadLog => {
    const log = threads.get(id) ?? {
      id,
      acknowledged: new Map(),
      repeated: new Set(),
      excused: new Map(),
      retried: [],
      posted: [],
      turns: [],
      shown: new Map(),
      readings: [],
    };
    threads.set(id, log);
    return log;
  };
  for (const view of views) {
    const { operation, at } = view.exchange.request;
    const params = paramsOf(view);
    const id = operation === "threads.create" ? view.threadId : params["thread_id"];
    if (typeof id !== "string" || id === "") continue;
    const log = logOf(id);
    if (postingOperations.has(operation)) log.posted.push(view);
    if (operation === "threads.retry_after_item") log.retried.push(view);
    if (operation === "threads.delete") log.deleted ??= at;
    if (view.mediaType === "text/event-stream") note(view, log, homes);
  }
  for (const reading of readingsIn(views)) {
    const id = paramsOf(reading.view)["thread_id"];
    if (typeof id === "string") threads.get(id)?.readings.push(reading);
  }
  return { threads, homes };
}

function note(view: View, log: ThreadLog, homes: Map<string, Set<string>>): void {
  log.turns.push(view);
  const asked = view.exchange.request.at;
  for (const { json, index, at } of view.frames) {
    if (!isObject(json)) continue;
    if (json["type"] === "thread.item.removed") log.excused.set(json["item_id"], asked);
    const item = isObject(json["item"]) ? json["item"] : undefined;
    // That hidden ones are shown is IT-11's matter.
    if (!item || typeof item["id"] !== "string" || isHiddenType(item["type"])) continue;
    const { id } = item;
    const fresh = !homes.has(id);
    if (!log.shown.has(id)) log.shown.set(id, asked);
    homes.set(id, (homes.get(id) ?? new Set()).add(log.id));
    if (!endingEvents.has(json["type"])) continue;
    if (log.acknowledged.has(id)) log.repeated.add(id);
    else {
      const first = log.shown.get(id) ?? asked;
      log.acknowledged.set(id, {
        id,
        type: item["type"],
        view,
        frame: index,
        asked: first,
        at,
        fresh,
      });
    }
  }
}

/** The complete readings: lists and threads that fit in one answer, and walks from the first page to the last. */
function* readingsIn(views: readonly View[]): Generator<Reading> {
  const walks = new Map<string, { pages: View[]; after: unknown }>();
  for (const view of views) {
    const { operation } = view.exchange.request;
    if (!view.accepted || view.exchange.end.how !== "complete") continue;
    const page = pageOf(view, operation);
    if (!page || !Array.isArray(page["data"])) continue;
    const { after } = paramsOf(view);
    const key = `${view.exchange.case} ${view.exchange.label.split("#")[0]} ${view.exchange.user}`;
    const known = walks.get(key);
    const goesOn = typeof after === "string";
    const walk = goesOn ? known : { pages: [], after: undefined };
    walks.delete(key);
    if (!walk || (goesOn && walk.after !== after)) continue;
    walk.pages.push(view);
    if (page["has_more"] === true) walks.set(key, { pages: walk.pages, after: page["after"] });
    else yield reading(walk.pages);
  }
}

function reading(pages: readonly View[]): Reading {
  const items = pages.flatMap((view) => itemsIn(view).map(({ value }) => value));
  const view = pages.at(-1)!;
  // Which order is the default is RD-04's matter, that of a thread answer RD-01's: they prove nothing here.
  const inOrder = paramsOf(view)["order"] === "asc";
  return { items, inOrder, first: pages[0]!, view };
}

function pageOf(view: View, operation: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(view.json)) return undefined;
  if (operation === "items.list") return view.json;
  const page = operation === "threads.get_by_id" ? view.json["items"] : undefined;
  return isObject(page) ? page : undefined;
}
