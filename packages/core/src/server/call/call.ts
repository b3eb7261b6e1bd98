import type { ThreadMetadata, ThreadStreamEvent } from "../../protocol/index.ts";
import type { RequestContext } from "../application/context.ts";
import { notFound, RequestError } from "../application/errors.ts";
import type { Application } from "../application/application.ts";
import type { UserStore } from "../store/store.ts";
import { type TurnThread, watchThread } from "../turn/watch-thread.ts";
import { runTurn, type TurnEvents } from "../turn/turn.ts";
import type { TurnLocks } from "./thread-locks.ts";
import type { ReplyPart } from "../application/reply-parts.ts";

/** What one request works with: the handlers, the user's own store, the context. */
export interface Call {
  application: Application;
  store: UserStore;
  context: RequestContext;
  locks: TurnLocks;
  settings: CallSettings;
}

export interface CallSettings {
  /** Milliseconds that a new turn waits for the running one of its thread. */
  turnWait: number;
  /** Whether locked and closed threads refuse new turns (Q-53). */
  enforceThreadStatus: boolean;
  /** Whether events of handlers are checked against the protocol. */
  validate: boolean;
  report: (error: unknown) => void;
}

/** The thread, or 404; foreign and unknown alike (IS-02). */
export async function loadThread({ store }: Call, threadId: string): Promise<ThreadMetadata> {
  const thread = await store.loadThread(threadId);
  if (!thread) throw notFound("thread", "$.params.thread_id");
  return thread;
}

/** What a streaming operation prepares once it is alone on its thread. */
export interface Prepared {
  thread: ThreadMetadata;
  events: TurnEvents;
  handle(thread: TurnThread): AsyncIterable<ReplyPart>;
}

/**
 * Runs a turn: waits for the thread's running one, prepares (still before the status line, so that what it throws is
 * a 4xx), then streams. Throws 409 with `Retry-After` where the running turn does not settle in time.
 */
export async function startTurn(
  call: Call,
  threadId: string,
  prepare: () => Promise<Prepared>,
): Promise<AsyncGenerator<ThreadStreamEvent, void>> {
  const { context, locks, settings } = call;
  const release = await locks.acquire(
    `${context.userId}\u0000${threadId}`,
    settings.turnWait,
    context.signal,
  );
  if (!release) {
    throw new RequestError("conflict", "Another turn of this thread is still running.", {
      headers: { "retry-after": "1" },
    });
  }
  try {
    const { thread, events, handle } = await prepare();
    const watched = watchThread(thread, call.store);
    return runTurn({ call, watched, events, handle, release });
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Refuses a turn on a thread that is locked or closed, where the application wants that. To be called before the wait for
 * the running turn, and after it: that turn may have closed the thread.
 */
export function checkStatus({ settings }: Call, { status }: ThreadMetadata): void {
  if (!settings.enforceThreadStatus || status.type === "active") return;
  throw new RequestError(
    "conflict",
    `The thread is ${status.type}${status.reason ? `: ${status.reason}` : ""}.`,
  );
}
