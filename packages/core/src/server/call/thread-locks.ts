/** Lets one turn of a thread run at a time in this process. */
export interface ThreadLocks {
  /**
   * Waits for the running turn; undefined if it is still running after `wait`. Call the result to release the lock.
   * Throws the signal's reason as soon as that is aborted.
   */
  acquire(key: string, options: LockOptions): Promise<(() => void) | undefined>;
}

export interface LockOptions {
  /** Milliseconds. */
  wait: number;
  signal: AbortSignal;
  /** Whether to ask the running turn to leave. */
  takeOver: boolean;
  /** Called when another turn asks this one to leave, once it holds the lock. */
  leave: () => void;
}

export function threadLocks(): ThreadLocks {
  const tails = new Map<string, Promise<void>>();
  /** How to ask the turn that holds the lock to leave. */
  const holders = new Map<string, () => void>();
  return {
    async acquire(key, { wait, signal, takeOver, leave }) {
      const before = tails.get(key);
      let settle = (): void => {};
      const own = new Promise<void>((resolve) => {
        settle = resolve;
      });
      const tail = before ? before.then(() => own) : own;
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      let taken = false;
      try {
        if (before && takeOver) holders.get(key)?.();
        taken = !before || (await settles(before, wait, signal));
      } finally {
        // Gives its place up, so that the next in line waits for the running turn alone.
        if (!taken) settle();
      }
      if (!taken) return undefined;
      holders.set(key, leave);
      return () => {
        if (holders.get(key) === leave) holders.delete(key);
        settle();
      };
    },
  };
}

/** Whether `turn` settles within `wait` milliseconds. Throws the signal's reason as soon as that is aborted. */
async function settles(turn: Promise<void>, wait: number, signal: AbortSignal): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => {};
  try {
    return await new Promise<boolean>((resolve, reject) => {
      abort = () => reject(signal.reason);
      if (signal.aborted) abort();
      signal.addEventListener("abort", abort);
      timer = setTimeout(() => resolve(false), wait);
      void turn.then(() => resolve(true));
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}
