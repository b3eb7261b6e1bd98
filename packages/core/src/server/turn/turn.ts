import { StreamOptions, type ThreadMetadata, type ThreadStreamEvent } from "../../protocol/index.ts";
import { checkAnswer } from "../application/check-answer.ts";
import { StreamError } from "../application/errors.ts";
import type { HandlerEvent, ReplyPart } from "../application/reply-parts.ts";
import type { TurnThread } from "../application/turn-thread.ts";
import type { Call } from "../call/call.ts";
import { applyEvent } from "./apply-event.ts";
import { abandonTurn, cancelTurn, completeTurn } from "./endings.ts";
import { isDeliberate, toErrorEvent } from "./error-event.ts";
import { untilLoopIsShared } from "./loop-share.ts";
import { printEvent } from "./print-event.ts";
import { readReply } from "./read-reply.ts";
import { newTurnState } from "./turn-state.ts";
import { watchThread } from "./watch-thread.ts";

/** `setTimeout` takes no more milliseconds than this. */
const longestTimer = 2 ** 31 - 1;

/** What a turn is made of once its operation has stored what the request brings. */
export interface TurnPlan {
  thread: ThreadMetadata;
  /** What the server announces before `stream_options` (TC-03). */
  before?: readonly ThreadStreamEvent[];
  /** What the server announces after `stream_options` (SI-02). */
  after?: readonly ThreadStreamEvent[];
  handle(thread: TurnThread): AsyncIterable<ReplyPart>;
}

/** One run of a handler, pulled frame by frame. */
export interface Turn {
  /**
   * The next frame; undefined at the end. Everything durable is stored before its frame is returned; a failure is one
   * `error` event and a clean end. Call it again only when it has settled. Never rejects.
   */
  pull(): Promise<string | undefined>;
  /**
   * Ends the turn because its reader has left: tells the handler to stop and does not wait for it, stores what was
   * shown, and lets the next turn of the thread begin (CN-03, Q-01, Q-02). Changes nothing after the end. Never rejects.
   */
  leave(): Promise<void>;
  /** Fails the turn with `reason`: tells the handler to stop and does not wait for it. What was shown is kept. */
  stop(reason: Error): void;
}

/**
 * A turn, which begins with its first `pull()`; `release` lets the next turn of the thread begin. It fails once it has
 * run as long as a turn may.
 */
export function newTurn(plan: TurnPlan, call: Call, release: () => void): Turn {
  const { application, context, settings } = call;
  const watched = watchThread(plan.thread, call);
  const state = newTurnState(call, watched);
  const reply = readReply(() => plan.handle(watched.thread), plan.thread.id, settings.report);
  const frames = (plan.before ?? []).map(printEvent);
  /** Each is applied once the frames of the one before it have been pulled. */
  const events: HandlerEvent[] = [];
  let { after = [] } = plan;
  let begun = false;
  let over = false;
  let left: Promise<void> | undefined;
  /** The pull in progress, and whether it waits for the application: leaving waits for anything else. */
  let pulling: Promise<unknown> | undefined;
  let isApplicationBusy = false;
  /** Why the turn must fail, whatever its handler does. */
  let stopped: Error | undefined;
  /** Ends the wait for the application. */
  let interrupt: ((reason: Error) => void) | undefined;
  const timer = setTimeout(expire, Math.min(settings.limits.turn, longestTimer));
  // In Node a turn that waits must not keep the process alive.
  if (typeof timer === "object") timer.unref?.();

  function expire(): void {
    stop(new Error(`A turn of thread ${plan.thread.id} has not ended within ${settings.limits.turn} ms.`));
  }

  function stop(reason: Error): void {
    if (over) return;
    stopped = reason;
    call.stop(reason);
    interrupt?.(reason);
  }

  /** What the application comes to, unless the turn's time is over before. */
  const ofApplication = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      interrupt = reject;
      work.then(resolve, reject);
    });

  async function begin(): Promise<HandlerEvent[]> {
    begun = true;
    const given = await application.streamOptions?.(watched.thread, context);
    const stream_options = given
      ? checkAnswer(StreamOptions, given, "streamOptions()")
      : { allow_cancel: true };
    frames.push(printEvent({ type: "stream_options", stream_options }));
    frames.push(...announceAfter());
    return [];
  }

  /** Once: what has been stored must be shown, also if the options of the stream could not be had. */
  function announceAfter(): string[] {
    const announced = after.map(printEvent);
    after = [];
    return announced;
  }

  /** Everything is stored; what is left are frames to pull. */
  function end(): void {
    over = true;
    clearTimeout(timer);
    release();
  }

  async function fail(error: unknown): Promise<void> {
    void reply.stop();
    const failure = printFailure(error);
    const { items, thread } = await abandonTurn(state);
    end();
    frames.push(...announceAfter(), ...items, failure, ...thread);
  }

  /** The `error` frame, after the report; a plain one for an error that cannot be read or printed. */
  function printFailure(error: unknown): string {
    try {
      if (!isDeliberate(error)) settings.report(error);
      return printEvent(toErrorEvent(error, (failure) => settings.describeError(failure, context)));
    } catch (unprintable) {
      settings.report(unprintable);
      return printEvent(toErrorEvent(new StreamError()));
    }
  }

  async function step(): Promise<string | undefined> {
    while (!left) {
      const frame = frames.shift();
      if (frame !== undefined || over) return frame;
      await untilLoopIsShared();
      if (left) break;
      try {
        const event = events.shift();
        if (event) {
          const made = applyEvent(state, event);
          frames.push(...(made instanceof Promise ? await made : made));
          continue;
        }
        if (stopped) throw stopped;
        isApplicationBusy = true;
        const more = await ofApplication(begun ? reply.next() : begin());
        isApplicationBusy = false;
        if (left) break;
        if (more) {
          events.push(...more);
        } else {
          frames.push(...(await completeTurn(state)));
          end();
        }
      } catch (error) {
        isApplicationBusy = false;
        if (!left) await fail(error);
      }
    }
    return undefined;
  }

  async function settle(): Promise<void> {
    void reply.stop();
    // `pulling` may not be set yet: what a pull reports can make the reader leave.
    await Promise.resolve();
    if (!isApplicationBusy) await pulling;
    if (over) return;
    await cancelTurn(state);
    end();
  }

  return {
    pull: () => (pulling = step()),
    leave: () => (left ??= settle()),
    stop,
  };
}
