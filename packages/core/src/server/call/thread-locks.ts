import { unlessAborted } from "../turn/interruptible.ts";

/** Lets one turn of a thread run at a time in this process. */
export interface TurnLocks {
  /**
   * Waits up to `patience` milliseconds for the running turn; undefined where it goes on. Call the result to release.
   * Throws the signal's reason where that is aborted first.
   */
  acquire(key: string, patience: number, signal: AbortSignal): Promise<(() => void) | undefined>;
}

export function turnLocks(): TurnLocks {
  const tails = new Map<string, Promise<void>>();
  return {
    async acquire(key, patience, signal) {
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
        taken = !before || (await settled(before, patience, signal));
      } finally {
        // Gives its place up: whoever waits behind it then waits for the running turn alone.
        if (!taken) release();
      }
      return taken ? release : undefined;
    },
  };
}

async function settled(turn: Promise<void>, patience: number, signal: AbortSignal): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await unlessAborted(Promise.race([turn.then(() => true), timeout]), signal);
  } finally {
    clearTimeout(timer);
  }
}
