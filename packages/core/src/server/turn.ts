import {
  isHidden,
  type SdkHiddenContextItem,
  type ThreadItem,
  type ThreadStreamEvent,
  type VisibleItem,
} from "../protocol/index.ts";
import type { Call } from "./call.ts";
import { InvalidEventError, isDeliberate, ThreadGoneError, toErrorEvent, YieldedError } from "./errors.ts";
import { newId } from "./ids.ts";
import { interruptible } from "./interruptible.ts";
import { hasText, isKeepable, ledger } from "./ledger.ts";
import { lower } from "./lower.ts";
import type { Mint } from "./lower/mint.ts";
import type { Changes, Saved } from "./store.ts";
import type { TurnThread, WatchedThread } from "./thread.ts";
import { checkEvent } from "./check-event.ts";
import { publicItem, publicThread } from "./visible.ts";
import type { HandlerEvent, Yield } from "./yields.ts";

/** What the server itself announces: before and after `stream_options` (TC-03, SI-02). */
export interface TurnEvents {
  before?: readonly ThreadStreamEvent[];
  after?: readonly ThreadStreamEvent[];
}

export interface Turn {
  call: Call;
  watched: WatchedThread;
  events: TurnEvents;
  handle(thread: TurnThread): AsyncIterable<Yield>;
  /** Lets the next turn of the thread begin. */
  release(): void;
}

/** What the model is told in the next turn when the client has left this one. */
const cancelled = "The user stopped the previous answer before it was complete.";

/**
 * One run of a handler as events: everything durable is stored before it is shown, a failure is one `error` event
 * and a clean end, and a reader that leaves (`return()`, or an aborted context) leaves a consistent thread behind.
 */
export async function* runTurn(turn: Turn): AsyncGenerator<ThreadStreamEvent, void> {
  const { call, watched, events, release } = turn;
  const { context, settings } = call;
  const items = turnItems(turn);
  let settled = false;
  try {
    yield* events.before ?? [];
    yield { type: "stream_options", stream_options: await streamOptions(turn) };
    yield* events.after ?? [];
    const source = lower(turn.handle(watched.thread), minter(watched.thread.id));
    for await (const event of interruptible(source, context.signal, settings.report)) {
      yield* await items.apply(event);
    }
    const ending = await items.complete();
    settled = true;
    yield* ending;
  } catch (error) {
    if (context.signal.aborted) return;
    if (!isDeliberate(error)) settings.report(error);
    const ending = await items.abandon();
    settled = true;
    yield* ending.items;
    yield toErrorEvent(error);
    yield* ending.thread;
  } finally {
    // No await of this may be lost: it runs to its end whatever has become of the client (CN-03, Q-01, Q-02).
    if (!settled) await items.cancel();
    release();
  }
}

async function streamOptions({ call, watched }: Turn) {
  return (await call.handlers.streamOptions?.(watched.thread, call.context)) ?? { allow_cancel: true };
}

/** Mints the base members of new items. */
const minter =
  (thread_id: string): Mint =>
  (kind, id = newId(kind)) => ({ id, thread_id, created_at: new Date().toISOString() });

/** What a turn does to the items of its thread; each function returns the events to send, after storing. */
function turnItems({ call, watched }: Turn) {
  const { store, settings } = call;
  const threadId = watched.thread.id;
  const book = ledger();
  let announce = false;

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
    announce ||= thread?.visible ?? false;
    return saved;
  };

  const announceThread = async (look: "quick" | "thorough"): Promise<ThreadStreamEvent[]> => {
    if (watched.changes(look)) await write({});
    if (!announce) return [];
    announce = false;
    return [{ type: "thread.updated", thread: publicThread(watched.thread) }];
  };

  /** Ends items: stored in one step, then shown. */
  const end = async (
    type: "thread.item.done" | "thread.item.replaced",
    ending: readonly ThreadItem[],
  ): Promise<ThreadStreamEvent[]> => {
    if (ending.length === 0) return [];
    const saved = await write({ items: ending });
    for (const item of saved.items) book.finished(item);
    return saved.items.filter(isVisible).map((item) => ({ type, item: publicItem(item) }));
  };

  /** Ends whatever the handler has left open; what is too little to keep is taken back (IT-13). */
  const closeOpen = async (
    keep: (item: ThreadItem) => boolean,
    but?: ThreadItem,
  ): Promise<ThreadStreamEvent[]> => {
    const open = [...book.open.values()].filter(({ id }) => id !== but?.id);
    const ended = await end("thread.item.done", open.filter(keep));
    return [...ended, ...takeBack(open.filter((item) => !keep(item)))];
  };

  const takeBack = (open: readonly ThreadItem[]): ThreadStreamEvent[] => {
    for (const { id } of open) book.remove(id);
    return open.filter(isVisible).map(({ id }) => ({ type: "thread.item.removed", item_id: id }));
  };

  const ended = async (
    event: Extract<HandlerEvent, { type: "thread.item.done" | "thread.item.replaced" }>,
  ) => {
    const item = book.finish({ ...event.item, thread_id: threadId });
    if ("dropped" in item) return drop(item.dropped);
    if (item.type !== "client_tool_call" || item.status !== "pending") return end(event.type, [item]);
    if (book.closedByToolCall) return drop("a second client tool call in one turn");
    return [...(await closeOpen(isKeepable, item)), ...(await end(event.type, [item]))];
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
      return isVisible(item) ? [{ type: event.type, item: publicItem(item) }] : [];
    },
    "thread.item.updated"(event) {
      const show = (judged: ReturnType<typeof book.add>) =>
        "dropped" in judged ? drop(judged.dropped) : judged.show ? [event] : [];
      const judged = book.update(event.item_id, event.update, () => store.loadItem(threadId, event.item_id));
      return judged instanceof Promise ? judged.then(show) : show(judged);
    },
    "thread.item.done": ended,
    "thread.item.replaced": ended,
    async "thread.item.removed"(event) {
      const open = book.open.get(event.item_id);
      const stored = await store.loadItem(threadId, event.item_id);
      const item = stored ?? open;
      if (!item) return drop(`thread.item.removed of ${event.item_id}, which is not in the thread`);
      if (stored) await write({ removed: [event.item_id] });
      book.remove(event.item_id);
      return isHidden(item) ? [] : [event];
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
        await write({ items: [...[...book.open.values()].filter(hasText), marker] });
      } catch (error) {
        if (!isDeliberate(error)) settings.report(error);
      }
    },
  };
}

const isVisible = (item: ThreadItem): item is VisibleItem => !isHidden(item);
