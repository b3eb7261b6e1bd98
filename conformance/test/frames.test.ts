import { createParser } from "eventsource-parser";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readFrames } from "../src/transcript/frames.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the parser makes of the whole text at once. */
function parsed(bytes: Uint8Array): string[] {
  const data: string[] = [];
  createParser({ onEvent: (event) => void data.push(event.data) }).feed(new TextDecoder().decode(bytes));
  return data;
}

test("a frame keeps its bytes as they came, its place and the time of its last byte", () => {
  const [first, second] = [": hello\r\ndata:{}\r\n\r\n", 'data: {"a":"é"}\nretry: 5\n\n'];
  const bytes = bytesOf(first + second);
  const chunks = [
    { at: 10, bytes: bytes.subarray(0, 5) },
    { at: 20, bytes: bytes.subarray(5, first.length) },
    { at: 30, bytes: bytes.subarray(first.length) },
  ];
  expect(readFrames(chunks)).toMatchObject([
    { index: 0, at: 20, offset: 0, raw: ": hello\r\ndata:{}", data: "{}", json: {} },
    { index: 1, at: 30, offset: first.length, raw: 'data: {"a":"é"}\nretry: 5', json: { a: "é" } },
  ]);
});

test("the frames of any bytes, however they are cut, are those that the parser finds in the whole", () => {
  const piece = fc.constantFrom(
    "data: ",
    "data",
    ":",
    " ",
    "x",
    '{"a":1}',
    "é",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "id: 1",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (pieces, size) => {
      // A CR at the very end could be half a line break; the parser waits for the other half.
      const bytes = bytesOf(pieces.join("") + "\n\n");
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => ({
        at: index,
        bytes: bytes.subarray(index * size, (index + 1) * size),
      }));
      const found = readFrames(chunks);
      expect(found.map(({ data }) => data)).toEqual(parsed(bytes));
    }),
  );
});

test("invalid UTF-8 becomes U+FFFD, in the data and in the raw text", () => {
  const bytes = Uint8Array.from([...bytesOf('data: "'), 0xff, ...bytesOf('"\n\n')]);
  expect(readFrames([{ at: 0, bytes }])).toMatchObject([{ raw: 'data: "\ufffd"', json: "\ufffd" }]);
});

test("a second byte order mark is part of a name, as in a browser", () => {
  const frames = readFrames([{ at: 0, bytes: bytesOf("\uFEFF\uFEFFdata: 1\n\ndata: 2\n\n") }]);
  expect(frames.map(({ data }) => data)).toEqual(["2"]);
});
