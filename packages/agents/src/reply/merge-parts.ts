import type { AgentEvent } from "./agent-event.ts";
import type { PartQueue } from "./part-queue.ts";

/**
 * The events of a run and what its tools show, in the order in which they come: what was shown before an event, or
 * before a failure, is always before it.
 */
export async function* mergeParts(
  events: AsyncIterable<AgentEvent>,
  queue: PartQueue,
): AsyncGenerator<AgentEvent> {
  const iterator = events[Symbol.asyncIterator]();
  let arrived: IteratorResult<AgentEvent> | undefined;
  let failure: { error: unknown } | undefined;
  let isReading = false;
  const read = (): void => {
    if (isReading || arrived) return;
    isReading = true;
    iterator
      .next()
      .then(
        (result) => void (arrived = result),
        (error: unknown) => void (failure = { error }),
      )
      .finally(() => {
        isReading = false;
        queue.wake();
      });
  };
  try {
    for (;;) {
      read();
      await queue.changed();
      for (const part of queue.take()) yield { type: "part", part };
      if (failure) throw failure.error;
      if (!arrived) continue;
      const { done, value } = arrived;
      arrived = undefined;
      if (done) return;
      yield value;
    }
  } finally {
    queue.close();
    // Not awaited: a framework that hangs must not keep the turn.
    iterator.return?.().then(undefined, () => {
      /* The run was told to stop; nobody waits for how it has ended. */
    });
  }
}
