import { heartbeat } from "../../sse/encode.ts";
import { type SilentStream, SilenceWheel } from "./watch-silence.ts";

/** Where a body gets its frames from. */
export interface FrameSource {
  /** The next frames, one or more; undefined at the end. Never rejects. */
  read(): Promise<string | undefined>;
  /** Settles the source for a reader that has left. Never rejects. */
  leave(): Promise<void>;
}

export interface BodyOptions {
  /** A reader leaves by aborting it; `return()` aborts it too. */
  controller: AbortController;
  /** Milliseconds of silence before a comment is sent; false sends none. */
  heartbeat: number | false;
}

type Done = IteratorReturnResult<undefined>;
type Step = IteratorResult<string, undefined>;
const done: Done = { done: true, value: undefined };

/**
 * The frames of a source for one reader as SSE text, one or more whole frames per step; and the one place that notices when that reader
 * leaves. The first ones are asked for at once, whether or not anybody reads them; all others only when they are requested.
 */
export class EventBody implements AsyncIterableIterator<string, undefined>, SilentStream {
  silentSince: number | undefined;
  memberIndex: number | undefined;
  readonly #source: FrameSource;
  readonly #controller: AbortController;
  readonly #silence: SilenceWheel | undefined;
  #reader: ((step: Step) => void) | undefined;
  /** What was read but not requested yet. */
  #frames: string | undefined;
  #isFirst = true;
  #isReading = false;
  #over = false;
  #settled: Promise<void> | undefined;

  constructor(source: FrameSource, { controller, heartbeat: limit }: BodyOptions) {
    this.#source = source;
    this.#controller = controller;
    this.#silence = limit === false ? undefined : SilenceWheel.watch(this, limit);
    if (controller.signal.aborted) {
      this.#leave();
    } else {
      controller.signal.addEventListener("abort", () => this.#leave(), { once: true });
      this.#read();
    }
  }

  next(): Promise<Step> {
    if (this.#over) return Promise.resolve(done);
    const value = this.#frames;
    if (value !== undefined) {
      this.#frames = undefined;
      return Promise.resolve({ done: false, value });
    }
    return new Promise((resolve) => {
      this.#reader = resolve;
      this.silentSince = undefined;
      if (!this.#isReading) this.#read();
    });
  }

  /** Leaves: ends a `next()` that waits at once, and resolves when the source has settled. */
  async return(): Promise<Done> {
    this.#controller.abort();
    await this.#settled;
    return done;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  speak(): void {
    // A comment is never sent before the first event.
    if (!this.#isFirst) this.#give({ done: false, value: heartbeat });
  }

  #give(step: Step): void {
    const reader = this.#reader;
    this.#reader = undefined;
    reader?.(step);
  }

  #end(): void {
    this.#over = true;
    this.#silence?.forget(this);
    this.#give(done);
  }

  #read(): void {
    this.#isReading = true;
    void this.#source.read().then((frames) => this.#arrive(frames));
  }

  #arrive(value: string | undefined): void {
    this.#isReading = false;
    if (this.#over) return;
    this.#isFirst = false;
    if (value === undefined) this.#end();
    else if (this.#reader) this.#give({ done: false, value });
    else this.#frames = value;
  }

  #leave(): void {
    this.#end();
    this.#settled = this.#source.leave();
  }
}
