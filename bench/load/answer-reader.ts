/** What the reader of one connection reports; a frame is an event with its blank line. */
export interface AnswerEvents {
  /** New bytes of a body, with the number of frames that ended in them; the bytes are only valid until it returns. */
  body(bytes: Buffer, frames: number): void;
  end(status: number): void;
}

const lineFeed = 10;
const headEnd = "\r\n\r\n";
const lastChunk = "0\r\n\r\n";
const blankLine = Buffer.from("\n\n");

/**
 * Reads HTTP answers, one after another, at the least cost that still counts every frame. It does not unwrap chunks: a frame never
 * contains a bare CR LF, and a client that waits for its answer gets nothing after it. So only at the end of a chunked body can
 * `0\r\n\r\n` be the last bytes that were read.
 */
export function answerReader(events: AnswerEvents): (bytes: Buffer) => void {
  let head = "";
  let status = 0;
  let inBody = false;
  /** Bytes of the body that are still to come; undefined for a chunked one. */
  let left: number | undefined;
  /** The last bytes of what was read before. */
  let tail = "";

  const endAnswer = (): void => {
    inBody = false;
    tail = "";
    events.end(status);
  };

  const readBody = (bytes: Buffer): void => {
    let frames = tail.endsWith("\n") && bytes[0] === lineFeed ? 1 : 0;
    for (let at = bytes.indexOf(blankLine); at !== -1; at = bytes.indexOf(blankLine, at + 2)) frames += 1;
    events.body(bytes, frames);
    tail = (tail + bytes.toString("latin1", Math.max(0, bytes.length - lastChunk.length))).slice(
      -lastChunk.length,
    );
    if (left === undefined) {
      if (tail === lastChunk) endAnswer();
      return;
    }
    left -= bytes.length;
    if (left === 0) endAnswer();
  };

  /** Returns where the body begins in these bytes. */
  const readHead = (bytes: Buffer): number => {
    const before = head.length;
    head += bytes.toString("latin1");
    const end = head.indexOf(headEnd);
    if (end === -1) return bytes.length;
    status = Number(head.slice(9, 12));
    const length = /^content-length: *(\d+)/im.exec(head.slice(0, end))?.[1];
    left = length === undefined ? undefined : Number(length);
    inBody = true;
    head = "";
    return end + headEnd.length - before;
  };

  return (bytes) => {
    const from = inBody ? 0 : readHead(bytes);
    if (inBody && left === 0) endAnswer();
    else if (from < bytes.length) readBody(bytes.subarray(from));
  };
}
