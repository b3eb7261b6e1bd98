import {
  applyUpdate,
  isHidden,
  type Thread,
  type ThreadStreamEvent,
  type VisibleItem,
} from "../protocol/index.ts";

type Apply<Event> = (thread: Thread, event: Event) => Thread;

const unchanged = (thread: Thread): Thread => thread;
const put: Apply<{ item: VisibleItem }> = (thread, { item }) => {
  const { data } = thread.items;
  const index = data.findIndex(({ id }) => id === item.id);
  return withItems(thread, index < 0 ? [...data, item] : data.with(index, item));
};

const withItems = (thread: Thread, data: VisibleItem[]): Thread => ({
  ...thread,
  items: { ...thread.items, data },
});

/** What each event does to a thread; an event that is not here does nothing. */
const effects: {
  [Type in ThreadStreamEvent["type"]]: Apply<Extract<ThreadStreamEvent, { type: Type }>>;
} = {
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
  stream_options: unchanged,
  progress_update: unchanged,
  client_effect: unchanged,
  notice: unchanged,
  error: unchanged,
};

/**
 * The thread after one event of its stream; changes nothing that it is given, and gives the thread itself back where
 * the event does not concern it. After a stream it equals what the server has stored, given that all items before were
 * there: see {@link loadThread}. Before `thread.created` there is no thread: undefined stays undefined.
 */
export function applyEvent<T extends Thread | undefined>(thread: T, event: ThreadStreamEvent): T | Thread {
  if (event.type === "thread.created") return event.thread;
  if (thread === undefined || !Object.hasOwn(effects, event.type)) return thread;
  return effects[event.type](thread, event as never);
}
