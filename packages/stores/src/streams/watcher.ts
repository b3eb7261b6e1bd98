import type { StreamRows, StreamState } from "./stream-rows.ts";

/** Looks at streams of which something is expected: one statement for all of them at a time. */
export interface Watcher {
  /** Calls the listener with each state that is found, and with undefined once the stream is gone; returns what ends that. */
  add(seq: string, listener: StreamListener): () => void;
  /** The next state that differs from this one; undefined once the stream is gone. Throws the signal's reason, or why the database does not answer. */
  change(seen: StreamState, signal: AbortSignal): Promise<StreamState | undefined>;
  /** Looks at once. */
  wake(): void;
  end(): void;
}

export interface StreamListener {
  see(state: StreamState | undefined): void;
  /** The database has not answered for longer than a process may be silent. */
  fail(error: unknown): void;
  /** Whether it reads what another process writes, so that every look counts. */
  isReader: boolean;
}

/** Milliseconds between two looks at least, however often it is woken. */
const rest = 20;

/** Milliseconds between two looks for a stop, if nobody reads. */
const idle = 250;

export function newWatcher(
  rows: StreamRows,
  { poll, patience }: { poll: number; patience: number },
): Watcher {
  const listeners = new Map<string, Set<StreamListener>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let isWoken = false;
  let isOver = false;
  let looked = -Infinity;
  /** When the database has answered last, or has not been asked. */
  let answered = performance.now();

  const all = (): StreamListener[] => [...listeners.values()].flatMap((set) => [...set]);

  async function look(): Promise<void> {
    timer = undefined;
    isLooking = true;
    isWoken = false;
    looked = performance.now();
    const seqs = [...listeners.keys()];
    try {
      const states = new Map((await rows.states(seqs)).map((state) => [state.seq, state]));
      answered = performance.now();
      for (const seq of seqs) {
        for (const listener of listeners.get(seq) ?? []) listener.see(states.get(seq));
      }
    } catch (error) {
      if (performance.now() - answered >= patience) for (const listener of all()) listener.fail(error);
    }
    isLooking = false;
    schedule();
  }

  function schedule(): void {
    if (isOver || isLooking || listeners.size === 0) return;
    const pause = all().some(({ isReader }) => isReader) ? poll : Math.max(idle, poll);
    const wait = isWoken ? Math.max(0, looked + rest - performance.now()) : pause;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), wait);
    // In Node a stream must not keep the process alive: its turn does, and its reader's connection.
    timer.unref?.();
  }

  function add(seq: string, listener: StreamListener): () => void {
    if (listeners.size === 0) answered = performance.now();
    const set = listeners.get(seq) ?? new Set();
    listeners.set(seq, set.add(listener));
    if (!timer || listener.isReader) schedule();
    return () => {
      set.delete(listener);
      if (set.size === 0 && listeners.get(seq) === set) listeners.delete(seq);
    };
  }

  return {
    add,
    change: (seen, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = (): void => {
          over();
          reject(signal.reason);
        };
        const remove = add(seen.seq, {
          isReader: true,
          see(state) {
            if (state && isSame(state, seen)) return;
            over();
            resolve(state);
          },
          fail(error) {
            over();
            reject(error);
          },
        });
        const over = (): void => {
          remove();
          signal.removeEventListener("abort", leave);
        };
        signal.addEventListener("abort", leave, { once: true });
      }),
    wake() {
      isWoken = true;
      schedule();
    },
    end() {
      isOver = true;
      clearTimeout(timer);
      for (const listener of all()) listener.fail(new Error("The stream log is closed."));
    },
  };
}

const isSame = (a: StreamState, b: StreamState): boolean =>
  a.last === b.last &&
  a.gone === b.gone &&
  a.isClosed === b.isClosed &&
  a.isLost === b.isLost &&
  a.isStopped === b.isStopped;
