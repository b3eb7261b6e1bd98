/** What signals end: a reader waits once for each event, and a listener for each wait would cost more than the event. */
const waits = new WeakMap<AbortSignal, { end: () => void }>();

/** Wakes those who wait for the next change of one thing. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring. Throws the signal's reason as soon as that is aborted. A signal is of one who waits for one thing at a time. */
  next(signal: AbortSignal): Promise<void>;
}

export function newBell(): Bell {
  let waiting = new Set<() => void>();
  return {
    ring() {
      const all = waiting;
      waiting = new Set();
      for (const wake of all) wake();
    },
    next: (signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        let wait = waits.get(signal);
        if (!wait) {
          const begun = { end() {} };
          waits.set(signal, begun);
          signal.addEventListener("abort", () => begun.end(), { once: true });
          wait = begun;
        }
        const set = waiting;
        wait.end = () => {
          set.delete(resolve);
          reject(signal.reason);
        };
        set.add(resolve);
      }),
  };
}
