import type { ThreadStreamEvent } from "../../src/index.ts";

/** The events of whole frames, exactly as they were sent; comments are left out. */
export const eventsIn = (frames: string): ThreadStreamEvent[] =>
  frames
    .split("\n\n")
    .filter((frame) => frame.startsWith("data: "))
    .map((frame) => JSON.parse(frame.slice("data: ".length)) as ThreadStreamEvent);
