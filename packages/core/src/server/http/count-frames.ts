import type { FrameSource } from "./event-body.ts";

/** How the reading of a stream ended. */
export interface Read {
  events: number;
  /** Whether its reader left before the last frame. */
  isClientGone: boolean;
}

/** The frames of `source`; calls `end` once they have all been read, or their reader has left and it has settled. */
export function countFrames(source: FrameSource, end: (read: Read) => void): FrameSource {
  let events = 0;
  let isClientGone = false;
  let over = false;
  const finish = (): void => {
    over = true;
    end({ events, isClientGone });
  };
  return {
    async read() {
      const frames = await source.read();
      // A comment at the end of a stream is no event.
      if (frames !== undefined && !frames.startsWith(":")) events += frames.split("\n\n").length - 1;
      if (frames === undefined && !isClientGone) finish();
      return frames;
    },
    async leave() {
      isClientGone = true;
      await source.leave();
      if (!over) finish();
    },
  };
}
