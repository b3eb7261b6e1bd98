import type { Report } from "../application/reporter.ts";
import type { Turn } from "../turn/turn.ts";
import type { LiveFrames } from "./live-frames.ts";
import { numberFrames } from "./number-frames.ts";
import type { UserStreamLog } from "./stream-log.ts";

/** What a turn is recorded with. */
export interface Recording {
  log: UserStreamLog;
  id: string;
  /** Aborted when the turn must end as if its client had left. */
  signal: AbortSignal;
  /** Aborts it. */
  leave(reason: unknown): void;
  report: Report;
}

/**
 * Runs the turn to its end, whoever reads it, and writes its frames to the log. A log that fails is reported, and the turn goes
 * on without it: what it stores is not lost. Never rejects.
 */
export async function recordTurn(
  turn: Turn,
  { log, id, signal, leave, report }: Recording,
  live: LiveFrames,
): Promise<void> {
  const over = new AbortController();
  let last = 0;
  let isLost = false;
  const lose = (error: unknown): void => {
    isLost = true;
    live.end();
    report(error);
  };
  const end = (): void => void turn.leave();
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
  void log.stopped(id, over.signal).then(
    () => leave(new Error("The stream was stopped.")),
    (error: unknown) => {
      if (!over.signal.aborted && !isLost) lose(error);
    },
  );
  for (;;) {
    const frames = await turn.read();
    if (frames === undefined) break;
    if (isLost) continue;
    const page = numberFrames(frames, last);
    ({ last } = page);
    live.give(page);
    try {
      const written = log.append(id, page);
      if (written) await written;
    } catch (error) {
      lose(error);
    }
  }
  over.abort();
  signal.removeEventListener("abort", end);
  if (!isLost) await log.close(id).catch(lose);
  live.end();
  // A log without its last frames must not look complete.
  if (isLost) await log.forget(id).catch(report);
}
