import { RequestError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import { type Store, UnknownCursorError, type UserStore } from "./store.ts";

/**
 * The user's store, whose failures are distinguished from bugs: each is reported and answered with 503 `unavailable`. A
 * call that has not settled after `limit` milliseconds has failed; what it still writes is not undone.
 */
export function guardStore(store: Store, userId: string, { report, limit }: Guard): UserStore {
  return new Proxy(viewOf(store, userId, report), {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        try {
          return await within(limit, `${String(name)}()`, Reflect.apply(method, target, args));
        } catch (cause) {
          if (cause instanceof UnknownCursorError) throw cause;
          throw failed(cause, report);
        }
      };
    },
  });
}

export interface Guard {
  report: Report;
  /** Milliseconds of one call. */
  limit: number;
}

/** The result of a store's call. Rejects where that takes too long. */
function within(limit: number, what: string, result: unknown): unknown {
  if (!isThenable(result)) return result;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The store's ${what} has not settled within ${limit} ms.`)),
      limit,
    );
    void Promise.resolve(result)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** Not every promise of a driver is an instance of Promise. */
const isThenable = (result: unknown): result is PromiseLike<unknown> =>
  typeof result === "object" && result !== null && "then" in result;

function viewOf(store: Store, userId: string, report: Report): UserStore {
  try {
    return store.forUser(userId);
  } catch (cause) {
    throw failed(cause, report);
  }
}

function failed(cause: unknown, report: Report): RequestError {
  report(cause);
  return new RequestError("unavailable", "The server's store does not answer; try again later.", { cause });
}
