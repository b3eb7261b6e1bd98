import { RequestError } from "../application/errors.ts";
import { UnknownCursorError, type UserStore } from "../store/store.ts";
import { errorTypeOf } from "./error-type.ts";
import type { ObservedRequest } from "./observe-request.ts";
import type { StoreCallBegin, StoreCallEnd } from "./observer.ts";

/** The user's guarded store, which notifies the observers of each call. */
export const observeStore = (store: UserStore, observed: Pick<ObservedRequest, "storeCall">): UserStore =>
  new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function" || !isMethod(target, name)) return method;
      return async (...args: unknown[]) => {
        const call = observed.storeCall({ method: name });
        try {
          const result: unknown = await call.run(() => Reflect.apply(method, target, args));
          call.end({});
          return result;
        } catch (error) {
          call.end(endOf(error));
          throw error;
        }
      };
    },
  });

const isMethod = (store: UserStore, name: string | symbol): name is StoreCallBegin["method"] => name in store;

/** A guarded store has the failure itself as the cause; a cursor that it does not know is the client's mistake. */
function endOf(error: unknown): StoreCallEnd {
  if (error instanceof UnknownCursorError) return {};
  return { errorType: errorTypeOf(error instanceof RequestError ? error.cause : error) };
}
