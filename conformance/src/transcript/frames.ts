import { parseJson } from "@chatkit-protocol/core/json";
import { createParser } from "eventsource-parser";
import type { Chunk } from "./transcript.ts";
import type { Frame } from "./view.ts";

const LF = 10;
const CR = 13;

/** Reads an event stream as it arrives; what has been read is not read again. */
export interface FrameReader {
  feed(chunk: Chunk): void;
  /** Grows with what is fed. */
  readonly frames: readonly Frame[];
}

/** The messages of an event stream with the bytes that carried each. Total: any bytes give frames. */
export function frameReader(): FrameReader {
  const frames: Frame[] = [];
  const decoder = new TextDecoder();
  /** What has arrived of the block that is not over yet, and where it begins. */
  let pieces: Uint8Array[] = [];
  let offset = 0;
  let at = 0;
  let lineIsEmpty = true;
  let afterCr = false;
  const parser = createParser({
    onEvent({ data, event, id }) {
      const block = join(pieces);
      frames.push({
        index: frames.length,
        at,
        offset,
        size: block.byteLength,
        raw: new TextDecoder().decode(block).replace(/(\r\n|\r|\n)+$/, ""),
        data,
        ...(event === undefined ? {} : { event }),
        ...(id === undefined ? {} : { id }),
        ...parse(data),
      });
    },
  });
  // The decoder removes the byte order mark. The parser would remove another one; it gets this.
  parser.feed("\uFEFF");
  // Block by block, so that each message knows its bytes; the parser alone decides what is a message.
  const finish = (): void => {
    const block = join(pieces);
    pieces = [block];
    parser.feed(decoder.decode(block, { stream: true }));
    offset += block.byteLength;
    pieces = [];
  };
  return {
    frames,
    feed({ at: arrival, bytes }) {
      at = arrival;
      let start = 0;
      for (let index = 0; index < bytes.length; index++) {
        const byte = bytes[index];
        const second = byte === LF && afterCr;
        afterCr = byte === CR;
        if (second) continue;
        if (byte !== LF && byte !== CR) {
          lineIsEmpty = false;
          continue;
        }
        const isBlank = lineIsEmpty;
        lineIsEmpty = true;
        if (!isBlank) continue;
        const end = byte === CR && bytes[index + 1] === LF ? index + 2 : index + 1;
        pieces.push(bytes.subarray(start, end));
        finish();
        start = end;
      }
      if (start < bytes.length) pieces.push(bytes.subarray(start));
    },
  };
}

/** The frames of a body that has arrived. */
export function readFrames(chunks: readonly Chunk[]): readonly Frame[] {
  const reader = frameReader();
  for (const chunk of chunks) reader.feed(chunk);
  return reader.frames;
}

function isDeeper(json: unknown, most: number): boolean {
  let level = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** The pieces as one. */
export function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}

/** More levels than the protocol ever needs, and fewer than those with which a schema of widgets overflows the stack. */
const mostLevels = 300;

/** JSON whose long numbers keep their source text, or what is wrong with it, such as too many levels for any reader. */
export function parse(text: string): { json?: unknown; problem?: string } {
  try {
    const json = parseJson(text);
    // A string this short cannot nest that deeply, and most are this short.
    const isTooDeep = text.length > 2 * mostLevels && isDeeper(json, mostLevels);
    return isTooDeep ? { problem: `it nests deeper than ${mostLevels} levels` } : { json };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
