import type { Report } from "../application/reporter.ts";
import type { UserTurns } from "../call/user-turns.ts";
import type { Turn } from "../turn/turn.ts";
import type { LiveFrames } from "./live-frames.ts";
import type { CatchUp } from "./catch-up.ts";
import { numberFrames } from "./number-frames.ts";
import type { UserStreamLog } from "./stream-log.ts";

/** `finished`: nothing is left to do. `left`: this process has lost the turn, and another one continues it. */
export type RunOutcome = "finished" | "left";

/** What a turn is recorded with. */
export interface Recording {
  log: UserStreamLog;
  id: string;
  /** Aborted when the turn must end as if its client had left. */
  signal: AbortSignal;
  /** Aborts it. */
  leave(reason: unknown): void;
  /** Those that wait for the recording. */
  turns: Pick<UserTurns, "record">;
  report: Report;
  /** The number of the last frame of the stream. Default 0. */
  last?: number;
  /** For a turn that runs again. */
  catchUp?: CatchUp;
  /** Whether another process has the turn: then nothing more is written. */
  isLost?: () => boolean;
}

/**
 * Runs the turn to its end, whoever reads it, and writes its frames to the log. A log that fails is reported, and the turn goes
 * on without it: what it stores is not lost. Never rejects. `left`: another process continues the turn.
 */
export function recordTurn(turn: Turn, recording: Recording, live?: LiveFrames): Promise<RunOutcome> {
  const recorded = record(turn, recording, live);
  recording.turns.record(recorded);
  return recorded;
}

async function record(turn: Turn, recording: Recording, live?: LiveFrames): Promise<RunOutcome> {
  const { log, id, signal, leave, report, catchUp, isLost: hasLeft = () => false } = recording;
  const over = new AbortController();
  let { last = 0 } = recording;
  let isLost = false;
  const lose = (error: unknown): void => {
    isLost = true;
    live?.end();
    report(error);
  };
  const append = (frames: string): Promise<void> | void => {
    if (isLost || frames === "" || hasLeft()) return undefined;
    const page = numberFrames(frames, last);
    ({ last } = page);
    live?.give(page);
    try {
      return log.append(id, page)?.catch(lose);
    } catch (error) {
      return lose(error);
    }
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
    const written = append(catchUp ? catchUp.next(frames) : frames);
    if (written) await written;
  }
  over.abort();
  signal.removeEventListener("abort", end);
  if (hasLeft()) {
    live?.end();
    await log.leave?.(id).catch(report);
    return "left";
  }
  if (catchUp) await append(catchUp.end());
  if (!isLost) await log.close(id).catch(lose);
  live?.end();
  // A log without its last frames must not look complete.
  if (isLost) await log.forget(id).catch(report);
  return "finished";
}
