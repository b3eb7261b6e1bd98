import { type LiveMember, LiveSet } from "../../live-set.ts";

/** A stream that sends a comment when it has been silent. */
export interface SilentStream extends LiveMember {
  /** When its silence was first noticed; undefined from the beginning of each silence. Cheaper than a clock reading for every frame. */
  silentSince: number | undefined;
  /** Sends the comment. */
  speak(): void;
}

/** One timer for all streams that may be silent for as many milliseconds. */
const wheels = new Map<number, SilenceWheel>();

/** Calls `speak()` of its streams after `limit` milliseconds of silence, or a little later, again and again. */
export class SilenceWheel {
  readonly #limit: number;
  readonly #watched = new LiveSet<SilentStream>();
  readonly #timer: ReturnType<typeof setInterval>;

  private constructor(limit: number) {
    this.#limit = limit;
    this.#timer = setInterval(() => this.#tick(), Math.max(limit / 16, 1));
    // In Node, a stream that nobody reads must not keep the process alive.
    if (typeof this.#timer === "object") this.#timer.unref?.();
  }

  /** The wheel that watches the stream from now on. */
  static watch(stream: SilentStream, limit: number): SilenceWheel {
    const wheel = wheels.get(limit) ?? new SilenceWheel(limit);
    wheel.#watched.add(stream);
    if (mayShareTimers) wheels.set(limit, wheel);
    return wheel;
  }

  forget(stream: SilentStream): void {
    this.#watched.delete(stream);
    if (this.#watched.size > 0) return;
    clearInterval(this.#timer);
    if (wheels.get(this.#limit) === this) wheels.delete(this.#limit);
  }

  #tick(): void {
    // Not the time of day: if it were set back an hour, there would be no comments for an hour.
    const now = performance.now();
    for (const stream of this.#watched.all()) {
      stream.silentSince ??= now;
      if (now - stream.silentSince < this.#limit) continue;
      stream.silentSince = undefined;
      stream.speak();
    }
  }
}

/** In workerd, a timer ends with the request that set it. */
const mayShareTimers =
  (globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent !== "Cloudflare-Workers";
