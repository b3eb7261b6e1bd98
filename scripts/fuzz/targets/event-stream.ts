import { isDeepStrictEqual } from "node:util";
import {
  BrokenStreamError,
  decodeEvents,
  decodeFrames,
  encodeEvent,
  InvalidFrameError,
} from "@chatkit-protocol/core/sse";
import type { ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { readFrames } from "../../../conformance/src/transcript/frames.ts";
import { whatwgFrames } from "../../../packages/core/test/sse/whatwg.ts";
import { byteFaults, faultyBytes, pieces, sizes } from "../inputs/byte-faults.ts";
import { jsonFaults, printFaulty } from "../inputs/json-faults.ts";
import { shape } from "../inputs/shapes.ts";
import { expectThat } from "../support/expect-that.ts";
import { target } from "../support/target.ts";

const events = shape("produce", "ThreadStreamEvent");

/** A piece of a stream: a valid frame, a faulty one, or what may come between them. */
const piece = fc.oneof(
  { arbitrary: events.map((event) => encodeEvent(event as ThreadStreamEvent)), weight: 3 },
  {
    arbitrary: fc
      .tuple(events, jsonFaults)
      .map(([event, faults]) => `data: ${printFaulty(event, faults)}\n\n`),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom(
      "\n",
      "\r",
      "\r\n",
      "\n\n",
      ":",
      ": keep-alive\n\n",
      " ",
      "\0",
      "\uFEFF",
      "\u2028",
      "é",
      "🧪",
      "data",
      "id",
      "id: 1\n",
      "id: 1\0\n",
      "event: x\n",
      "event",
      "retry: 5\n",
      "data: ",
      "data\n",
      "data: {}\n\n",
      "dat",
    ),
    weight: 4,
  },
  { arbitrary: fc.string({ maxLength: 8, unit: "binary" }), weight: 1 },
);

const streams = fc.record({
  text: fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
  bytes: byteFaults,
  sizes,
  others: sizes,
});

/** Whether the client and the kit read a stream as the standard says, however its bytes are split. */
export const eventStream = target({
  holds:
    "the client and the kit read the same frames as the standard's own algorithm, however the bytes are split; anything that is not an event is an InvalidFrameError or a BrokenStreamError; a written event is read back unchanged",
  executions: 200_000,
  inputs: streams,
  async check({ text, bytes: changes, sizes, others }) {
    const bytes = faultyBytes(new TextEncoder().encode(text), changes);
    const standard = whatwgFrames(bytes);
    const frames = await all(decodeFrames(streamOf(pieces(bytes, sizes))));
    expectThat(
      isDeepStrictEqual(frames.read, standard.frames),
      "the frames are not those of the standard",
      frames.read,
    );
    expectThat(
      standard.discarded ? frames.error instanceof BrokenStreamError : frames.error === undefined,
      "a broken stream is not said to be one",
      frames.error,
    );
    const kits = readFrames(pieces(bytes, others).map((one) => ({ at: 0, bytes: one })));
    const data = standard.frames.map((frame) => frame.data);
    expectThat(
      isDeepStrictEqual(
        kits.map((frame) => frame.data),
        data,
      ),
      "the kit reads other frames",
      kits,
    );
    const read = await all(decodeEvents(streamOf(pieces(bytes, others))));
    const { error } = read;
    const isDocumented = error instanceof BrokenStreamError || error instanceof InvalidFrameError;
    expectThat(error === undefined || isDocumented, "a stream is read with another error", error);
    for (const event of read.read) {
      const again = await all(decodeEvents(streamOf([new TextEncoder().encode(encodeEvent(event))])));
      expectThat(
        JSON.stringify(again.read) === JSON.stringify([event]),
        "an event that is written is read as another one",
        [event, again],
      );
    }
  },
});

async function all<T>(source: AsyncIterable<T>): Promise<{ read: T[]; error?: unknown }> {
  const read: T[] = [];
  try {
    for await (const one of source) read.push(one);
    return { read };
  } catch (error) {
    return { read, error };
  }
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
