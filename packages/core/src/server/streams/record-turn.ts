import type { Report } from "../application/reporter.ts";
import type { CatchUp } from "../durable/catch-up.ts";
import type { RunOutcome } from "../durable/durable-turns.ts";
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
  /** The number of the last frame of the stream. Default 0. */
  last?: number;
  /** For a turn that runs again. */
  catchUp?: CatchUp;
  /** Whether another process has the turn: then nothing more is written. */
  isLost?: () => boolean;
}

/**
 * Runs the turn to its end, whoever reads it, and writes its frames to the log. A log that fails is reported once, and the turn goes
 * on without it: what it stores is not lost. Never rejects. `left`: another process continues the turn.
 */
export async function recordTurn(turn: Turn, recording: Recording): Promise<RunOutcome> {
  const { log, id, signal, leave, report, catchUp, isLost: hasLeft = () => false } = recording;
  const over = new AbortController();
  let { last = 0 } = recording;
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
  const append = async (frames: string): Promise<void> => {
    if (frames === "" || hasLeft()) return;
    const page = numberFrames(frames, last);
    ({ last } = page);
    await attempt(() => log.append(id, page));
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
    await append(catchUp ? catchUp.next(frames) : frames);
  }
  over.abort();
  signal.removeEventListener("abort", end);
  if (hasLeft()) {
    await log.leave?.(id).catch(report);
    return "left";
  }
  if (catchUp) await append(catchUp.end());
  await attempt(() => log.close(id));
  // A log without its last frames must not look complete.
  if (isLost) await log.forget(id).catch(report);
  return "finished";
}
