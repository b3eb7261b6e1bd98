import {
  type Action,
  StreamOptions,
  type ThreadMetadata,
  type ThreadStreamEvent,
  type UserMessageItem,
  type WidgetItem,
} from "../../protocol/index.ts";
import { checkAnswer } from "../application/check-answer.ts";
import { StreamError, TimeoutError } from "../application/errors.ts";
import type { ReplyPart } from "../application/reply-parts.ts";
import type { TurnThread } from "../application/turn-thread.ts";
import type { Call } from "../call/call.ts";
import { turnItems } from "./turn-items.ts";
import { applyEvent } from "./apply-event.ts";
import { abandonTurn, cancelTurn, completeTurn } from "./endings.ts";
import { isDeliberate, toErrorEvent } from "./error-event.ts";
import { untilLoopIsShared } from "./loop-share.ts";
import { frameBuffer } from "./frame-buffer.ts";
import { printEvent, printEvents } from "./print-event.ts";
import { readReply } from "./read-reply.ts";
import { newItem } from "./to-events/new-item.ts";
import { newTurnState } from "./turn-state.ts";
import { watchThread } from "./watch-thread.ts";

/** What a turn is made of once its operation has stored what the request brings. */
export interface TurnPlan {
  thread: ThreadMetadata;
  /** What the server announces before `stream_options` (TC-03). */
  before?: readonly ThreadStreamEvent[];
  /** What the server announces after `stream_options` (SI-02). */
  after?: readonly ThreadStreamEvent[];
  handler: HandlerCall;
  handle(thread: TurnThread): AsyncIterable<ReplyPart>;
  /** Milliseconds that the turn may still run. Default `limits.turn`. */
  time?: number;
}

/** Which handler a turn runs, and with what besides its thread and context. */
export type HandlerCall =
  | { name: "respond"; input: UserMessageItem | null }
  | { name: "action"; action: Action; sender: WidgetItem | null };

/** `stopped`: failed because `stop()` was called or the turn's time was up. */
export type TurnEnding = { how: "completed" | "left" } | { how: "failed" | "stopped"; error: unknown };

/** The listeners of a turn. */
export interface TurnHooks {
  /** The handler has shown something, for the first time. */
  shown?(): void;
  /** Everything is stored: the next turn of the thread may begin. The stream ends when that is settled. */
  ended(ending: TurnEnding): Promise<void> | void;
}

/** One run of a handler, read by one reader. */
export interface Turn {
  readonly threadId: string;
  readonly plan: TurnPlan;
  /**
   * The next frames, one or more; undefined at the end. The first call begins the turn. Everything durable is stored before
   * its frame is returned; a failure is one `error` event and a clean end. Produces nothing that is not requested. Call it
   * again only when it has settled. Never rejects.
   */
  read(): Promise<string | undefined>;
  /**
   * Ends the turn because its reader has left: tells the handler to stop and does not wait for it, stores what was
   * shown, and lets the next turn of the thread begin (CN-03, Q-01, Q-02). Changes nothing after the end. Never rejects.
   */
  leave(): Promise<void>;
  /** Fails the turn with `reason`: tells the handler to stop and does not wait for it. What was shown is kept. */
  stop(reason: Error): void;
}

