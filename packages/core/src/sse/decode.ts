import { fullReader, type ThreadStreamEvent } from "../protocol/index.ts";
import type { ByteSource } from "./chunks.ts";
import { readEvents } from "./read-events.ts";

/**
 * The events of a stream, as a reader may take them: null is absent, defaults are filled in, unknown members stay.
 * Events, updates and items of types that this version does not know pass through as they came, in spite of the
 * declared type: give a `switch` a default. Throws InvalidFrameError for a frame that is not an event, BrokenStreamError
 * for a stream that was cut.
 */
export const decodeEvents = (bytes: ByteSource): AsyncGenerator<ThreadStreamEvent, void> =>
  readEvents(bytes, (value) => fullReader.event(value));
