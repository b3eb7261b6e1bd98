import { heartbeat } from "../../sse/index.ts";

/** Where a body gets its frames from. */
export interface FrameSource {
  /** The next frame; undefined at the end. Never rejects. */
  pull(): Promise<string | undefined>;
  /** Settles the source for a reader that has left. Never rejects. */
  leave(): Promise<void>;
}

export interface BodyOptions {
  /** A reader leaves by aborting it; `return()` aborts it too. */
  controller: AbortController;
  /** Milliseconds of silence before a comment is sent; false sends none. */
  heartbeat: number | false;
}

/** SSE text, one frame per step. */
export interface EventBody extends AsyncIterableIterator<string, undefined> {
  /** Leaves: ends a `next()` that waits at once, and resolves when the source has settled. */
  return(): Promise<Done>;
}

type Done = IteratorReturnResult<undefined>;
const done: Done = { done: true, value: undefined };

/**
 * The frames of `source` for one reader, and the one place that notices when that reader leaves. The first frame is
 * pulled at once, whether or not anybody reads it; every other one only when it is asked for.
 */
export function eventBody(source: FrameSource, { controller, heartbeat: limit }: BodyOptions): EventBody {
  const { signal } = controller;
  let reader: ((step: IteratorResult<string, undefined>) => void) | undefined;
  /** A frame that was pulled and not asked for yet. */
  let frame: string | undefined;
  let isFirst = true;
  let isPulling = false;
  let over = false;
  let settled: Promise<void> | undefined;
  const silence = watchSilence(limit, () => {
    // A comment is never sent before the first event.
    if (!isFirst) give({ done: false, value: heartbeat });
  });

  function give(step: IteratorResult<string, undefined>): void {
    const waiting = reader;
    reader = undefined;
    waiting?.(step);
  }

  function end(): void {
    over = true;
    silence.stop();
    give(done);
  }

  function pull(): void {
    isPulling = true;
    void source.pull().then(arrive);
  }

  function arrive(value: string | undefined): void {
    isPulling = false;
    if (over) return;
    isFirst = false;
    if (value === undefined) end();
    else if (reader) give({ done: false, value });
    else frame = value;
  }

  function leave(): void {
    end();
    settled = source.leave();
  }

  if (signal.aborted) {
    leave();
  } else {
    signal.addEventListener("abort", leave, { once: true });
    pull();
  }

  return {
    next() {
      if (over) return Promise.resolve(done);
      if (frame !== undefined) {
        const value = frame;
        frame = undefined;
        return Promise.resolve({ done: false, value });
      }
      return new Promise((resolve) => {
        reader = resolve;
        silence.begin();
        if (!isPulling) pull();
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

/** Calls `speak` after `limit` milliseconds of silence since `begin()`. One timer for the whole stream. */
function watchSilence(limit: number | false, speak: () => void) {
  if (limit === false) return { begin() {}, stop() {} };
  /** Set by the first tick of a silence: cheaper than a clock reading for every frame. */
  let since: number | undefined;
  const tick = (): void => {
    // Not the time of day: set back an hour, it would stop the comments for an hour.
    since ??= performance.now();
    if (performance.now() - since < limit) return;
    since = undefined;
    speak();
  };
  const timer = setInterval(tick, Math.max(limit / 16, 1));
  // In Node a stream that nobody reads must not keep the process alive.
  if (typeof timer === "object") timer.unref?.();
  return {
    begin: () => void (since = undefined),
    stop: () => clearInterval(timer),
  };
}
