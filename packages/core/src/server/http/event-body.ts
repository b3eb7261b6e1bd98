import { heartbeat } from "../../sse/encode.ts";
import { watchSilence } from "./watch-silence.ts";

/** Where a body gets its frames from. */
export interface FrameSource {
  /** The next frames, one or more; undefined at the end. Never rejects. */
  read(): Promise<string | undefined>;
  /** Settles the source for a reader that has left. Never rejects. */
  leave(): Promise<void>;
}

export interface BodyOptions {
  /** A reader leaves by aborting it; `return()` aborts it too. */
  controller: AbortController;
  /** Milliseconds of silence before a comment is sent; false sends none. */
  heartbeat: number | false;
}

/** SSE text, one or more whole frames per step. */
export interface EventBody extends AsyncIterableIterator<string, undefined> {
  /** Leaves: ends a `next()` that waits at once, and resolves when the source has settled. */
  return(): Promise<Done>;
}

type Done = IteratorReturnResult<undefined>;
const done: Done = { done: true, value: undefined };

/**
 * The frames of `source` for one reader, and the one place that notices when that reader leaves. The first ones are
 * asked for at once, whether or not anybody reads them; all others only when they are requested.
 */
export function eventBody(source: FrameSource, { controller, heartbeat: limit }: BodyOptions): EventBody {
  const { signal } = controller;
  let reader: ((step: IteratorResult<string, undefined>) => void) | undefined;
  /** What was read but not requested yet. */
  let frames: string | undefined;
  let isFirst = true;
  let isReading = false;
  let over = false;
  let settled: Promise<void> | undefined;
  // A comment is never sent before the first event.
  const speak = (): void => {
    if (!isFirst) give({ done: false, value: heartbeat });
  };
  const silence = limit === false ? undefined : watchSilence(limit, speak);

  function give(step: IteratorResult<string, undefined>): void {
    const waiting = reader;
    reader = undefined;
    waiting?.(step);
  }

  function end(): void {
    over = true;
    silence?.stop();
    give(done);
  }

  function read(): void {
    isReading = true;
    void source.read().then(arrive);
  }

  function arrive(value: string | undefined): void {
    isReading = false;
    if (over) return;
    isFirst = false;
    if (value === undefined) end();
    else if (reader) give({ done: false, value });
    else frames = value;
  }

  function leave(): void {
    end();
    settled = source.leave();
  }

  if (signal.aborted) {
    leave();
  } else {
    signal.addEventListener("abort", leave, { once: true });
    read();
  }

  return {
    next() {
      if (over) return Promise.resolve(done);
      if (frames !== undefined) {
        const value = frames;
        frames = undefined;
        return Promise.resolve({ done: false, value });
      }
      return new Promise((resolve) => {
        reader = resolve;
        silence?.begin();
        if (!isReading) read();
      });
    },
    async return() {
      controller.abort();
      await settled;
      return done;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
