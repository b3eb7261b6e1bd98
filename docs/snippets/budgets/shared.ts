import type { RateLimiter } from "@chatkit-protocol/core";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const limiterOf = (limiter: RateLimiterAbstract): RateLimiter => ({
  async take(userId, amount) {
    try {
      const now = amount > 0 ? await limiter.consume(userId, amount) : await limiter.get(userId);
      return amount > 0 || now === null || now.remainingPoints > 0 ? 0 : now.msBeforeNext;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext);
      throw refused;
    }
  },
  add: async (userId, amount) => void (await limiter.penalty(userId, amount)),
});

// For several processes: RateLimiterRedis, RateLimiterPostgres, …, each with its own keyPrefix.
const [requests, tokens] = [
  { points: 60, duration: 60 },
  { points: 200_000, duration: 86_400 },
]; // seconds
export const limits = {
  requestsPerUser: limiterOf(new RateLimiterMemory(requests)),
  tokensPerUser: limiterOf(new RateLimiterMemory(tokens)),
};
