import { createParser } from "eventsource-parser";
import { type ByteSource, chunksOf } from "./chunks.ts";
import { BrokenStreamError } from "./errors.ts";

/** One message of an event stream, with the names and defaults of the web's own `MessageEvent`. */
export interface Frame {
  /** The `event` field; `message` if there is none. */
  type: string;
  /** The `data` lines, joined by LF. */
  data: string;
  /** The last `id` field so far, an earlier frame's too; "" if there was none. */
  lastEventId: string;
}

/**
 * The frames of an event stream, exactly as the WHATWG HTML standard parses them; comments and `retry` fields have no
 * effect. Throws {@link BrokenStreamError}, after all whole frames, if the bytes fail or end in the middle of
 * a frame. Leaving the loop cancels the source.
 */
export async function* decodeFrames(bytes: ByteSource): AsyncGenerator<Frame, void> {
  const arrived: Frame[] = [];
  let count = 0;
  let lastEventId = "";
  const parser = createParser({
    onId: (id) => void (lastEventId = id),
    onEvent: ({ event, data }) => void arrived.push({ type: event ?? "message", data, lastEventId }),
  });
  // The parser would remove a second byte order mark; it gets this.
  parser.feed(mark);
  const decode = textDecoder();
  let last = "\n";
  const feed = (text: string): Frame[] => {
    last = text.at(-1) ?? last;
    parser.feed(text);
    count += arrived.length;
    return arrived.splice(0);
  };
  try {
    for await (const chunk of chunksOf(bytes)) yield* feed(decode(chunk));
  } catch (cause) {
    throw new BrokenStreamError(count, { cause });
  }
  yield* feed(decode());
  const whole = count;
  // The standard silently drops a frame without a blank line at its end; here that is an error.
  const lineIsOpen = last !== "\n" && last !== "\r";
  if (lineIsOpen || feed("\n\n").length > 0) throw new BrokenStreamError(whole);
}

const mark = "\uFEFF";

/** Decodes chunk by chunk, at last the end, without the mark. Node's own decoder removes two if a chunk ends in the first. */
function textDecoder(): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let begun = false;
  return (chunk) => {
    const text = decoder.decode(chunk, { stream: chunk !== undefined });
    if (begun || text === "") return text;
    begun = true;
    return text.startsWith(mark) ? text.slice(mark.length) : text;
  };
}
