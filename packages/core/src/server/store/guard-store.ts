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
export function guardStore(store: Store, userId: string, guard: Guard): UserStore {
  const view = viewOf(store, userId, guard.report);
  return new Proxy(view, new GuardedView(store, userId, view, guard));
}

export interface Guard {
  report: Report;
  /** Milliseconds of one call. */
  limit: number;
  /** Its `check()` throws if no more calls may be made. */
  place?: { check(): void };
  /** The lease of the request's turn: once there is one, every call is made with it. */
  fence?: Fence;
}

class GuardedView implements ProxyHandler<UserStore> {
  readonly #store: Store;
  readonly #userId: string;
  readonly #view: UserStore;
  readonly #guard: Guard;
  #leased: UserStore | undefined;

  constructor(store: Store, userId: string, view: UserStore, guard: Guard) {
    this.#store = store;
    this.#userId = userId;
    this.#view = view;
    this.#guard = guard;
  }

  get(_target: UserStore, name: string | symbol): unknown {
    const view = this.#viewNow();
    const method: unknown = Reflect.get(view, name);
    if (typeof method !== "function") return method;
    return (...args: unknown[]) => this.#call(String(name), () => Reflect.apply(method, view, args));
  }

  #viewNow(): UserStore {
    const { report, fence } = this.#guard;
    if (!fence?.lease) return this.#view;
    return (this.#leased ??= viewOf(this.#store, this.#userId, report, fence.lease));
  }

  async #call(name: string, work: () => unknown): Promise<unknown> {
    const { report, limit, place, fence } = this.#guard;
    place?.check();
    fence?.check();
    try {
      return await within(limit, `store's ${name}()`, work());
    } catch (cause) {
      if (cause instanceof UnknownCursorError) throw cause;
      if (fence && cause instanceof LeaseLostError) throw fence.lose(cause);
      throw failed(cause, report);
    }
  }
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
