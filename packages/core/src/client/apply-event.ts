import { applyUpdate } from "../protocol/apply-update/index.ts";
import { isHidden } from "../protocol/hidden-items.ts";
import type { Thread, ThreadStreamEvent, VisibleItem } from "../protocol/index.ts";

type Apply<Event> = (thread: Thread, event: Event) => Thread;

const put: Apply<{ item: VisibleItem }> = (thread, { item }) => {
  const { data } = thread.items;
  const index = data.findIndex(({ id }) => id === item.id);
  return withItems(thread, index < 0 ? [...data, item] : data.with(index, item));
};

const withItems = (thread: Thread, data: VisibleItem[]): Thread => ({
  ...thread,
  items: { ...thread.items, data },
});

/** An event that carries a thread or concerns an item of it; no other event changes what is shown of a thread. */
export type ThreadEvent = Extract<
  ThreadStreamEvent,
  { thread: Thread } | { item: VisibleItem } | { item_id: VisibleItem["id"] }
>;

/** What each of these events does to a thread. */
const effects: { [Type in ThreadEvent["type"]]: Apply<Extract<ThreadEvent, { type: Type }>> } = {
  "thread.created": (_before, { thread }) => thread,
  // The event's own page of items is always empty.
  "thread.updated": ({ items }, { thread }) => ({ ...thread, items }),
  "thread.item.added": put,
  "thread.item.done": put,
  "thread.item.replaced": put,
  "thread.item.updated": (thread, { item_id, update }) => {
    const { data } = thread.items;
    const index = data.findIndex(({ id }) => id === item_id);
    const item = data[index];
    if (!item) return thread;
    const next = applyUpdate(item, update);
    return next === item || isHidden(next) ? thread : withItems(thread, data.with(index, next));
  },
  "thread.item.removed": (thread, { item_id }) => {
    const { data } = thread.items;
    const kept = data.filter(({ id }) => id !== item_id);
    return kept.length === data.length ? thread : withItems(thread, kept);
  },
};

const isThreadEvent = (event: ThreadStreamEvent): event is ThreadEvent => Object.hasOwn(effects, event.type);

/**
 * Returns the thread after one event of its stream, or the thread itself if the event does not change it; mutates
 * neither. After a stream the result equals what the server has stored, provided that the thread had all its items:
 * see {@link loadThread}. Before `thread.created` there is no thread: undefined stays undefined.
 */
export function applyEvent<T extends Thread | undefined>(thread: T, event: ThreadStreamEvent): T | Thread {
  if (event.type === "thread.created") return event.thread;
  if (thread === undefined || !isThreadEvent(event)) return thread;
  return effects[event.type](thread, event as never);
}
