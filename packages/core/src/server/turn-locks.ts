/** Lets one turn of a thread run at a time in this process. */
export interface TurnLocks {
  /** Waits up to `patience` milliseconds for the running turn; undefined where it goes on. Call the result to release. */
  acquire(key: string, patience: number): Promise<(() => void) | undefined>;
}

export function turnLocks(): TurnLocks {
  const tails = new Map<string, Promise<void>>();
  return {
    async acquire(key, patience) {
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
      if (!before || (await settled(before, patience))) return release;
      // Gives its place up: whoever waits behind it then waits for the running turn alone.
      release();
      return undefined;
    },
  };
}

async function settled(turn: Promise<void>, patience: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([turn.then(() => true), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
