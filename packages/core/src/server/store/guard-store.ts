import { RequestError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import { within } from "../limits/within.ts";
import type { Fence } from "./fence.ts";
import { type Lease, LeaseLostError } from "./leases.ts";
import { type Store, UnknownCursorError, type UserStore } from "./store.ts";

/**
 * The user's store, whose failures are distinguished from bugs: each is reported and answered with 503 `unavailable`. A
 * call that has not settled after `limit` milliseconds has failed; what it still writes is not undone.
 */
export function guardStore(store: Store, userId: string, { report, limit, check, fence }: Guard): UserStore {
  const view = viewOf(store, userId, report);
  let leased: UserStore | undefined;
  const viewNow = (): UserStore =>
    fence?.lease ? (leased ??= viewOf(store, userId, report, fence.lease)) : view;
  return new Proxy(view, {
    get(_target, name) {
      const target = viewNow();
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        check?.();
        fence?.check();
        try {
          return await within(limit, `store's ${String(name)}()`, Reflect.apply(method, target, args));
        } catch (cause) {
          if (cause instanceof UnknownCursorError) throw cause;
          if (fence && cause instanceof LeaseLostError) throw fence.lose(cause);
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
  /** The lease of the request's turn: once there is one, every call is made with it. */
  fence?: Fence;
}

function viewOf(store: Store, userId: string, report: Report, lease?: Lease): UserStore {
  try {
    return lease ? store.forUser(userId, lease) : store.forUser(userId);
  } catch (cause) {
    throw failed(cause, report);
  }
}

/** The refusal for a store that has failed, which is reported. */
export function failed(cause: unknown, report: Report): RequestError {
  report(cause);
  return new RequestError("unavailable", "The server's store does not answer; try again later.", { cause });
}
