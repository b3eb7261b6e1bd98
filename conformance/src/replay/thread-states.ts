import { clientReaderSchema, Thread as ThreadShape } from "@chatkit-protocol/core/protocol";
import type { View } from "../transcript/view.ts";
import { overlap, type ReplayedExchange } from "./exchange.ts";
import { replay } from "./replay.ts";
import { isThreadUpdate, type Sighting, threadsIn } from "./sightings.ts";

export type Thread = Readonly<Record<string, unknown>>;

/** What a client knows of a thread. */
export interface ThreadState {
  readonly thread: Thread;
  /** The times that a stream announced it since it was last read. */
  readonly updates: readonly ThreadSighting[];
}

/** A thread that an exchange shows, and what a client knew of it before. */
export interface ThreadSighting {
  readonly exchange: ReplayedExchange;
  readonly at: Sighting;
  /** The thread as a reader understands it, without nulls and unknown members. */
  readonly thread: Thread;
  /** Whether a stream announced that it has changed. */
  readonly isUpdate: boolean;
  /** What was known of the thread that the exchange is about; in a list, of the thread itself. */
  readonly before: ThreadState | undefined;
}

const acceptThread = clientReaderSchema(ThreadShape);

/**
 * The thread as clients read it, without nulls and unknown members. One that they cannot read has its own members, as
 * they came: another rule says what is wrong with one of them.
 */
export function readThread(value: Thread): Thread {
  const { data } = acceptThread.safeParse(value);
  if (data) return { ...data };
  return Object.fromEntries(
    Object.keys(ThreadShape.shape).flatMap((name) => {
      const member = value[name] ?? undefined;
      return member === undefined ? [] : [[name, member]];
    }),
  );
}

/** The threads that accepted exchanges show, in the order of time. */
export function* threadSightings(views: readonly View[]): Generator<ThreadSighting> {
  const states = new Map<string, ThreadState>();
  for (const exchange of replay(views).exchanges) {
    const { view, threadId } = exchange;
    if (!view.accepted) continue;
    if (exchange.does("removes-thread") || exchange.does("changes-thread")) {
      states.delete(threadId);
      continue;
    }
    if (threadId === "" && !exchange.reads) continue;
    for (const at of threadsIn(view)) {
      const thread = readThread(at.value);
      const before = states.get(threadId === "" ? String(thread["id"]) : threadId);
      const sighting = { exchange, at, thread, isUpdate: isThreadUpdate(at), before };
      yield sighting;
      // A list shows what is known, it brings nothing new.
      if (threadId !== "") learn(states, sighting);
    }
  }
}

function learn(states: Map<string, ThreadState>, sighting: ThreadSighting): void {
  const { exchange, thread, isUpdate, before } = sighting;
  const { threadId, reads } = exchange;
  if (reads) {
    // A read that ran beside the stream of an update may be older than the update.
    const isOlder = before?.updates.some(({ exchange: stream }) => overlap(stream.view, exchange.view));
    if (!isOlder) states.set(threadId, { thread, updates: [] });
  } else if (thread["id"] === threadId) {
    states.set(threadId, {
      // A thread keeps the time at which it was first seen to be created.
      thread: before ? { ...thread, created_at: before.thread["created_at"] } : thread,
      updates: [...(before?.updates ?? []), ...(isUpdate ? [sighting] : [])],
    });
  }
}
