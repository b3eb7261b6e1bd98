import type { AnswerReader, ThreadStreamEvent } from "../protocol/index.ts";
import { readJson } from "../protocol/read-json.ts";
import type { ByteSource } from "./chunks.ts";
import { InvalidFrameError } from "./errors.ts";
import { decodeFrames } from "./frames.ts";

/** The events of a stream as `read` gives them. Throws InvalidFrameError for a frame that is not an event, BrokenStreamError for a stream that was cut. */
export async function* readEvents(
  bytes: ByteSource,
  read: AnswerReader["event"],
): AsyncGenerator<ThreadStreamEvent, void> {
  let index = 0;
  for await (const { data } of decodeFrames(bytes)) {
    const result = readJson(data, read);
    if (!result.success) {
      const options = "cause" in result ? { cause: result.cause } : {};
      throw new InvalidFrameError(index, data, result.issues, options);
    }
    yield result.data;
    index++;
  }
}
