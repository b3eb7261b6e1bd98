/** How much one user may use. */
export interface RateLimit {
  /** The most in any `window`. */
  max: number;
  /** Milliseconds. */
  window: number;
}

/** Counts what each user uses: one of your own can share its counts between processes. */
export interface RateLimiter {
  /**
   * Takes `amount` if the user may use as much now, else nothing; an amount of 0 only asks whether anything is left. The result
   * is 0, or the milliseconds after which it is worth asking again.
   */
  take(userId: string, amount: number): number | Promise<number>;
  /** Counts what has been used already, beyond the limit too. */
  add(userId: string, amount: number): void | Promise<void>;
}
