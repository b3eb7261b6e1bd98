import type { FrameSource } from "./event-body.ts";

/** How the reading of a stream ended. */
export interface Read {
  events: number;
  /** Whether its reader left before the last frame. */
  isClientGone: boolean;
}

/** The frames of `source`; calls `end` once they have all been pulled, or their reader has left and it has settled. */
export function countFrames(source: FrameSource, end: (read: Read) => void): FrameSource {
  let events = 0;
  let isClientGone = false;
  let over = false;
  const finish = (): void => {
    over = true;
    end({ events, isClientGone });
  };
  return {
    async pull() {
      const frame = await source.pull();
      if (frame !== undefined) events += 1;
      else if (!isClientGone) finish();
      return frame;
    },
    async leave() {
      isClientGone = true;
      await source.leave();
      if (!over) finish();
    },
  };
}
