/** Sends comments on a stream that is silent. */
export interface SilenceWatch {
  /** A silence begins. */
  begin(): void;
  stop(): void;
}

interface Watched {
  /** Set by the first tick of a silence: cheaper than a clock reading for every frame. */
  since: number | undefined;
  speak(): void;
}

interface Wheel {
  watched: Set<Watched>;
  timer: ReturnType<typeof setInterval>;
}

/** One timer for all streams that may be silent for as many milliseconds. */
const wheels = new Map<number, Wheel>();

/** Calls `speak` after `limit` milliseconds of silence, or a little later, again and again. */
export function watchSilence(limit: number, speak: () => void): SilenceWatch {
  const own: Watched = { since: undefined, speak };
  const wheel = wheelOf(limit);
  wheel.watched.add(own);
  return {
    begin: () => void (own.since = undefined),
    stop() {
      wheel.watched.delete(own);
      if (wheel.watched.size > 0) return;
      clearInterval(wheel.timer);
      if (wheels.get(limit) === wheel) wheels.delete(limit);
    },
  };
}

function wheelOf(limit: number): Wheel {
  const running = wheels.get(limit);
  if (running) return running;
  const watched = new Set<Watched>();
  const timer = setInterval(() => tick(watched, limit), Math.max(limit / 16, 1));
  // In Node, a stream that nobody reads must not keep the process alive.
  if (typeof timer === "object") timer.unref?.();
  const wheel = { watched, timer };
  if (mayShareTimers) wheels.set(limit, wheel);
  return wheel;
}

function tick(watched: ReadonlySet<Watched>, limit: number): void {
  // Not the time of day: if it were set back an hour, there would be no comments for an hour.
  const now = performance.now();
  for (const one of watched) {
    one.since ??= now;
    if (now - one.since < limit) continue;
    one.since = undefined;
    one.speak();
  }
}

/** In workerd, a timer ends with the request that set it. */
const mayShareTimers =
  (globalThis as { navigator?: { userAgent?: string } }).navigator?.userAgent !== "Cloudflare-Workers";
