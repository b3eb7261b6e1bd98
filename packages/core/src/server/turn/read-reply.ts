import type { ReplyPart } from "../application/reply-parts.ts";
import type { Report } from "../application/reporter.ts";
import type { EventStream } from "./to-events/event-stream.ts";
import { newItem } from "./to-events/new-item.ts";
import { toEvents } from "./to-events/to-events.ts";

/**
 * The events of a handler's reply, in one group for each part or for each value of a stream inside a part. `handle`
 * runs with the first `next()`. Stopping tells the handler to stop and never rejects: its failures go to `report`.
 */
export function readReply(
  handle: () => AsyncIterable<ReplyPart>,
  threadId: string,
  report: Report,
): EventStream {
  const converter = toEvents(newItem(threadId));
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
    async next() {
      const events = await part?.next();
      if (events) return events;
      part = undefined;
      if (ended) return undefined;
      handler ??= iteratorOf(handle(), report);
      let step: IteratorResult<ReplyPart>;
      try {
        step = await handler.next();
      } catch (error) {
        // A handler that has failed has nothing left to stop.
        ended = true;
        throw error;
      }
      if (step.done) {
        ended = true;
        return converter.end();
      }
      const converted = converter.convert(step.value);
      if (Array.isArray(converted)) return converted;
      part = converted;
      // Told to stop while it waited: what the handler has yielded since then stops as well.
      if (ended) void reported(() => converted.stop());
      return [];
    },
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
  if (reply instanceof Promise) void reply.catch(report);
  const what =
    reply instanceof Promise ? "a promise" : reply === null ? "null" : `a value of type ${typeof reply}`;
  throw new TypeError(
    `A handler must return an async iterable, as \`async *respond()\` does; it returned ${what}.`,
  );
}

const isStream = (reply: unknown): reply is AsyncIterable<ReplyPart> =>
  typeof reply === "object" && reply !== null && Symbol.asyncIterator in reply;
