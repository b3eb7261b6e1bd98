import type { RateLimit, RateLimiter } from "./rate-limiter.ts";

/** What was used at about the same time; it counts until the last of it has left the window. */
interface Usage {
  first: number;
  last: number;
  amount: number;
}

/** Uses within this part of a window are counted together. */
const together = 1 / 10;

/** A limiter that counts in this process. */
export interface SlidingWindow extends RateLimiter {
  take(userId: string, amount: number): number;
  add(userId: string, amount: number): void;
  /** Users for whom anything is kept. */
  readonly size: number;
}

/**
 * Lets each user use `max` in any window, wherever it begins. Keeps at most eleven numbers per user, and nothing for users who
 * have used nothing in the last window. Above `mostUsers` it forgets the user who has been idle for longest.
 */
export function slidingWindow({ max, window }: RateLimit, mostUsers = 100_000): SlidingWindow {
  /** The most recent users come last. */
  const users = new Map<string, Usage[]>();

  const isOver = ({ last }: Usage, now: number): boolean => last + window <= now;

  function used(userId: string, now: number): Usage[] {
    for (const [id, usages] of users) {
      if (!isOver(usages.at(-1)!, now)) break;
      users.delete(id);
    }
    return (users.get(userId) ?? []).filter((usage) => !isOver(usage, now));
  }

  function count(userId: string, usages: Usage[], amount: number, now: number): void {
    const latest = usages.at(-1);
    if (latest && now - latest.first < window * together) {
      latest.last = now;
      latest.amount += amount;
    } else {
      usages.push({ first: now, last: now, amount });
    }
    users.delete(userId);
    users.set(userId, usages);
    for (const id of users.keys()) {
      if (users.size <= mostUsers) break;
      users.delete(id);
    }
  }

  return {
    take(userId, amount) {
      // Unlike the time of day, it never goes backwards.
      const now = performance.now();
      const usages = used(userId, now);
      let total = usages.reduce((sum, usage) => sum + usage.amount, 0);
      const fits = (): boolean => (amount === 0 ? total < max : total + amount <= max);
      if (fits()) {
        if (amount > 0) count(userId, usages, amount, now);
        return 0;
      }
      for (const usage of usages) {
        total -= usage.amount;
        if (fits()) return usage.last + window - now;
      }
      return window;
    },
    add(userId, amount) {
      const now = performance.now();
      count(userId, used(userId, now), amount, now);
    },
    get size() {
      return users.size;
    },
  };
}
