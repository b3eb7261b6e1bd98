import type { Report } from "./options.ts";
import type { Connection } from "./connection.ts";

/** A body failed midway; its own error is the cause. Bears no text of it: a framework may print it to the client. */
export class BrokenAnswerError extends Error {
  override name = "BrokenAnswerError";
}

const finished: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * The body for as long as its client stays: leaving ends the wait for the next chunk at once and calls the body's
 * `return()`, exactly once, even if nobody has read it yet. Its errors go to `report`; readers get BrokenAnswerError.
 */
export function attend(
  body: AsyncIterable<string>,
  connection: Connection,
  report: Report,
): AsyncIterable<string> {
  const source = body[Symbol.asyncIterator]();
  let interrupt = (): void => {};
  let settled: Promise<void> | undefined;
  const abandon = (): void => {
    // return() of a generator waits for its pending step; the reader does not.
    interrupt();
    settled ??= stop(source).catch(report);
  };
  if (connection.signal.aborted) abandon();
  else connection.signal.addEventListener("abort", abandon, { once: true });

  // A step that fails after it was interrupted is lost on purpose: the handler was told to stop.
  const step = () =>
    new Promise<IteratorResult<string>>((resolve, reject) => {
      interrupt = () => resolve(finished);
      source.next().then(resolve, reject);
    });

  const iterator: AsyncIterator<string> = {
    async next() {
      if (connection.signal.aborted) return finished;
      try {
        const result = await step();
        if (result.done && !connection.signal.aborted) connection.complete();
        return result;
      } catch (cause) {
        connection.complete();
        report(cause);
        throw new BrokenAnswerError("The answer broke off.", { cause });
      }
    },
    async return() {
      connection.leave();
      await settled;
      return finished;
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

async function stop(source: AsyncIterator<string>): Promise<void> {
  await source.return?.();
}
