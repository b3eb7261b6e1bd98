import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BrokenStreamError, type ByteSource, decodeFrames, type Frame } from "../../src/sse/index.ts";
import { whatwgFrames } from "./whatwg.ts";

const encoder = new TextEncoder();

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What a reader gets: the frames, then the error if there was one. */
async function read(source: ByteSource): Promise<{ frames: Frame[]; error?: unknown }> {
  const frames: Frame[] = [];
  try {
    for await (const frame of decodeFrames(source)) frames.push(frame);
  } catch (error) {
    return { frames, error };
  }
  return { frames };
}

const frame = (data: string, rest: Partial<Frame> = {}): Frame => ({
  type: "message",
  data,
  lastEventId: "",
  ...rest,
});

/** Each of them is read in one piece and byte by byte. */
const framings: [title: string, text: string, frames: Frame[]][] = [
  ["LF", "data: a\n\ndata: b\n\n", [frame("a"), frame("b")]],
  ["CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", [frame("a"), frame("b")]],
  ["CR", "data: a\r\rdata: b\r\r", [frame("a"), frame("b")]],
  ["all line ends mixed", "data: a\r\n\rdata: b\n\r\ndata: c\r\n\n", [frame("a"), frame("b"), frame("c")]],
  ["a byte order mark", "\uFEFFdata: a\n\n", [frame("a")]],
  ["a second byte order mark, which is part of a name", "\uFEFF\uFEFFdata: a\n\ndata: b\n\n", [frame("b")]],
  ["the three letters that a mark looks like", "ï»¿data: a\n\ndata: b\n\n", [frame("b")]],
  ["several data lines", "data: {\ndata:  1\ndata\ndata: }\n\n", [frame("{\n 1\n\n}")]],
  ["data that is empty", "data\n\ndata:\n\n", [frame(""), frame("")]],
  ["comments", ": hello\n\n:\ndata: a\n: b\n\n", [frame("a")]],
  [
    "event and id",
    "event: x\nid: 7\ndata: a\n\ndata: b\n\n",
    [frame("a", { type: "x", lastEventId: "7" }), frame("b", { lastEventId: "7" })],
  ],
  [
    "an id without data, and one taken back",
    "id: 7\n\ndata: a\n\nid\ndata: b\n\n",
    [frame("a", { lastEventId: "7" }), frame("b")],
  ],
  [
    "an id with a NUL, which does not count",
    "id: 7\nid: 8\0\ndata: a\n\n",
    [frame("a", { lastEventId: "7" })],
  ],
  ["an event name that no data follows", "event: x\n\ndata: a\n\n", [frame("a")]],
  [
    "retry, and fields that nobody knows",
    "retry: 10\nretry: x\nfoo: bar\nDATA: no\ndata: a\n\n",
    [frame("a")],
  ],
  ["no space after the colon, and two", "data:a\n\ndata:  b\n\n", [frame("a"), frame(" b")]],
  [
    "separators that are not line ends",
    "data: a\u2028b\u2029c\u0085d\u000be\n\n",
    [frame("a\u2028b\u2029c\u0085d\u000be")],
  ],
  ["characters of two, three and four bytes", "data: é日🧪\n\n", [frame("é日🧪")]],
  ["nothing at all", "", []],
  ["blank lines only", "\n\r\n\r\r\n", []],
];

describe("a stream is read as the standard says:", () => {
  test.each(framings)("%s", async (_title, text, frames) => {
    const bytes = encoder.encode(text);
    expect(whatwgFrames(bytes)).toEqual({ frames, discarded: false });
    for (const size of [1, 2, 3, bytes.length || 1]) {
      expect(await read(cut(bytes, size))).toEqual({ frames });
    }
  });
});

test("only the first byte order mark is removed, wherever the first chunk ends", async () => {
  const bytes = encoder.encode("\uFEFF\uFEFFdata: a\n\ndata: b\n\n");
  for (let first = 0; first < 8; first++) {
    const chunks = (async function* () {
      yield bytes.subarray(0, first);
      yield bytes.subarray(first);
    })();
    expect(await read(chunks), `cut at ${first}`).toEqual({ frames: [frame("b")] });
  }
});

test("any stream, however it is cut into chunks, gives the frames of the standard's own algorithm", async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "\n",
      "\r",
      "\r\n",
      "\n\n",
      ":",
      " ",
      "\0",
      "\uFEFF",
      "\u2028",
      "é",
      "🧪",
      "data",
      "id",
      "event",
    ),
    fc.constantFrom("data: ", "data:x", "id: 1", "event: e", "retry: 5", ": c", "dat", "data: {}\n\n"),
    fc.string({ maxLength: 3 }),
  );
  const stream = fc
    .tuple(fc.array(piece, { maxLength: 25 }), fc.uint8Array({ maxLength: 3 }))
    .map(([pieces, junk]) => new Uint8Array([...encoder.encode(pieces.join("")), ...junk]));
  await fc.assert(
    fc.asyncProperty(stream, fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
      const { frames, discarded } = whatwgFrames(bytes);
      const got = await read(cut(bytes, size));
      expect(got.frames).toEqual(frames);
      expect(got.error instanceof BrokenStreamError).toBe(discarded);
    }),
    { numRuns: 2000 },
  );
});

test("an event of 2 MB arrives whole, in linear time", async () => {
  const data = "0123456789".repeat(200_000);
  const started = performance.now();
  const { frames } = await read(cut(encoder.encode(`data: ${data}\n\ndata: next\n\n`), 1024));
  expect(frames.map((one) => one.data.length)).toEqual([2_000_000, 4]);
  // Quadratic reading takes half a minute here.
  expect(performance.now() - started).toBeLessThan(3000);
});

describe("a stream that is cut", () => {
  test.each([
    ["in a line", "data: a\n\ndata: b"],
    ["after a line", "data: a\n\ndata: b\n"],
    ["between CR and LF", "data: a\n\ndata: b\r"],
    ["in a field name", "data: a\n\nda"],
    ["in a comment", "data: a\n\n: keep-al"],
  ])("%s gives what was whole, then a BrokenStreamError", async (_where, text) => {
    const { frames, error } = await read(cut(encoder.encode(text), 1));
    expect(frames).toEqual([frame("a")]);
    expect(error).toBeInstanceOf(BrokenStreamError);
    expect(error).toMatchObject({
      frames: 1,
      message: "The event stream ended in the middle of a frame after 1 whole frame.",
    });
  });

  test("by a failure of its source keeps the failure as the cause", async () => {
    const failure = new Error("ECONNRESET");
    async function* source() {
      yield encoder.encode("data: a\n\ndata: b");
      throw failure;
    }
    const { frames, error } = await read(source());
    expect(frames).toEqual([frame("a")]);
    expect(error).toMatchObject({
      name: "BrokenStreamError",
      frames: 1,
      cause: failure,
      message: "The event stream broke off after 1 whole frame.",
    });
  });
});

describe("leaving the loop", () => {
  const endless = encoder.encode("data: a\n\n");

  test("cancels a ReadableStream", async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(endless),
      cancel: () => void (cancelled = true),
    });
    for await (const _frame of decodeFrames(stream)) break;
    expect(cancelled).toBe(true);
  });

  test("ends a generator, and never hears of what that throws", async () => {
    let ended = false;
    async function* source() {
      try {
        while (true) yield endless;
      } finally {
        ended = true;
        // eslint-disable-next-line no-unsafe-finally
        throw new Error("too late");
      }
    }
    for await (const _frame of decodeFrames(source())) break;
    expect(ended).toBe(true);
  });
});
