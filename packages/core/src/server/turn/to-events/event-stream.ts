import type { HandlerEvent } from "../../application/reply-parts.ts";

/** The events of a part that takes its time: they come in groups, one for each value of its source. */
export interface EventStream {
  /** The next group, which may be empty; undefined at the end. */
  next(): Promise<HandlerEvent[] | undefined>;
  /** Tells the source to stop. */
  stop(): Promise<void>;
}

interface Conversion<T> {
  /** Events before the first value is waited for. */
  begin?: () => HandlerEvent[];
  each(value: T): HandlerEvent[];
  /** Events after the last value. */
  end?: () => HandlerEvent[];
}

export function eventStream<T>(
  source: AsyncIterable<T> | Iterable<T>,
  { begin, each, end }: Conversion<T>,
): EventStream {
  const values = valuesOf(source);
  let first = begin;
  let ended = false;
  return {
    async next() {
      if (first) {
        const events = first();
        first = undefined;
        return events;
      }
      if (ended) return undefined;
      let step: IteratorResult<T>;
      try {
        step = await values.next();
      } catch (error) {
        // A source that has failed has nothing left to stop.
        ended = true;
        throw error;
      }
      if (!step.done) return each(step.value);
      ended = true;
      return end?.();
    },
    async stop() {
      if (!ended) await values.return?.();
    },
  };
}

const valuesOf = <T>(source: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> =>
  Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : awaited(source);

async function* awaited<T>(source: Iterable<T>): AsyncGenerator<T, void> {
  yield* source;
}
