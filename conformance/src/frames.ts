import { parseJson } from "@chatkit-protocol/core/json";
import { createParser } from "eventsource-parser";
import type { Chunk } from "./transcript.ts";
import type { Frame } from "./view.ts";

const LF = 10;
const CR = 13;

/** The messages of an event stream with the bytes that carried each. Total: any bytes give frames. */
export function readFrames(chunks: readonly Chunk[], bytes: Uint8Array): Frame[] {
  const frames: Frame[] = [];
  const arrival = arrivals(chunks);
  const decoder = new TextDecoder();
  let block = { start: 0, end: 0 };
  const parser = createParser({
    onEvent({ data, event, id }) {
      const raw = bytes.subarray(block.start, block.end);
      frames.push({
        index: frames.length,
        at: arrival(block.end),
        offset: block.start,
        size: block.end - block.start,
        raw: new TextDecoder().decode(raw).replace(/(\r\n|\r|\n)+$/, ""),
        data,
        ...(event === undefined ? {} : { event }),
        ...(id === undefined ? {} : { id }),
        ...parse(data),
      });
    },
  });
  // Block by block, so that each message knows its bytes; the parser alone decides what is a message.
  for (const end of blockEnds(bytes)) {
    block = { start: block.end, end };
    parser.feed(decoder.decode(bytes.subarray(block.start, end), { stream: true }));
  }
  return frames;
}

/** Where each block ends: after the line break of its blank line; the last one where the bytes do. */
function* blockEnds(bytes: Uint8Array): Generator<number> {
  let lineStart = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte !== LF && byte !== CR) continue;
    const blank = index === lineStart;
    if (byte === CR && bytes[index + 1] === LF) index++;
    lineStart = index + 1;
    if (blank) yield lineStart;
  }
  if (lineStart < bytes.length || bytes.length === 0) yield bytes.length;
}

/** When the byte before an offset arrived; offsets are asked for in ascending order. */
function arrivals(chunks: readonly Chunk[]): (offset: number) => number {
  let index = -1;
  let known = 0;
  return (offset) => {
    while (known < offset && index + 1 < chunks.length) known += chunks[++index]!.bytes.byteLength;
    return chunks[index]?.at ?? 0;
  };
}

/** JSON whose long numbers keep their source text, or what is wrong with it. */
export function parse(text: string): { json?: unknown; problem?: string } {
  try {
    return { json: parseJson(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
