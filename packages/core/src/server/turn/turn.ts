import type { ThreadStreamEvent } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { isDeliberate, toErrorEvent } from "../application/errors.ts";
import { interruptible, unlessAborted } from "./interruptible.ts";
import { lower } from "./to-events/to-events.ts";
import { minter } from "./to-events/new-item.ts";
import type { TurnThread, WatchedThread } from "./watch-thread.ts";
import { turnItems } from "./turn-items.ts";
import type { ReplyPart } from "../application/reply-parts.ts";

/** What the server itself announces: before and after `stream_options` (TC-03, SI-02). */
export interface TurnEvents {
  before?: readonly ThreadStreamEvent[];
  after?: readonly ThreadStreamEvent[];
}

export interface Turn {
  call: Call;
  watched: WatchedThread;
  events: TurnEvents;
  handle(thread: TurnThread): AsyncIterable<ReplyPart>;
  /** Lets the next turn of the thread begin. */
  release(): void;
}

/**
 * One run of a handler as events: everything durable is stored before it is shown, a failure is one `error` event
 * and a clean end, and a reader that leaves (`return()`, or an aborted context) leaves a consistent thread behind.
 */
export async function* runTurn(turn: Turn): AsyncGenerator<ThreadStreamEvent, void> {
  const { call, watched, events, release } = turn;
  const { context, settings } = call;
  const items = turnItems(call, watched);
  let settled = false;
  try {
    yield* events.before ?? [];
    yield {
      type: "stream_options",
      stream_options: await unlessAborted(streamOptions(turn), context.signal),
    };
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
  return (await call.application.streamOptions?.(watched.thread, call.context)) ?? { allow_cancel: true };
}
