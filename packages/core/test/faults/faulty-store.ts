import type { Store } from "../../src/index.ts";
import { pause } from "../server/faulty-stores.ts";

/** The text of thrown errors; no client may ever read it. */
export const secret = "secret: the database at 10.0.0.1 does not answer";

type Work = () => Promise<unknown>;

/** Does a call's work, or not; `limit` is the server's for a call. */
type Fault = (work: Work, limit: number) => unknown;

const fail = (): never => {
  throw new Error(secret);
};

/** How a call of a store goes wrong. */
const faults = {
  /** Rejects, and has done nothing. */
  reject: async () => fail(),
  /** Throws before it returns a promise. */
  throw: () => fail(),
  /** Does its work, and then reports a failure. */
  "done then reject": async (work: Work) => {
    await work();
    fail();
  },
  /** Takes its time, within the limit. */
  slow: async (work: Work) => {
    await pause(20);
    return work();
  },
  /** Does its work when the server has given up waiting. */
  late: async (work: Work, limit: number) => {
    // Two timers: on a busy machine one may run before a shorter one that began with it.
    await pause(limit);
    await pause(limit);
    return work();
  },
  /** Does nothing and never settles. */
  hang: () => new Promise(() => {}),
  /** The same, in a driver with its own kind of promises. */
  // eslint-disable-next-line unicorn/no-thenable
  "hang, as a thenable": () => ({ then() {} }),
} satisfies Record<string, Fault>;

export type StoreFault = keyof typeof faults;
export const storeFaults = Object.keys(faults) as StoreFault[];

/** Whether the server stops waiting for the call, after its limit. */
export const isWaitedFor = (fault: StoreFault): boolean => fault === "late" || fault.startsWith("hang");

/** Whether the store may keep what it reported as failed. */
export const hasHiddenEffect = (fault: StoreFault | undefined): boolean =>
  fault === "done then reject" || fault === "late";

/** A store that records its calls, and in which one of them goes wrong. */
export interface FaultyStore extends Store {
  /** The calls since `begin()`, such as `save #2`; a copy. */
  readonly calls: readonly string[];
  /** Forgets the calls so far; the call at `index` from now on goes wrong. */
  begin(fault?: { kind: StoreFault; index: number }): void;
  /** Lets every call from now on work; says whether the planned one was made. */
  disarm(): boolean;
  /** Lets every call work; resolves when the late ones have. */
  end(): Promise<void>;
}

/** `limit` is the server's `limits.storeCall` in milliseconds: a late call does its work after twice as many. */
export function faultyStore(store: Store, limit = 30_000): FaultyStore {
  let calls: string[] = [];
  let planned: { kind: StoreFault; index: number } | undefined;
  let running: Promise<unknown>[] = [];

  const note = (method: string): StoreFault | undefined => {
    const before = calls.filter((call) => call.startsWith(`${method} `)).length;
    calls.push(`${method} #${before + 1}`);
    return planned?.index === calls.length - 1 ? planned.kind : undefined;
  };

  return {
    get calls() {
      return [...calls];
    },
    begin(fault) {
      calls = [];
      planned = fault;
    },
    disarm() {
      const wasMade = planned !== undefined && calls.length > planned.index;
      planned = undefined;
      return wasMade;
    },
    async end() {
      planned = undefined;
      await Promise.allSettled(running);
      running = [];
    },
    forUser(userId) {
      // The server's own health check.
      if (userId.startsWith("chatkit:")) return store.forUser(userId);
      if (note("forUser") !== undefined) fail();
      return new Proxy(store.forUser(userId), {
        get(view, name) {
          const method = Reflect.get(view, name) as (...args: unknown[]) => Promise<unknown>;
          return (...args: unknown[]) => {
            const work = (): Promise<unknown> => method(...args);
            const fault = note(String(name));
            if (fault === undefined) return work();
            const result = (faults[fault] as Fault)(work, limit);
            if (fault === "late") running.push(result as Promise<unknown>);
            return result;
          };
        },
      });
    },
  };
}
