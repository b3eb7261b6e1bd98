import type { Report } from "../application/reporter.ts";
import type { Turn } from "../turn/turn.ts";
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
 * Runs the turn to its end, whoever reads it, and writes its frames to the log. A log that fails is reported once, and the turn goes
 * on without it: what it stores is not lost. Never rejects.
 */
export async function recordTurn(turn: Turn, { log, id, signal, leave, report }: Recording): Promise<void> {
  const over = new AbortController();
  let last = 0;
  let isLost = false;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (isLost) return;
    try {
      await work();
    } catch (error) {
      isLost = true;
      report(error);
    }
  };
  const end = (): void => void turn.leave();
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
  void log.stopped(id, over.signal).then(
    () => leave(new Error("The stream was stopped.")),
    (error: unknown) => {
      if (!over.signal.aborted) report(error);
    },
  );
  for (;;) {
    const frames = await turn.read();
    if (frames === undefined) break;
    const page = numberFrames(frames, last);
    ({ last } = page);
    await attempt(() => log.append(id, page));
  }
  over.abort();
  signal.removeEventListener("abort", end);
  await attempt(() => log.close(id));
  // A log without its last frames must not look complete.
  if (isLost) await log.forget(id).catch(report);
}
