import type { HandlerEvent, ReplyPart } from "../application/reply-parts.ts";
import { reportRejection } from "../application/report-rejection.ts";
import type { Report } from "../application/reporter.ts";
import type { StepEnding } from "./to-events/ended-task.ts";
import type { EventStream } from "./to-events/event-stream.ts";
import type { NewItem } from "./to-events/new-item.ts";
import { Converter } from "./to-events/to-events.ts";

/** A handler's reply, step by step: each is waited for, then converted to events. */
export class Reply {
  readonly #handle: () => AsyncIterable<ReplyPart>;
  readonly #newItem: NewItem;
  readonly #report: Report;
  /** Made with the first step: a handler that has shown nothing yet needs none. */
  #converter: Converter | undefined;
  #handler: AsyncIterator<ReplyPart> | undefined;
  #part: EventStream | undefined;
  #ended = false;

  constructor(handle: () => AsyncIterable<ReplyPart>, newItem: NewItem, report: Report) {
    this.#handle = handle;
    this.#newItem = newItem;
    this.#report = report;
  }

  /** Whether the last step has been converted. */
  hasEnded(): boolean {
    return this.#ended;
  }

  /** What the handler, or a stream that it has yielded, yields next. Runs the handler with the first call. */
  next(): Promise<IteratorResult<unknown>> {
    this.#handler ??= iteratorOf(this.#handle(), this.#report);
    return (this.#part ?? this.#handler).next();
  }

  /** `next()` has failed: nothing that it waited for needs to be stopped. */
  fail(): void {
    if (this.#part) this.#part.fail();
    else this.#ended = true;
    this.#part = undefined;
  }

  /** The events of a step; once the reply is stopped they go nowhere. */
  convert(step: IteratorResult<unknown>): HandlerEvent[] {
    const part = this.#part;
    if (part) {
      const events = part.convert(step);
      if (step.done) this.#part = undefined;
      return events;
    }
    if (step.done) {
      this.#ended = true;
      return this.#conversion().end();
    }
    const converted = this.#conversion().convert(step.value as ReplyPart);
    if (Array.isArray(converted)) return converted;
    // Told to stop while it waited: what the handler has yielded since then stops as well.
    if (this.#ended) void this.#reported(() => converted.stop());
    else this.#part = converted;
    return converted.begin;
  }

  /** Ends the workflows of a turn that ends before its handler does. */
  settle(how: StepEnding): HandlerEvent[] {
    return this.#conversion().settle(how);
  }

  /** Tells the handler to stop. Never rejects: its failures go to the report. */
  async stop(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    // Both at once: a handler that yielded a stream waits for nothing of it.
    await Promise.all([
      this.#reported(() => this.#part?.stop()),
      this.#reported(() => this.#handler?.return?.()),
    ]);
  }

  #conversion(): Converter {
    return (this.#converter ??= new Converter(this.#newItem));
  }

  async #reported(stop: () => Promise<unknown> | undefined): Promise<void> {
    try {
      await stop();
    } catch (error) {
      this.#report(error);
    }
  }
}

/** Throws TypeError for what is not a stream, such as the promise of an async function that is not a generator. */
function iteratorOf(reply: unknown, report: Report): AsyncIterator<ReplyPart> {
  if (isStream(reply)) return reply[Symbol.asyncIterator]();
  // The error below is the turn's; whatever the promise comes to must not go unhandled.
  reportRejection(reply, report);
  const what =
    reply instanceof Promise ? "a promise" : reply === null ? "null" : `a value of type ${typeof reply}`;
  throw new TypeError(
    `A handler must return an async iterable, as \`async *respond()\` does; it returned ${what}.`,
  );
}

const isStream = (reply: unknown): reply is AsyncIterable<ReplyPart> =>
  typeof reply === "object" && reply !== null && Symbol.asyncIterator in reply;
