import { RequestError } from "./errors.ts";
import { UnknownCursorError, type UserStore } from "./store.ts";

/** The store with its failures told apart from bugs: reported, and answered with 503 `unavailable`. */
export function guardStore(store: UserStore, report: (error: unknown) => void): UserStore {
  return new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        try {
          return await Reflect.apply(method, target, args);
        } catch (cause) {
          if (cause instanceof UnknownCursorError) throw cause;
          report(cause);
          throw new RequestError("unavailable", "The server's store does not answer; try again later.", {
            cause,
          });
        }
      };
    },
  });
}
