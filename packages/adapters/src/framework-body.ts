import type { Report } from "@chatkit-protocol/core/server";
import type { Connection } from "./connection.ts";

/** A body failed midway; its own error is the cause. Has none of its text: a framework may send it to the client. */
export class BrokenAnswerError extends Error {
  override name = "BrokenAnswerError";
}

/** The body for a framework that reads it itself: its end completes the connection, `return()` leaves it. */
export function frameworkBody(
  chunks: AsyncIterator<string>,
  connection: Connection,
  report: Report,
): AsyncIterableIterator<string> {
  return {
    async next() {
      try {
        const step = await chunks.next();
        if (step.done && !connection.signal.aborted) connection.complete();
        return step;
      } catch (cause) {
        // The client has left: how its body stops is not a failure.
        if (connection.signal.aborted) return { done: true, value: undefined };
        report(cause);
        throw new BrokenAnswerError("The answer broke off.", { cause });
      }
    },
    async return() {
      await connection.leave();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
