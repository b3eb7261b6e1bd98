import type { AgentEvent } from "./agent-event.ts";
import type { PartQueue } from "./part-queue.ts";

/** Events that may wait for a slow reader; the run then waits too. */
const most = 1000;

/**
 * The events of a run and what its tools show, in the order in which they come: what was shown before a failure is before it.
 * The run is read as fast as it goes, since a tool that waits for a slow reader would show things too early.
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
        collect();
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
