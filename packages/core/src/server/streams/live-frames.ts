import type { StreamPage } from "./stream-log.ts";

/**
 * The frames of a running turn as they are given to its log, for the reader that has started it: as long as that keeps up it need
 * not read them from the log.
 */
export interface LiveFrames {
  /** The number of the last frame that was given. */
  last(): number;
  isOver(): boolean;
  give(page: StreamPage): void;
  /** Nothing more is given: the rest, and the end, are in the log. */
  end(): void;
  /** Calls back once, with the next page, or with undefined at the end. For one who waits at a time. */
  wait(take: (page: StreamPage | undefined) => void): void;
}

export function liveFrames(): LiveFrames {
  let last = 0;
  let isOver = false;
  let waiting: ((page: StreamPage | undefined) => void) | undefined;
  const wake = (page: StreamPage | undefined): void => {
    const take = waiting;
    waiting = undefined;
    take?.(page);
  };
  return {
    last: () => last,
    isOver: () => isOver,
    give(page) {
      if (isOver) return;
      ({ last } = page);
      wake(page);
    },
    end() {
      isOver = true;
      wake(undefined);
    },
    wait(take) {
      waiting = take;
    },
  };
}
