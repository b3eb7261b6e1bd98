import type { Usage } from "../application/context.ts";
import { RequestError } from "../application/errors.ts";
import type { Report } from "../application/reporter.ts";
import type { Limits } from "./limits.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { within } from "./within.ts";

/** The user whose budget is counted, and its limits. */
export interface Spender {
  userId: string;
  limits: Pick<Limits, "requestsPerUser" | "tokensPerUser" | "storeCall">;
  report: Report;
}

/** The user of a call. */
export const spenderOf = (call: {
  context: { userId: string };
  settings: Pick<Spender, "limits">;
  report: Report;
}): Spender => ({ userId: call.context.userId, limits: call.settings.limits, report: call.report });

/** Counts a request; undefined without a limit. Rejects with RequestError: 429 with `Retry-After` above the limit. */
export function takeRequest(spender: Spender): Promise<void> | undefined {
  const { requestsPerUser } = spender.limits;
  return requestsPerUser && take(spender, requestsPerUser, 1, "This user has sent too many requests");
}

/**
 * Rejects with RequestError: 429 with `Retry-After` if no tokens are left; undefined without a limit. Wait for it before anything that
 * may use tokens.
 */
export function checkTokens(spender: Spender): Promise<void> | undefined {
  const { tokensPerUser } = spender.limits;
  return tokensPerUser && take(spender, tokensPerUser, 0, "This user has used too many tokens");
}

/** Counts used tokens. Never throws: a failure to count is reported. */
export function addTokens({ userId, limits, report }: Spender, usage: Usage | undefined): void {
  const tokens: unknown = usage?.tokens;
  if (!(typeof tokens === "number" && tokens >= 0 && tokens < Infinity)) {
    report(new RangeError(`reportUsage() needs the number of tokens, 0 or more; it got ${String(tokens)}`));
    return;
  }
  const { tokensPerUser, storeCall } = limits;
  if (!tokensPerUser || tokens === 0) return;
  const add = async (): Promise<unknown> =>
    within(storeCall, "rate limiter's add()", tokensPerUser.add(userId, tokens));
  add().catch(report);
}

/** If a limiter fails, the request gets a 503: the server cannot know what the user may still use. */
async function take(
  { userId, limits, report }: Spender,
  limiter: RateLimiter,
  amount: number,
  complaint: string,
): Promise<void> {
  let wait: unknown;
  try {
    wait = await within(limits.storeCall, "rate limiter's take()", limiter.take(userId, amount));
    if (!(typeof wait === "number" && wait >= 0 && wait < Infinity)) {
      throw new TypeError(`A rate limiter's take() must return milliseconds, not ${String(wait)}`);
    }
  } catch (cause) {
    report(cause);
    throw new RequestError("unavailable", "The server cannot count requests; try again later.", { cause });
  }
  if (wait === 0) return;
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  throw new RequestError("too_many_requests", `${complaint}; try again in ${seconds} seconds.`, {
    headers: { "retry-after": String(seconds) },
  });
}
