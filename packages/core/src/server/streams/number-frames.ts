import type { StreamPage } from "./stream-log.ts";

/** The frames with the numbers that follow `last`. A frame ends with the only blank line in it: JSON holds no line break. */
export function numberFrames(frames: string, last: number): StreamPage {
  // Mostly it is one.
  if (frames.indexOf("\n\n") === frames.length - 2) {
    return { frames: `id: ${last + 1}\n${frames}`, last: last + 1 };
  }
  let number = last;
  let numbered = "";
  let begin = 0;
  while (begin < frames.length) {
    const end = frames.indexOf("\n\n", begin) + 2;
    numbered += `id: ${++number}\n${frames.slice(begin, end)}`;
    begin = end;
  }
  return { frames: numbered, last: number };
}
