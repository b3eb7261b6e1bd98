import type { HandlerEvent } from "../../application/reply-parts.ts";

/** The events of a part that takes time: some for each value of its source. */
export interface EventStream {
  /** Events before the first value is waited for. */
  readonly begin: HandlerEvent[];
  /** The next value of the source. */
  next(): Promise<IteratorResult<unknown>>;
  /** The events of a value, or those after the last one. */
  convert(step: IteratorResult<unknown>): HandlerEvent[];
  /** The source has failed: nothing of it needs to be stopped. */
  fail(): void;
  /** Tells the source to stop. */
  stop(): Promise<void>;
}

interface Conversion<T> {
  begin?: HandlerEvent[];
  each(value: T): HandlerEvent[];
  end?: () => HandlerEvent[];
}

export function eventStream<T>(
  source: AsyncIterable<T> | Iterable<T>,
  { begin = [], each, end }: Conversion<T>,
): EventStream {
  const values = valuesOf(source);
  let ended = false;
  return {
    begin,
    next: () => values.next(),
    convert(step) {
      if (!step.done) return each(step.value as T);
      ended = true;
      return end?.() ?? [];
    },
    fail: () => void (ended = true),
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
