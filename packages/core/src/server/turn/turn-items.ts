import {
  isHidden,
  type SdkHiddenContextItem,
  type ThreadItem,
  type ThreadMetadata,
  type ThreadStreamEvent,
  type VisibleItem,
} from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { checkEvent } from "./check-event.ts";
import { InvalidEventError, ThreadGoneError } from "../application/errors.ts";
import { isDeliberate, YieldedError } from "./error-event.ts";
import { hasText, isKeepable, ledger } from "./open-items.ts";
import { minter } from "./to-events/new-item.ts";
import type { Changes, Saved } from "../store/store.ts";
import type { WatchedThread } from "./watch-thread.ts";
import { publicItem, publicThread } from "../call/public-view.ts";
import { turnOrder } from "./turn-order.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";

/** What the model is told in the next turn when the client has left this one. */
const cancelled = "The user stopped the previous answer before it was complete.";

/** What a turn does to the items of its thread; each function returns the events to send, after storing. */
export function turnItems({ store, settings }: Call, watched: WatchedThread) {
  const threadId = watched.thread.id;
  const book = ledger();
  const order = turnOrder();
  let announce = false;
  let current: ThreadMetadata = watched.thread;

  const drop = (why: string): ThreadStreamEvent[] => {
    settings.report(new InvalidEventError("An event was dropped", [{ path: "$", message: why }]));
    return [];
  };

  /** Writes the change together with what the handler did to the thread. */
  const write = async (changes: Changes): Promise<Saved> => {
    const thread = watched.changes("thorough");
    const saved = await store.save(threadId, { ...changes, ...(thread ? { thread: thread.changes } : {}) });
    if (!saved) throw new ThreadGoneError(threadId);
    watched.stored(saved);
    current = saved.thread;
    announce ||= thread?.visible ?? false;
    return saved;
  };

  const announceThread = async (look: "quick" | "thorough"): Promise<ThreadStreamEvent[]> => {
    if (watched.changes(look)) await write({});
    if (!announce) return [];
    announce = false;
    return [{ type: "thread.updated", thread: publicThread(current) }];
  };

  const forget = (itemId: string): void => {
    book.remove(itemId);
    order.forget(itemId);
  };
  const load = (itemId: string) => store.loadItem(threadId, itemId);

  /** Stores items that end, so that a reload shows them as readers have them. */
  const keep = async (ending: readonly ThreadItem[], marker: readonly ThreadItem[] = []): Promise<Saved> => {
    const shown = ending.filter(isVisible);
    for (const { id } of shown) order.show(id);
    // What was stored in an earlier turn has its place, and keeps it.
    const early = shown.filter(({ id }) => order.isEarly(id));
    const known = new Set((await loadAll(early)).map(({ id }) => id));
    const overtaken = await loadAll(order.overtakenBy(shown.map(({ id }) => id)).map((id) => ({ id })));
    // Deleted first and stored again in the same change, they come after what they have overtaken.
    const again = [...overtaken, ...ending.filter(({ id }) => book.wasHidden(id))];
    const saved = await write({
      removed: again.map(({ id }) => id),
      items: [...order.sort([...ending, ...overtaken]), ...marker],
    });
    for (const item of saved.items) book.finished(item);
    for (const { id } of [...shown, ...overtaken]) order.stored(id, !known.has(id));
    return saved;
  };
  const loadAll = async (items: readonly { id: string }[]): Promise<ThreadItem[]> =>
    (await Promise.all(items.map(({ id }) => load(id)))).filter((item) => item !== undefined);

  /** Ends items: stored in one step, then shown. */
  const end = async (type: Ending["type"], ending: readonly ThreadItem[]): Promise<ThreadStreamEvent[]> => {
    if (ending.length === 0) return [];
    const ids = new Set(ending.map(({ id }) => id));
    const { items } = await keep(ending);
    return items
      .filter(isVisible)
      .filter(({ id }) => ids.has(id))
      .map((item) => ({ type, item: publicItem(item) }));
  };

  /** Ends whatever the handler has left open; what is too little to keep is taken back (IT-13). */
  const closeOpen = async (
    worth: (item: ThreadItem) => boolean,
    but?: ThreadItem,
  ): Promise<ThreadStreamEvent[]> => {
    const open = [...book.open.values()].filter(({ id }) => id !== but?.id);
    const ended = await end("thread.item.done", open.filter(worth));
    const stored = new Map<string, ThreadItem | undefined>();
    for (const { id } of open.filter((item) => !worth(item))) stored.set(id, await load(id));
    return [
      ...ended,
      ...takeBack(
        open.filter((item) => !worth(item)),
        (id) => stored.get(id),
      ),
    ];
  };

  /** What a reader needs to forget open items: their end, or the item of an earlier turn that they were to replace. */
  const takeBack = (
    open: readonly ThreadItem[],
    storedOf: (id: string) => ThreadItem | undefined = () => undefined,
  ): ThreadStreamEvent[] =>
    open.flatMap((item): ThreadStreamEvent[] => {
      forget(item.id);
      if (isHidden(item)) return [];
      const stored = storedOf(item.id);
      return stored && isVisible(stored)
        ? [{ type: "thread.item.replaced", item: publicItem(stored) }]
        : [{ type: "thread.item.removed", item_id: item.id }];
    });

  const ended = async (event: Ending): Promise<ThreadStreamEvent[]> => {
    const item = book.finish({ ...event.item, thread_id: threadId });
    if ("dropped" in item) return drop(item.dropped);
    if (isHidden(item)) return endHidden(event.type, item);
    if (item.type !== "client_tool_call" || item.status !== "pending") return end(event.type, [item]);
    if (book.closedByToolCall) return drop("a second client tool call in one turn");
    return [...(await closeOpen(isKeepable, item)), ...(await end(event.type, [item]))];
  };

  /** What hides an item that readers have takes it from them. */
  const endHidden = async (type: Ending["type"], item: ThreadItem): Promise<ThreadStreamEvent[]> => {
    const shown = book.open.get(item.id) ?? (await load(item.id));
    await end(type, [item]);
    order.forget(item.id);
    return shown && isVisible(shown) ? [{ type: "thread.item.removed", item_id: item.id }] : [];
  };

  const pass = (event: ThreadStreamEvent): ThreadStreamEvent[] => [event];
  const effects: {
    [Type in HandlerEvent["type"]]: (
      event: Extract<HandlerEvent, { type: Type }>,
    ) => ThreadStreamEvent[] | Promise<ThreadStreamEvent[]>;
  } = {
    "thread.item.added"(event) {
      const item: ThreadItem = { ...event.item, thread_id: threadId };
      const judged = book.add(item);
      if ("dropped" in judged) return drop(judged.dropped);
      if (!isVisible(item)) return [];
      order.show(item.id);
      return [{ type: event.type, item: publicItem(item) }];
    },
    "thread.item.updated"(event) {
      const show = (judged: ReturnType<typeof book.add>) =>
        "dropped" in judged ? drop(judged.dropped) : judged.show ? [event] : [];
      const judged = book.update(event.item_id, event.update, () => load(event.item_id));
      return judged instanceof Promise ? judged.then(show) : show(judged);
    },
    "thread.item.done": ended,
    "thread.item.replaced": ended,
    async "thread.item.removed"(event) {
      const stored = await load(event.item_id);
      const known = [stored, book.open.get(event.item_id)].filter((item) => item !== undefined);
      if (known.length === 0)
        return drop(`thread.item.removed of ${event.item_id}, which is not in the thread`);
      if (stored) await write({ removed: [event.item_id] });
      forget(event.item_id);
      return known.some(isVisible) ? [event] : [];
    },
    "thread.created"() {
      throw new InvalidEventError("respond() may not announce a thread", [
        { path: "$.type", message: "thread.created is the server's own event" },
      ]);
    },
    "thread.updated"({ thread }) {
      const { title, status, allowed_image_domains } = thread;
      Object.assign(watched.thread, { title, status, allowed_image_domains });
      return [];
    },
    error(event) {
      throw new YieldedError(event);
    },
    stream_options: pass,
    progress_update: pass,
    client_effect: pass,
    notice: pass,
  };

  return {
    async apply(event: HandlerEvent): Promise<ThreadStreamEvent[]> {
      if (settings.validate) checkEvent(event);
      const shown = await effects[event.type](event as never);
      const thread = await announceThread(event.type === "thread.item.updated" ? "quick" : "thorough");
      return thread.length > 0 ? [...shown, ...thread] : shown;
    },
    /** The handler has finished. */
    async complete(): Promise<ThreadStreamEvent[]> {
      const items = await closeOpen(isKeepable);
      return [...items, ...(await announceThread("thorough"))];
    },
    /** The handler has failed: text that was shown stays, half-made items go (ER-05, ER-06). Never throws. */
    async abandon(): Promise<{ items: ThreadStreamEvent[]; thread: ThreadStreamEvent[] }> {
      try {
        return { items: await closeOpen(hasText), thread: await announceThread("thorough") };
      } catch (error) {
        if (!isDeliberate(error)) settings.report(error);
        return { items: takeBack([...book.open.values()]), thread: [] };
      }
    },
    /** The client has left: its text stays, and the next turn is told (CN-03, CN-06). Never throws. */
    async cancel(): Promise<void> {
      const base = minter(threadId)("sdk_hidden_context");
      const marker: SdkHiddenContextItem = { type: "sdk_hidden_context", ...base, content: cancelled };
      try {
        await keep([...book.open.values()].filter(hasText), [marker]);
      } catch (error) {
        if (!isDeliberate(error)) settings.report(error);
      }
    },
  };
}

type Ending = Extract<HandlerEvent, { type: "thread.item.done" | "thread.item.replaced" }>;

const isVisible = (item: ThreadItem): item is VisibleItem => !isHidden(item);
