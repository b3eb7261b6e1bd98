import type { StreamPage, UserStreamLog } from "../streams/stream-log.ts";

/** Milliseconds between two looks at a stream that nobody writes. */
const pause = 100;

/**
 * The log as readers of durable turns need it. A process may die after its turn is stored and before it has shared the stream: that is
 * lost then, until another process continues the turn. `isStored` says whether one will.
 */
export function untilContinued(
  log: UserStreamLog,
  isStored: (streamId: string) => Promise<boolean>,
): UserStreamLog {
  async function read(id: string, after: number, signal: AbortSignal): Promise<StreamPage | undefined> {
    for (;;) {
      const page = await log.read(id, after, signal);
      if (page) return page;
      const isLost = (await log.find(id))?.isLost === true;
      // It may have been continued between the two questions.
      if (!isLost || !(await isStored(id))) return log.read(id, after, signal);
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
  }
  return { ...log, read };
}
