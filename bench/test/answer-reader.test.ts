import * as fc from "fast-check";
import { expect, test } from "vitest";
import { answerReader } from "../load/answer-reader.ts";

const chunk = (data: string): string => `${Buffer.byteLength(data).toString(16)}\r\n${data}\r\n`;
const streamed = (frames: readonly string[]): string =>
  `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${frames.map(chunk).join("")}0\r\n\r\n`;
const whole = (status: number, body: string): string =>
  `HTTP/1.1 ${status} X\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What the reader counts in these reads. */
function read(reads: readonly Buffer[]): { frames: number; statuses: number[] } {
  const counted = { frames: 0, statuses: [] as number[] };
  const next = answerReader({
    body: (_, frames) => void (counted.frames += frames),
    end: (status) => void counted.statuses.push(status),
  });
  for (const bytes of reads) next(bytes);
  return counted;
}

/** The bytes, cut at these places. */
const cut = (bytes: Buffer, places: readonly number[]): Buffer[] =>
  [0, ...places.map((place) => place % bytes.length).sort((a, b) => a - b)]
    .map((from, index, starts) => bytes.subarray(from, starts[index + 1] ?? bytes.length))
    .filter((part) => part.length > 0);

const frame = fc.string({ unit: "binary-ascii" }).map((text) => `data: ${JSON.stringify(text)}\n\n`);

test("every frame and every answer is counted, wherever the network cuts the bytes", () => {
  fc.assert(
    fc.property(fc.array(frame), fc.string(), fc.array(fc.nat()), (frames, text, places) => {
      const answers = [streamed(frames), whole(404, JSON.stringify(text)), whole(200, ""), streamed(frames)];
      const reads = answers.flatMap((answer) => cut(Buffer.from(answer), places));
      expect(read(reads)).toEqual({ frames: 2 * frames.length, statuses: [200, 404, 200, 200] });
    }),
  );
});

test("frames that share a chunk are counted one by one", () => {
  expect(read([Buffer.from(streamed(["data: 1\n\ndata: 2\n\n", "data: 3\n\n"]))])).toEqual({
    frames: 3,
    statuses: [200],
  });
});
