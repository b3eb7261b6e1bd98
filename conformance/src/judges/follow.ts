import { readerSchema, applyUpdate, ThreadItem, ThreadItemUpdate } from "@chatkit-protocol/core/protocol";
import { endingEvents } from "../transcript/operations-and-events.ts";
import type { View, WireEvent } from "../transcript/view.ts";
import { isEvent, isObject } from "../transcript/exchange-view.ts";
import { threadOf } from "./request.ts";
import { itemsIn } from "./sightings.ts";

/** What a client that follows the streams of a case knows of one item. */
export interface Life {
  /** The item with its updates folded in, nulls dropped, defaults filled; undefined where it cannot be read. */
  readonly item: ThreadItem | undefined;
  readonly phase: "open" | "ended";
  /** How many updates it took since it was added. */
  readonly updates: number;
  /** Whether every event about it could be read, so that the fold means something. */
  readonly sound: boolean;
  /** Where it was added, or was first seen where it never was. */
  readonly born: View;
}

/** An event about an item, and what was known of the item before and after it. */
export interface Step {
  readonly view: View;
  readonly frame: number;
  readonly event: WireEvent;
  /** The thread and the item: the key of a life. */
  readonly key: string;
  readonly update: ThreadItemUpdate | undefined;
  readonly before: Life | undefined;
  readonly after: Life | undefined;
}

export interface Stream {
  readonly view: View;
  readonly threadId: string;
  readonly steps: readonly Step[];
  /** The lives that are open at its end, those of earlier streams that it was to finish included. */
  readonly open: ReadonlyMap<string, Life>;
  /** Whether an item was added, or was to be finished, in it. */
  readonly opened: boolean;
  readonly failed: boolean;
  /** Whether every frame of it could be read: the end of an item may be in one that could not. */
  readonly readable: boolean;
  /** Whether its last item is a pending client tool call: what is open may then be finished in the next stream. */
  readonly goesOn: boolean;
}

const acceptItem = readerSchema(ThreadItem);
const acceptUpdate = readerSchema(ThreadItemUpdate);

/** The item as a reader understands it; undefined where it lacks what it needs. */
export const readItem = (value: unknown): ThreadItem | undefined => acceptItem.safeParse(value).data;

const foldable: ReadonlySet<string> = new Set(["assistant_message", "widget", "workflow", "generated_image"]);

const kept = new WeakMap<View, { views: readonly View[]; streams: ReadonlyMap<View, Stream> }>();

/** The streams of a case by their exchange, followed one after the other as a client does. */
export function follow(views: readonly View[]): ReadonlyMap<View, Stream> {
  const [first] = views;
  if (!first) return new Map();
  const known = kept.get(first);
  const isSame = known?.views.length === views.length && known.views.every((view, at) => view === views[at]);
  if (known && isSame) return known.streams;
  const streams = followAll(views);
  kept.set(first, { views, streams });
  return streams;
}

function followAll(views: readonly View[]): ReadonlyMap<View, Stream> {
  const streams = new Map<View, Stream>();
  const lives = new Map<string, Life>();
  const goingOn = new Set<string>();
  const forget = (threadId: string, which: (life: Life) => boolean): void => {
    for (const [key, life] of lives) if (key.startsWith(`${threadId}/`) && which(life)) lives.delete(key);
  };
  for (const view of views) {
    if (!view.accepted) continue;
    const threadId = threadOf(view);
    if (view.frames.length === 0) {
      for (const { value } of itemsIn(view)) learn(lives, view, threadId, value);
      continue;
    }
    // A retry takes everything newer away without an event.
    if (view.exchange.request.operation === "threads.retry_after_item") forget(threadId, () => true);
    forget(
      threadId,
      ({ phase, item }) => phase === "open" && !(goingOn.has(threadId) && item?.type === "workflow"),
    );
    const stream = followOne(view, threadId, lives);
    if (stream.goesOn) goingOn.add(threadId);
    else goingOn.delete(threadId);
    streams.set(view, stream);
  }
  return streams;
}

/** What a JSON answer shows is there, and a sync action's answer replaces what was known. */
function learn(lives: Map<string, Life>, view: View, threadId: string, value: object): void {
  const item = readItem(value);
  if (!item) return;
  const key = `${threadId}/${item.id}`;
  if (lives.has(key) && view.exchange.request.operation !== "threads.sync_custom_action") return;
  lives.set(key, { item, phase: "ended", updates: 0, sound: true, born: view });
}

function followOne(view: View, threadId: string, lives: Map<string, Life>): Stream {
  const steps: Step[] = [];
  const isOpen = ([key, { phase }]: readonly [string, Life]): boolean =>
    phase === "open" && key.startsWith(`${threadId}/`);
  let opened = [...lives].some(isOpen);
  let goesOn = false;
  for (const { json: event, index: frame } of view.frames) {
    if (!isEvent(event) || !event.type.startsWith("thread.item.")) continue;
    const item = isObject(event["item"]) ? event["item"] : undefined;
    const id = item?.["id"] ?? event["item_id"];
    if (typeof id !== "string") continue;
    const key = `${threadId}/${id}`;
    const before = lives.get(key);
    const update =
      event.type === "thread.item.updated" ? acceptUpdate.safeParse(event["update"]).data : undefined;
    const after = next(view, event, before, update);
    if (after) lives.set(key, after);
    else lives.delete(key);
    steps.push({ view, frame, event, key, update, before, after });
    opened ||= event.type === "thread.item.added";
    if (item) goesOn = item["type"] === "client_tool_call" && item["status"] === "pending";
  }
  const open = new Map([...lives].filter(isOpen));
  const failed = view.eventsOf("error").length > 0;
  const readable = view.events.length === view.frames.length;
  return { view, threadId, steps, open, opened, failed, readable, goesOn };
}

function next(
  view: View,
  event: WireEvent,
  before: Life | undefined,
  update: ThreadItemUpdate | undefined,
): Life | undefined {
  if (event.type === "thread.item.added" || endingEvents.has(event.type)) {
    const item = readItem(event["item"]);
    const phase = endingEvents.has(event.type) ? "ended" : "open";
    const born = phase === "ended" && before ? before.born : view;
    return { item, phase, updates: 0, sound: item !== undefined, born };
  }
  if (event.type === "thread.item.removed") return undefined;
  if (!before) return undefined;
  if (!update || !before.item) return { ...before, sound: false };
  const item = fold(before.item, update);
  return { ...before, item, updates: before.updates + 1, sound: before.sound && item !== undefined };
}

/** The item after an update; undefined where it holds something that no update fits. */
function fold(item: ThreadItem, update: ThreadItemUpdate): ThreadItem | undefined {
  if (!foldable.has(item.type)) return item;
  // A fold pads what is missing, and the index is the server's: only the next part may be missing.
  if (
    item.type === "assistant_message" &&
    "content_index" in update &&
    update.content_index > item.content.length
  )
    return undefined;
  try {
    return applyUpdate(item, update);
  } catch {
    // A widget may hold anything where its text should be; what is wrong with it is said elsewhere.
    return undefined;
  }
}
