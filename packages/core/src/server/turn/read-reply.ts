import type { HandlerEvent, ReplyPart } from "../application/reply-parts.ts";
import { reportRejection } from "../application/report-rejection.ts";
import type { Report } from "../application/reporter.ts";
import type { StepEnding } from "./to-events/ended-task.ts";
import type { EventStream } from "./to-events/event-stream.ts";
import type { NewItem } from "./to-events/new-item.ts";
import { toEvents } from "./to-events/to-events.ts";

/** A handler's reply, step by step: each is waited for, then converted to events. */
export interface Reply {
  /** Whether the last step has been converted. */
  hasEnded(): boolean;
  /** What the handler, or a stream that it has yielded, yields next. Runs the handler with the first call. */
  next(): Promise<IteratorResult<unknown>>;
  /** `next()` has failed: nothing that it waited for needs to be stopped. */
  fail(): void;
  /** The events of a step; once the reply is stopped they go nowhere. */
  convert(step: IteratorResult<unknown>): HandlerEvent[];
  /** Ends the workflows of a turn that ends before its handler does. */
  settle(how: StepEnding): HandlerEvent[];
  /** Tells the handler to stop. Never rejects: its failures go to the report. */
  stop(): Promise<void>;
}

export function readReply(handle: () => AsyncIterable<ReplyPart>, newItem: NewItem, report: Report): Reply {
  const converter = toEvents(newItem);
  let handler: AsyncIterator<ReplyPart> | undefined;
  let part: EventStream | undefined;
  let ended = false;
  const reported = async (stop: () => Promise<unknown> | undefined): Promise<void> => {
    try {
      await stop();
    } catch (error) {
      report(error);
    }
  };
  return {
    hasEnded: () => ended,
    next() {
      handler ??= iteratorOf(handle(), report);
      return (part ?? handler).next();
    },
    fail() {
      if (part) part.fail();
      else ended = true;
      part = undefined;
    },
    convert(step) {
      if (part) {
        const events = part.convert(step);
        if (step.done) part = undefined;
        return events;
      }
      if (step.done) {
        ended = true;
        return converter.end();
      }
      const converted = converter.convert(step.value as ReplyPart);
      if (Array.isArray(converted)) return converted;
      // Told to stop while it waited: what the handler has yielded since then stops as well.
      if (ended) void reported(() => converted.stop());
      else part = converted;
      return converted.begin;
    },
    settle: (how) => converter.settle(how),
    async stop() {
      if (ended) return;
      ended = true;
      // Both at once: a handler that yielded a stream waits for nothing of it.
      await Promise.all([reported(() => part?.stop()), reported(() => handler?.return?.())]);
    },
  };
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
