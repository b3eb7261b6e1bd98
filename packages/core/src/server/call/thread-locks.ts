/** Lets one turn of a thread run at a time in this process. */
export interface ThreadLocks {
  /**
   * Waits up to `wait` milliseconds for the running turn; undefined if it is still running then. Call the result to
   * release the lock. Throws the signal's reason as soon as that is aborted.
   */
  acquire(key: string, wait: number, signal: AbortSignal): Promise<(() => void) | undefined>;
}

export function threadLocks(): ThreadLocks {
  const tails = new Map<string, Promise<void>>();
  return {
    async acquire(key, wait, signal) {
      const before = tails.get(key);
      let release = (): void => {};
      const own = new Promise<void>((resolve) => {
        release = resolve;
      });
      const tail = before ? before.then(() => own) : own;
      tails.set(key, tail);
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
      let taken = false;
      try {
        taken = !before || (await settles(before, wait, signal));
      } finally {
        // Gives its place up, so that the next in line waits for the running turn alone.
        if (!taken) release();
      }
      return taken ? release : undefined;
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
