/** Characters that are sent without waiting for more: as many as a Node socket accepts at once. */
const enough = 16_384;

/** Frames on their way from a turn to its one reader: everything that is ready without waiting is read together. */
export class FrameBuffer {
  #text = "";
  #ended = false;
  #isScheduled = false;
  /** The reader that waits. */
  #reader: ((frames: string | undefined) => void) | undefined;
  /** Wakes the turn, which waits for a reader. */
  #wanted: (() => void) | undefined;
  #wanting: Promise<void> | undefined;

  /** Adds whole frames, or nothing. */
  write(frames: string): void {
    this.#text += frames;
    if (this.#text.length >= enough) this.#give();
    if (this.#text === "" || this.#isScheduled || !this.#reader) return;
    this.#isScheduled = true;
    whenNothingElseIsReady(() => this.#give());
  }

  /** Undefined while the reader waits for more; else what to wait for before the next frame is made. */
  untilWanted(): Promise<void> | undefined {
    if (this.#reader) return undefined;
    return (this.#wanting ??= new Promise((resolve) => (this.#wanted = resolve)));
  }

  /** No more frames come. */
  end(): void {
    this.#ended = true;
    this.#give();
  }

  /** All frames that are ready, as soon as there are any; undefined at the end. Call it again once it has settled. */
  read(): Promise<string | undefined> {
    if (this.#text !== "" || this.#ended) return Promise.resolve(this.#take());
    return new Promise((resolve) => {
      this.#reader = resolve;
      this.#wanted?.();
      this.#wanted = this.#wanting = undefined;
    });
  }

  #give(): void {
    this.#isScheduled = false;
    const reader = this.#reader;
    if (!reader || (this.#text === "" && !this.#ended)) return;
    this.#reader = undefined;
    reader(this.#take());
  }

  #take(): string | undefined {
    const frames = this.#text === "" ? undefined : this.#text;
    this.#text = "";
    return frames;
  }
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
