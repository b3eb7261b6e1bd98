import type { Store } from "../../src/index.ts";

type Method = (...args: unknown[]) => Promise<unknown>;
/** What runs instead of a method: `call` is the method itself. */
type Around = (name: string, call: () => Promise<unknown>) => Promise<unknown>;

/** The store with `around` around every call. */
function wrapped(store: Store, around: Around): Store {
  return {
    forUser: (userId) =>
      new Proxy(store.forUser(userId), {
        get(target, name) {
          const method = Reflect.get(target, name) as Method;
          return (...args: unknown[]) => around(String(name), () => method(...args));
        },
      }),
  };
}

/** A store whose methods take their time before and after they work, as databases do. */
export const slow = (store: Store, milliseconds = 2): Store =>
  wrapped(store, async (_name, call) => {
    await pause(milliseconds);
    const result = await call();
    await pause(milliseconds);
    return result;
  });

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export interface FailingStore extends Store {
  /** How often it has been called. */
  calls: number;
  failed: number;
}

/** A store that fails where `fails` says so, by method and number of the call (from 1), before it has done anything. */
export function failing(store: Store, fails: (name: string, call: number) => boolean): FailingStore {
  const state = { calls: 0, failed: 0 };
  const odd = wrapped(store, async (name, call) => {
    state.calls++;
    if (!fails(name, state.calls)) return call();
    state.failed++;
    throw new Error("secret: the database at 10.0.0.1 does not answer");
  });
  return Object.assign(state, odd);
}
