import { RequestError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import { within } from "../limits/within.ts";
import { type Store, UnknownCursorError, type UserStore } from "./store.ts";

/**
 * The user's store, whose failures are distinguished from bugs: each is reported and answered with 503 `unavailable`. A
 * call that has not settled after `limit` milliseconds has failed; what it still writes is not undone.
 */
export function guardStore(store: Store, userId: string, { report, limit, check }: Guard): UserStore {
  return new Proxy(viewOf(store, userId, report), {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        check?.();
        try {
          return await within(limit, `store's ${String(name)}()`, Reflect.apply(method, target, args));
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
  /** Throws if no more calls may be made. */
  check?: () => void;
}

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