/** A turn, which begins with its first `read()`. It fails once it has run as long as a turn may. */
export function newTurn(plan: TurnPlan, call: Call, hooks: TurnHooks): Turn {
  const { application, context, settings, durable } = call;
  const watched = watchThread(plan.thread, call);
  const state = newTurnState(call, watched);
  const reply = readReply(
    () => plan.handle(watched.thread),
    durable ? turnItems(plan.thread.id, durable) : newItem(plan.thread.id),
    settings.report,
  );
  const frames = frameBuffer();
  let { after = [] } = plan;
  /** The one loop from the handler to the reader, once it has begun. */
  let running: Promise<void> | undefined;
  /** Whether the loop is waiting for the application, the reader or other turns: nothing is half done. */
  let isWaiting = true;
  /** Ends the turn before its handler does: at once if the loop is waiting, else after the current step. The loop then stops. */
  let ending: (() => Promise<void>) | undefined;
  let ended: Promise<void> | undefined;
  let over = false;
  let hasShown = false;
  const timer = setTimeout(expire, plan.time ?? settings.limits.turn);
  // In Node a turn that waits must not keep the process alive.
  if (typeof timer === "object") timer.unref?.();

  function expire(): void {
    stop(
      new TimeoutError(`A turn of thread ${plan.thread.id} has not ended within ${settings.limits.turn} ms.`),
    );
  }

  function stop(reason: Error): void {
    if (over || ending) return;
    call.stop(reason);
    void endBy(() => fail(reason, "stopped"));
  }

  async function leave(): Promise<void> {
    if (!over) await endBy(settle);
  }

  /** Ends the turn once, in the way that was requested last before its end begins. */
  async function endBy(way: () => Promise<void>): Promise<void> {
    ending = way;
    if (isWaiting) {
      isWaiting = false;
      // Not within this call: what the end reports may request another end.
      ended = Promise.resolve().then(way);
    }
    await (ended ?? running);
  }

  /** Everything that is durable is stored; frames may be left to read. */
  async function end(ending: TurnEnding): Promise<void> {
    over = true;
    clearTimeout(timer);
    const released = hooks.ended(ending);
    if (released) await released;
    frames.end();
  }

  async function fail(error: unknown, how: "failed" | "stopped" = "failed"): Promise<void> {
    void reply.stop();
    const failure = printFailure(error);
    const { items, thread } = await abandonTurn(state, reply.settle("failed"));
    frames.write(announceAfter() + items + failure + thread);
    await end({ how, error });
  }

  /** Once: what has been stored must be shown, even if the options of the stream could not be read. */
  function announceAfter(): string {
    const announced = printEvents(after);
    after = [];
    return announced;
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

  async function settle(): Promise<void> {
    void reply.stop();
    await cancelTurn(state, reply.settle("stopped"));
    await end({ how: "left" });
  }

  async function run(): Promise<void> {
    isWaiting = false;
    try {
      await play();
    } catch (error) {
      if (isWaiting) reply.fail();
      isWaiting = false;
      ending ??= () => fail(error);
    }
    if (ending && !over) await (ended ??= ending());
  }

  /** The loop. Every step is complete when it waits; after each wait it checks whether the turn continues. */
  async function play(): Promise<void> {
    frames.write(printEvents(plan.before ?? []));
    isWaiting = true;
    await frames.untilWanted();
    if (ending) return;
    const given = await application.streamOptions?.(watched.thread, context);
    if (ending) return;
    isWaiting = false;
    frames.write(printEvent(optionsEvent(given)) + announceAfter());
    while (!reply.hasEnded()) {
      isWaiting = true;
      const pause = frames.untilWanted() ?? untilLoopIsShared();
      if (pause) await pause;
      if (ending) return;
      const step = await reply.next();
      if (ending) return void reply.convert(step);
      isWaiting = false;
      for (const event of reply.convert(step)) {
        const applied = applyEvent(state, event);
        const shown = typeof applied === "string" ? applied : await applied;
        if (!hasShown && shown !== "") {
          hasShown = true;
          hooks.shown?.();
        }
        frames.write(shown);
        if (ending) return;
      }
    }
    frames.write(await completeTurn(state));
    await end({ how: "completed" });
  }

  return {
    threadId: plan.thread.id,
    plan,
    read() {
      // Before the loop begins, so that it need not wait for a reader.
      const read = frames.read();
      running ??= Promise.resolve().then(run);
      return read;
    },
    leave,
    stop,
  };
}

const optionsEvent = (given: StreamOptions | undefined): ThreadStreamEvent => ({
  type: "stream_options",
  stream_options: given ? checkAnswer(StreamOptions, given, "streamOptions()") : { allow_cancel: true },
});
