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
import { reportRejection } from "../application/report-rejection.ts";
import type { TurnThread } from "../application/turn-thread.ts";
import type { Call } from "../call/call.ts";
import { turnItems } from "./turn-items.ts";
import { applyEvent } from "./apply-event.ts";
import { abandonTurn, cancelTurn, completeTurn } from "./endings.ts";
import { type DescribeError, isDeliberate, toErrorEvent } from "./error-event.ts";
import { untilLoopIsShared } from "./loop-share.ts";
import { FrameBuffer } from "./frame-buffer.ts";
import { printEvent, printEvents } from "./print-event.ts";
import { Reply } from "./read-reply.ts";
import { newItem } from "./to-events/new-item.ts";
import { TurnState } from "./turn-state.ts";
import { WatchedThread } from "./watch-thread.ts";

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
export class HandlerTurn implements Turn {
  readonly plan: TurnPlan;
  readonly #call: Call;
  readonly #hooks: TurnHooks;
  readonly #state: TurnState;
  readonly #reply: Reply;
  readonly #frames = new FrameBuffer();
  readonly #timer: ReturnType<typeof setTimeout>;
  /** What is still to be announced after `stream_options`. */
  #after: readonly ThreadStreamEvent[];
  /** The one loop from the handler to the reader, once it has begun. */
  #running: Promise<void> | undefined;
  /** Whether the loop is waiting for the application, the reader or other turns: nothing is half done. */
  #isWaiting = true;
  /** Ends the turn before its handler does: at once if the loop is waiting, else after the current step. The loop then stops. */
  #ending: (() => Promise<void>) | undefined;
  #ended: Promise<void> | undefined;
  #over = false;
  #hasShown = false;

  constructor(plan: TurnPlan, call: Call, hooks: TurnHooks) {
    const { settings, durable } = call;
    this.plan = plan;
    this.#call = call;
    this.#hooks = hooks;
    const watched = new WatchedThread(plan.thread, call);
    this.#state = new TurnState(call, watched);
    this.#reply = new Reply(
      () => plan.handle(watched.thread),
      durable ? turnItems(plan.thread.id, durable) : newItem(plan.thread.id),
      call.report,
    );
    this.#after = plan.after ?? [];
    this.#timer = setTimeout(() => this.#expire(), plan.time ?? settings.limits.turn);
    // In Node a turn that waits must not keep the process alive.
    if (typeof this.#timer === "object") this.#timer.unref?.();
  }

  get threadId(): string {
    return this.plan.thread.id;
  }

  read(): Promise<string | undefined> {
    // Before the loop begins, so that it need not wait for a reader.
    const read = this.#frames.read();
    this.#running ??= Promise.resolve().then(() => this.#run());
    return read;
  }

  async leave(): Promise<void> {
    if (!this.#over) await this.#endBy(() => this.#settle());
  }

  stop(reason: Error): void {
    if (this.#over || this.#ending) return;
    this.#call.stop(reason);
    void this.#endBy(() => this.#fail(reason, "stopped"));
  }

  #expire(): void {
    const { turn } = this.#call.settings.limits;
    this.stop(new TimeoutError(`A turn of thread ${this.threadId} has not ended within ${turn} ms.`));
  }

  /** Ends the turn once, in the way that was requested last before its end begins. */
  async #endBy(way: () => Promise<void>): Promise<void> {
    this.#ending = way;
    if (this.#isWaiting) {
      this.#isWaiting = false;
      // Not within this call: what the end reports may request another end.
      this.#ended = Promise.resolve().then(way);
    }
    await (this.#ended ?? this.#running);
  }

  /** Everything that is durable is stored; frames may be left to read. */
  async #end(ending: TurnEnding): Promise<void> {
    this.#over = true;
    clearTimeout(this.#timer);
    const released = this.#hooks.ended(ending);
    if (released) await released;
    this.#frames.end();
  }

  async #fail(error: unknown, how: "failed" | "stopped" = "failed"): Promise<void> {
    void this.#reply.stop();
    const failure = this.#printFailure(error);
    const { items, thread } = await abandonTurn(this.#state, this.#reply.settle("failed"));
    this.#frames.write(this.#announceAfter() + items + failure + thread);
    await this.#end({ how, error });
  }

  /** Once: what has been stored must be shown, even if the options of the stream could not be read. */
  #announceAfter(): string {
    const announced = printEvents(this.#after);
    this.#after = [];
    return announced;
  }

  /** The `error` frame, after the report; a plain one for an error that cannot be read or printed. */
  #printFailure(error: unknown): string {
    const { settings, context, report } = this.#call;
    const describeError: DescribeError = (failure) => {
      const described = settings.describeError(failure, context);
      reportRejection(described, report);
      return described instanceof Error ? described : undefined;
    };
    try {
      if (!isDeliberate(error)) report(error);
      return printEvent(toErrorEvent(error, describeError));
    } catch (unprintable) {
      report(unprintable);
      return printEvent(toErrorEvent(new StreamError()));
    }
  }

  async #settle(): Promise<void> {
    void this.#reply.stop();
    await cancelTurn(this.#state, this.#reply.settle("stopped"));
    await this.#end({ how: "left" });
  }

  async #run(): Promise<void> {
    this.#isWaiting = false;
    try {
      await this.#play();
    } catch (error) {
      if (this.#isWaiting) this.#reply.fail();
      this.#isWaiting = false;
      this.#ending ??= () => this.#fail(error);
    }
    if (this.#ending && !this.#over) await (this.#ended ??= this.#ending());
  }

  /** The loop. Every step is complete when it waits; after each wait it checks whether the turn continues. */
  async #play(): Promise<void> {
    const { application, context } = this.#call;
    const state = this.#state;
    const frames = this.#frames;
    const reply = this.#reply;
    frames.write(printEvents(this.plan.before ?? []));
    this.#isWaiting = true;
    await frames.untilWanted();
    if (this.#ending) return;
    const given = await application.streamOptions?.(state.watched.thread, context);
    if (this.#ending) return;
    this.#isWaiting = false;
    frames.write(printEvent(optionsEvent(given)) + this.#announceAfter());
    while (!reply.hasEnded()) {
      this.#isWaiting = true;
      const pause = frames.untilWanted() ?? untilLoopIsShared();
      if (pause) await pause;
      if (this.#ending) return;
      const step = await reply.next();
      if (this.#ending) return void reply.convert(step);
      this.#isWaiting = false;
      for (const event of reply.convert(step)) {
        const applied = applyEvent(state, event);
        const shown = typeof applied === "string" ? applied : await applied;
        if (!this.#hasShown && shown !== "") {
          this.#hasShown = true;
          this.#hooks.shown?.();
        }
        frames.write(shown);
        if (this.#ending) return;
      }
    }
    frames.write(await completeTurn(state));
    await this.#end({ how: "completed" });
  }
}

const optionsEvent = (given: StreamOptions | undefined): ThreadStreamEvent => ({
  type: "stream_options",
  stream_options: given ? checkAnswer(StreamOptions, given, "streamOptions()") : { allow_cancel: true },
});
