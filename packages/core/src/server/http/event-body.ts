import type { ThreadStreamEvent } from "../../protocol/index.ts";
import { encodeEvent, heartbeat } from "../../sse/index.ts";

export interface BodyOptions {
  /** Aborted when the reader leaves. */
  controller: AbortController;
  /** Milliseconds of silence before a comment is sent; false sends none. */
  heartbeat: number | false;
}

/**
 * The events as SSE text, one frame per step. The first event is computed at once; a comment is never sent before
 * it. Leaving (`return()`, or an aborted controller) aborts first and then waits until the turn has settled.
 */
export function eventBody(
  events: AsyncGenerator<ThreadStreamEvent, void>,
  options: BodyOptions,
): AsyncIterable<string> {
  const { controller } = options;
  const silence = watchSilence(options.heartbeat);
  let next: Promise<IteratorResult<ThreadStreamEvent, void>> | undefined = events.next();
  let begun = false;

  const finish = (): IteratorResult<string> => {
    silence.stop();
    return { done: true, value: undefined };
  };
  const leave = async (): Promise<IteratorResult<string>> => {
    // return() waits for the pending step, so abort first.
    controller.abort();
    await events.return();
    return finish();
  };
  // One path out, also where nobody ever reads this body.
  if (controller.signal.aborted) void leave();
  else controller.signal.addEventListener("abort", () => void leave(), { once: true });
  next.catch(() => {
    // Nothing is lost: whoever reads the body gets the same rejection from next().
  });

  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        next ??= events.next();
        const step = begun ? await silence.broken(next) : await next;
        if (step === "silent") return { done: false, value: heartbeat };
        next = undefined;
        begun = true;
        return step.done ? finish() : { done: false, value: encodeEvent(step.value) };
      },
      return: leave,
    }),
  };
}

/** Waits for a step, but not longer than the silence that a connection bears. One timer for the whole stream. */
function watchSilence(limit: number | false) {
  let since = Date.now();
  let speak: (() => void) | undefined;
  const timer =
    limit === false
      ? undefined
      : setInterval(
          () => {
            if (Date.now() - since >= limit) speak?.();
          },
          Math.max(limit / 16, 10),
        );
  // In Node a stream that nobody reads must not keep the process alive.
  if (typeof timer === "object") timer.unref?.();
  return {
    async broken<T>(step: Promise<T>): Promise<T | "silent"> {
      if (!timer) return step;
      since = Date.now();
      const result = await new Promise<T | "silent">((resolve, reject) => {
        speak = () => resolve("silent");
        step.then(resolve, reject);
      });
      speak = undefined;
      return result;
    },
    stop() {
      clearInterval(timer);
    },
  };
}
