/**
 * The values of a stream, read as soon as they are there: a web stream that fails forgets what has not been read, and a
 * slow client must not lose what the model has said before.
 */
export async function* readAhead<T>(stream: AsyncIterable<T>): AsyncGenerator<T> {
  let values: T[] = [];
  let ending: { error?: unknown } | undefined;
  let wake: (() => void) | undefined;
  let isOver = false;
  void (async () => {
    try {
      for await (const value of stream) {
        values.push(value);
        wake?.();
        if (isOver) break;
      }
      ending = {};
    } catch (error) {
      ending = { error };
    }
    wake?.();
  })();
  try {
    for (;;) {
      const read = values;
      values = [];
      yield* read;
      if (values.length > 0) continue;
      if (ending) {
        if ("error" in ending) throw ending.error;
        return;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    isOver = true;
  }
}
