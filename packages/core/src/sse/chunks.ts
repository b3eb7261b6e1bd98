/** Bytes in chunks of any size: the body of a Response, a Node stream, a generator. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** The chunks of a source; leaving the loop cancels it. */
export async function* chunksOf(bytes: ByteSource): AsyncGenerator<Uint8Array, void> {
  // Not every browser can iterate its streams.
  const reader = "getReader" in bytes ? readerOf(bytes) : bytes[Symbol.asyncIterator]();
  let ended = false;
  try {
    while (true) {
      ended = true;
      const step = await reader.next();
      if (step.done) return;
      ended = false;
      yield step.value;
    }
  } finally {
    if (!ended) await stop(reader);
  }
}

const readerOf = (stream: ReadableStream<Uint8Array>): AsyncIterator<Uint8Array, void> => {
  const reader = stream.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? { done, value: undefined } : { done, value };
    },
    async return() {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
};

async function stop(reader: AsyncIterator<Uint8Array>): Promise<void> {
  try {
    await reader.return?.();
  } catch {
    // Nothing is lost: a reader that leaves needs neither the rest nor the reason why there is none.
  }
}
