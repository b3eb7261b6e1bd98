import type { UserStreamLog } from "../streams/stream-log.ts";
import { splitFrames } from "../streams/frames.ts";

/** The frames of a stream that nobody writes to. */
export interface ShownFrames {
  frames: readonly string[];
  /** The number of the last one. */
  last: number;
}

/** All frames of the stream; undefined if the log does not have them all any more. */
export async function shownFrames(log: UserStreamLog, streamId: string): Promise<ShownFrames | undefined> {
  const frames: string[] = [];
  let last = 0;
  if (!(await log.holds(streamId, 0))) return undefined;
  const { signal } = new AbortController();
  // What it does not hold yet, it would wait for.
  while (await log.holds(streamId, last + 1)) {
    const page = await log.read(streamId, last, signal);
    if (!page) return undefined;
    frames.push(...splitFrames(page.frames));
    ({ last } = page);
  }
  return { frames, last };
}
