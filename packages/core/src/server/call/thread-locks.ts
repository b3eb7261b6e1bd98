/** Lets one turn of a thread run at a time in this process. */
export interface ThreadLocks {
  /** Whether nobody holds the lock: who acquires it now does not wait. */
  isFree(key: string): boolean;
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
  /** Called when another turn asks this one to leave, whether it holds the lock or waits for it. */
  leave: () => void;
}

/** A turn that holds the lock or waits for it. */
interface Place {
  leave: () => void;
  /** Gives it the lock. */
  begin: () => void;
}

export function threadLocks(): ThreadLocks {
  /**
   * By key, the turn that holds the lock and those that wait, in order. It is not a chain of promises, which would keep every request
   * that has given up in memory as long as the first turn runs.
   */
  const lines = new Map<string, Place[]>();

  function exit(key: string, line: Place[], place: Place): void {
    const index = line.indexOf(place);
    if (index < 0) return;
    line.splice(index, 1);
    if (line.length === 0) lines.delete(key);
    else if (index === 0) line[0]!.begin();
  }

  return {
    isFree: (key) => !lines.has(key),
    async acquire(key, { wait, signal, takeOver, leave }) {
      const line = lines.get(key) ?? [];
      const before = [...line];
      const place: Place = { leave, begin() {} };
      const turn = new Promise<void>((resolve) => (place.begin = resolve));
      lines.set(key, line);
      line.push(place);
      const release = (): void => exit(key, line, place);
      if (before.length === 0) return release;
      let taken = false;
      try {
        if (takeOver) for (const other of before) other.leave();
        taken = await settles(turn, wait, signal);
      } finally {
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
