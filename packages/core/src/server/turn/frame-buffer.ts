/** Frames on their way from a turn to its one reader: everything that is ready without waiting is read together. */
export interface FrameBuffer {
  /** Adds whole frames, or nothing. */
  write(frames: string): void;
  /** Undefined while the reader waits for more; else what to wait for before the next frame is made. */
  untilWanted(): Promise<void> | undefined;
  /** No more frames come. */
  end(): void;
  /** All frames that are ready, as soon as there are any; undefined at the end. Call it again once it has settled. */
  read(): Promise<string | undefined>;
}

/** Characters that are sent without waiting for more: as many as a Node socket accepts at once. */
const enough = 16_384;

export function frameBuffer(): FrameBuffer {
  let text = "";
  let ended = false;
  let isScheduled = false;
  /** The reader that waits. */
  let reader: ((frames: string | undefined) => void) | undefined;
  /** Wakes the turn, which waits for a reader. */
  let wanted: (() => void) | undefined;
  let wanting: Promise<void> | undefined;

  function give(): void {
    isScheduled = false;
    const waiting = reader;
    if (!waiting || (text === "" && !ended)) return;
    reader = undefined;
    waiting(take());
  }

  function take(): string | undefined {
    const frames = text === "" ? undefined : text;
    text = "";
    return frames;
  }

  return {
    write(frames) {
      text += frames;
      if (text.length >= enough) give();
      if (text === "" || isScheduled || !reader) return;
      isScheduled = true;
      whenNothingElseIsReady(give);
    },
    untilWanted() {
      if (reader) return undefined;
      return (wanting ??= new Promise((resolve) => (wanted = resolve)));
    },
    end() {
      ended = true;
      give();
    },
    read() {
      if (text !== "" || ended) return Promise.resolve(take());
      return new Promise((resolve) => {
        reader = resolve;
        wanting = undefined;
        wanted?.();
      });
    },
  };
}

const { process, setImmediate } = globalThis as {
  process?: { nextTick?: (callback: () => void) => void };
  setImmediate?: (callback: () => void) => unknown;
};

/** Calls back once all settled promises have been handled. */
function whenNothingElseIsReady(callback: () => void): void {
  if (process?.nextTick) process.nextTick(callback);
  else if (setImmediate) setImmediate(callback);
  else setTimeout(callback);
}
