import type { AgentEvent } from "./agent-event.ts";
import type { PartQueue } from "./part-queue.ts";

/** Events that may wait for a slow reader; the run then waits too. */
const most = 1000;

/**
 * The events of a run and what its tools show, in the order in which they come: what was shown before a failure is before
 * it, and what a tool shows is between its start and its end. The run is read as fast as it goes, since its events would
 * come after what was shown later.
 */
export async function* mergeParts(
  events: AsyncIterable<AgentEvent>,
  queue: PartQueue,
): AsyncGenerator<AgentEvent> {
  const iterator = events[Symbol.asyncIterator]();
  let waiting: AgentEvent[] = [];
  let ending: { error?: unknown } | undefined;
  let resume: (() => void) | undefined;
  let isOver = false;
  const collect = (): void =>
    void waiting.push(...queue.take().map((part) => ({ type: "part" as const, part })));

  async function read(): Promise<void> {
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        if (next.value.type === "tool_end" || next.value.type === "model_start") collect();
        waiting.push(next.value);
        queue.wake();
        if (waiting.length >= most) await new Promise<void>((resolve) => (resume = resolve));
        if (isOver) return;
      }
      ending = {};
    } catch (error) {
      ending = { error };
    }
    queue.wake();
  }

  void read();
  try {
    for (;;) {
      await queue.changed();
      // The event that a tool has begun is on its way: it took a few more promises than what the tool has shown at once.
      if (queue.hasParts && !ending) await nextTask();
      collect();
      const ready = waiting;
      waiting = [];
      resume?.();
      yield* ready;
      if (!ending || waiting.length > 0) continue;
      collect();
      yield* waiting;
      if ("error" in ending) throw ending.error;
      return;
    }
  } finally {
    isOver = true;
    resume?.();
    queue.close();
    // Not awaited: a framework that hangs must not keep the turn.
    iterator.return?.().then(undefined, () => {
      /* The run was told to stop; nobody waits for how it has ended. */
    });
  }
}

const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => unknown };

/** Settles once all settled promises have been handled. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => void (setImmediate ? setImmediate(resolve) : setTimeout(resolve)));
