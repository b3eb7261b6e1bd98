/** How much each user may use. */
export interface RateLimit {
  /** The most in any `window`. */
  max: number;
  /** Milliseconds. */
  window: number;
}

/** Counts what each user uses. Your own limiter can share its counts between processes. */
export interface RateLimiter {
  /**
   * Takes `amount` if the user may use that much now, else nothing. An amount of 0 only asks whether anything is left. Returns 0,
   * or the milliseconds after which to ask again.
   */
  take(userId: string, amount: number): number | Promise<number>;
  /** Counts what has already been used, even beyond the limit. */
  add(userId: string, amount: number): void | Promise<void>;
}
