import type { ThreadMetadata, ThreadStreamEvent } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { isDeliberate, toErrorEvent } from "./error-event.ts";
import { interruptible, unlessAborted } from "./interruptible.ts";
import { lower } from "./to-events/to-events.ts";
import { newItem } from "./to-events/new-item.ts";
import type { TurnThread } from "../application/turn-thread.ts";
import type { WatchedThread } from "./watch-thread.ts";
import { checkEvent } from "./check-event.ts";
import { effects } from "./effects.ts";
import { abandonTurn, cancelTurn, completeTurn } from "./endings.ts";
import { announceThread, newTurnState } from "./turn-state.ts";
import type { ReplyPart } from "../application/reply-parts.ts";

/** What a turn is made of once its operation has stored what the request brings. */
export interface TurnPlan {
  thread: ThreadMetadata;
  /** What the server announces before `stream_options` (TC-03). */
  before?: readonly ThreadStreamEvent[];
  /** What the server announces after `stream_options` (SI-02). */
  after?: readonly ThreadStreamEvent[];
  handle(thread: TurnThread): AsyncIterable<ReplyPart>;
}

export interface Turn extends TurnPlan {
  call: Call;
  watched: WatchedThread;
  /** Lets the next turn of the thread begin. */
  release(): void;
}

/**
 * One run of a handler as events: everything durable is stored before it is shown, a failure is one `error` event
 * and a clean end, and a reader that leaves (`return()`, or an aborted context) leaves a consistent thread behind.
 */
export async function* runTurn(turn: Turn): AsyncGenerator<ThreadStreamEvent, void> {
  const { call, watched, before, after, release } = turn;
  const { context, settings } = call;
  const state = newTurnState(call, watched);
  let settled = false;
  try {
    yield* before ?? [];
    yield {
      type: "stream_options",
      stream_options: await unlessAborted(streamOptions(turn), context.signal),
    };
    yield* after ?? [];
    const source = lower(turn.handle(watched.thread), newItem(watched.thread.id));
    for await (const event of interruptible(source, context.signal, settings.report)) {
      if (settings.validate) checkEvent(event);
      yield* await effects[event.type](state, event as never);
      yield* await announceThread(state, event.type === "thread.item.updated" ? "quick" : "thorough");
    }
    const ending = await completeTurn(state);
    settled = true;
    yield* ending;
  } catch (error) {
    if (context.signal.aborted) return;
    if (!isDeliberate(error)) settings.report(error);
    const ending = await abandonTurn(state);
    settled = true;
    yield* ending.items;
    yield toErrorEvent(error);
    yield* ending.thread;
  } finally {
    // No await of this may be lost: it runs to its end whatever has become of the client (CN-03, Q-01, Q-02).
    if (!settled) await cancelTurn(state);
    release();
  }
}

async function streamOptions({ call, watched }: Turn) {
  return (await call.application.streamOptions?.(watched.thread, call.context)) ?? { allow_cancel: true };
}
