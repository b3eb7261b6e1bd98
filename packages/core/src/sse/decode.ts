import { parseJson } from "../json.ts";
import { ThreadStreamEvent } from "../protocol/index.ts";
import { safeRead } from "../protocol/safe-read.ts";
import { InvalidFrameError } from "./errors.ts";
import { type ByteSource, decodeFrames } from "./frames.ts";

/**
 * The events of a stream, as a reader may take them: null is absent, defaults are filled in, unknown members stay.
 * Events, updates and items of types that this version does not know pass through as they came, in spite of the
 * declared type: give a `switch` a default. Throws InvalidFrameError for a frame that is not an event, BrokenStreamError
 * for a stream that was cut.
 */
export async function* decodeEvents(bytes: ByteSource): AsyncGenerator<ThreadStreamEvent, void> {
  let index = 0;
  for await (const { data } of decodeFrames(bytes)) yield readEvent(data, index++);
}

/** The event in the data of frame number `index`; throws InvalidFrameError. */
function readEvent(data: string, index: number): ThreadStreamEvent {
  let value: unknown;
  try {
    value = parseJson(data);
  } catch (cause) {
    throw new InvalidFrameError(index, data, [], { cause });
  }
  const read = safeRead(ThreadStreamEvent, value);
  if (read.success) return read.data;
  // A number with more digits than it needs, where the protocol has a number: there its value is enough.
  const rounded = safeRead(ThreadStreamEvent, JSON.parse(data));
  if (rounded.success) return rounded.data;
  throw new InvalidFrameError(index, data, read.issues);
}
