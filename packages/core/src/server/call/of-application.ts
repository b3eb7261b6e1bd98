import { TimeoutError } from "../application/errors.ts";
import type { Call } from "./call.ts";

interface Options {
  /** Whether to give up when the client has left: only if nothing has begun that must be finished. */
  untilGone?: boolean;
}

/**
 * The result of a handler of the application. Rejects once it takes longer than a turn may: a handler that never settles would
 * keep its request, and perhaps its thread, forever.
 */
export function ofApplication<T>(
  { context: { signal }, settings: { limits } }: Pick<Call, "context" | "settings">,
  handler: string,
  work: () => T | Promise<T>,
  { untilGone = false }: Options = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(signal.reason);
    const timer = setTimeout(
      () => reject(new TimeoutError(`${handler} has not settled within ${limits.turn} ms.`)),
      limits.turn,
    );
    // In Node, a waiting handler must not keep the process alive.
    if (typeof timer === "object") timer.unref?.();
    if (untilGone) {
      if (signal.aborted) gone();
      else signal.addEventListener("abort", gone, { once: true });
    }
    const settled = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", gone);
    };
    void (async () => work())().then(resolve, reject).finally(settled);
  });
}
