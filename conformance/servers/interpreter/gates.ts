/** Points at which a script waits until another request of the same user lets it go on. */
export interface Gates {
  /** Frees everyone who waits; where nobody does, the next who comes passes. */
  open(user: string, name: string): void | Promise<void>;
  /** Resolves when the gate is opened, at the latest after `max` milliseconds; rejects when `signal` is aborted. */
  wait(user: string, name: string, max: number, signal: AbortSignal): Promise<void>;
}

export function gates(): Gates {
  const waiting = new Map<string, Set<() => void>>();
  const opened = new Set<string>();
  const keyOf = (user: string, name: string) => JSON.stringify([user, name]);
  return {
    open(user, name) {
      const key = keyOf(user, name);
      const waiters = waiting.get(key);
      waiting.delete(key);
      if (!waiters) opened.add(key);
      for (const pass of waiters ?? []) pass();
    },
    async wait(user, name, max, signal) {
      const key = keyOf(user, name);
      if (opened.delete(key)) return;
      const waiters = waiting.get(key) ?? new Set();
      waiting.set(key, waiters);
      let pass = (): void => {};
      const passed = new Promise<void>((resolve) => {
        pass = resolve;
      });
      waiters.add(pass);
      try {
        await Promise.race([passed, pause(max, signal)]);
      } finally {
        waiters.delete(pass);
        if (waiters.size === 0 && waiting.get(key) === waiters) waiting.delete(key);
      }
    },
  };
}

/** Resolves after `ms`; rejects with the signal's reason when it is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, ms);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
