import type { Readable } from "node:stream";

/**
 * The chunks of a stream. Leaving them early leaves the stream alone: to destroy it would destroy the connection that the answer needs.
 * Rejects if the stream fails, or closes before its end.
 *
 * A short request has arrived whole when it is read, so that nothing needs to be waited for. `stream.iterator()` waits and listens
 * nevertheless: a sixth of what `node:http` itself needs for such a request.
 */
export function chunksOf(stream: Readable): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => readerOf(stream) };
}

type Step = IteratorResult<Uint8Array, undefined>;
const done: Step = { done: true, value: undefined };

function readerOf(stream: Readable): AsyncIterator<Uint8Array, undefined> {
  // An error that nobody listens to would end the process; stepOf() throws it.
  const ignore = (): void => {};
  stream.on("error", ignore);
  const leave = (): Step => {
    stream.off("error", ignore);
    return done;
  };
  return {
    async next() {
      for (;;) {
        const step = stepOf(stream);
        if (step) return step.done ? leave() : step;
        await change(stream);
      }
    },
    async return() {
      return leave();
    },
  };
}

/** The next chunk, or the end; undefined if neither has arrived. */
function stepOf(stream: Readable): Step | undefined {
  if (stream.readableEnded) return done;
  if (stream.destroyed) throw stream.errored ?? new Error("The stream was closed before its end.");
  const value = stream.read() as Uint8Array | null;
  if (value !== null) return { done: false, value };
  // A request says so before its `end`, which needs a listener.
  return "complete" in stream && stream.complete === true ? done : undefined;
}

const changes = ["readable", "end", "error", "close"] as const;

function change(stream: Readable): Promise<void> {
  return new Promise((resolve) => {
    const changed = (): void => {
      for (const event of changes) stream.off(event, changed);
      resolve();
    };
    for (const event of changes) stream.on(event, changed);
  });
}
