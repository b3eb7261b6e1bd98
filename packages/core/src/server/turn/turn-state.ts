import type { ThreadItem, ThreadMetadata, ThreadStreamEvent } from "../../protocol/index.ts";
import { InvalidEventError, ThreadGoneError } from "../application/errors.ts";
import type { Call } from "../call/call.ts";
import { publicThread } from "../call/public-view.ts";
import type { Changes, Saved } from "../store/store.ts";
import { OpenItems } from "./open-items.ts";
import { TextDeltaPrinter } from "./text-delta.ts";
import { TurnOrder } from "./turn-order.ts";
import type { WatchedThread } from "./watch-thread.ts";

/** What a turn knows about its thread: every effect of an event reads and changes this. */
export class TurnState {
  readonly call: Call;
  readonly threadId: string;
  readonly watched: WatchedThread;
  /** The thread as it was last stored. */
  thread: ThreadMetadata;
  /** Whether a change that clients can see has been stored and not been announced yet. */
  unannounced = false;
  // Made with the first item: a stream in which nothing has happened yet need not keep their tables.
  #items: OpenItems | undefined;
  #order: TurnOrder | undefined;
  #textDeltas: TextDeltaPrinter | undefined;

  constructor(call: Call, watched: WatchedThread) {
    this.call = call;
    this.threadId = watched.thread.id;
    this.watched = watched;
    this.thread = watched.thread;
  }

  get items(): OpenItems {
    return (this.#items ??= new OpenItems());
  }

  get order(): TurnOrder {
    return (this.#order ??= new TurnOrder());
  }

  get textDeltas(): TextDeltaPrinter {
    return (this.#textDeltas ??= new TextDeltaPrinter());
  }
}

/** Events to send, at once or after a write. */
export type Shown = ThreadStreamEvent[] | Promise<ThreadStreamEvent[]>;

/** The stored item of this thread. */
export const loadItem = ({ call, threadId }: TurnState, itemId: string): Promise<ThreadItem | undefined> =>
  call.store.loadItem(threadId, itemId);

/** Stores the change together with what the handler did to the thread. Throws ThreadGoneError. */
export async function write(state: TurnState, changes: Changes): Promise<Saved> {
  const { call, threadId, watched } = state;
  const thread = watched.changes();
  const saved = await call.store.save(threadId, {
    ...changes,
    ...(thread ? { thread: thread.changes } : {}),
  });
  if (!saved) throw new ThreadGoneError(threadId);
  watched.stored(saved);
  state.thread = saved.thread;
  state.unannounced ||= thread?.visible ?? false;
  return saved;
}

/** Stores and announces what the handler did to the thread. */
export const announceThread = (state: TurnState): Shown =>
  state.watched.changes() ? write(state, {}).then(() => announcement(state)) : announcement(state);

function announcement(state: TurnState): ThreadStreamEvent[] {
  if (!state.unannounced) return [];
  state.unannounced = false;
  return [{ type: "thread.updated", thread: publicThread(state.thread) }];
}

/** Reports an event that makes no sense, and sends nothing. */
export function drop({ call }: TurnState, why: string): ThreadStreamEvent[] {
  call.report(new InvalidEventError("An event was dropped", [{ path: "$", message: why }]));
  return [];
}
