import { parseJson } from "@chatkit-protocol/core/json";
import { createParser } from "eventsource-parser";
import type { Chunk } from "./transcript.ts";
import type { Frame } from "./view.ts";

/** Reads an event stream as it arrives; what has been read is not read again. */
export interface FrameReader {
  feed(chunk: Chunk): void;
  /** Grows with what is fed. */
  readonly frames: readonly Frame[];
}

export function frameReader(): FrameReader {
  const frames: Frame[] = [];
  let at = 0;
  const parser = createParser({
    onEvent({ data, event, id }) {
      frames.push({
        index: frames.length,
        at,
        raw: `data: ${data}`,
        data,
        ...(event === undefined ? {} : { event }),
        ...(id === undefined ? {} : { id }),
        ...parse(data),
      });
    },
  });
  const decoder = new TextDecoder();
  return {
    frames,
    feed(chunk) {
      at = chunk.at;
      parser.feed(decoder.decode(chunk.bytes, { stream: true }));
    },
  };
}

/** The value of a JSON text, or why it is none. */
export function parse(text: string): { json?: unknown; problem?: string } {
  try {
    return { json: parseJson(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
