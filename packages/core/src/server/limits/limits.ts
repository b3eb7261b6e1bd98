import { type RateLimit, type RateLimiter } from "./rate-limiter.ts";
import { slidingWindow } from "./sliding-window.ts";
import { longestTimer } from "./timer.ts";

/** What bounds a request, an answer and a turn, so that no client, handler or store can hurt the others. */
export interface LimitSettings extends Partial<NumericLimits> {
  /**
   * How many requests each user may send. Above that, the answer is 429 with `Retry-After`, before the body is read. Your own
   * RateLimiter can count for several processes; otherwise each process counts by itself. Default: no limit.
   */
  requestsPerUser?: RateLimit | RateLimiter;
  /**
   * How many tokens each user may use, as reported by `reportUsage()`. Once they are used up, turns, sync actions and dictation
   * get a 429 with `Retry-After`. Running turns are not stopped. Default: no limit.
   */
  tokensPerUser?: RateLimit | RateLimiter;
}

/** The limits of a server. */
export interface Limits extends NumericLimits {
  requestsPerUser: RateLimiter | undefined;
  tokensPerUser: RateLimiter | undefined;
}

interface NumericLimits {
  /** Bytes of a request body; more is 413. Default 1 MiB. */
  body: number;
  /** Bytes of the body of `input.transcribe`; more is 413. Default 10 MiB, or `body` if the application does not transcribe. */
  recording: number;
  /** Values in a request body, at any depth; more is 400. At most a quarter may be numbers that a double cannot hold. Default 40 000. */
  values: number;
  /** Levels of nesting in a request body; more is 400. Default 200. */
  depth: number;
  /** Elements of all arrays and members of all maps that the protocol defines in a request, together; more is 400. Default 1000. */
  elements: number;
  /** Characters of the items of a page, as JSON; a page ends early rather than be larger. Default 8 × 1024². */
  page: number;
  /** Milliseconds of one call of the store; then it counts as failed (503, or an `error` event). Default 30 000. */
  storeCall: number;
  /**
   * Milliseconds for which a turn keeps its thread after its process has died or lost the database; only for stores that several
   * processes share. Every eighth of it a process renews the leases of its turns. Default 4000.
   */
  lease: number;
  /** Turns of one user that run at the same time; one more is 429. Default 200. */
  turnsPerUser: number;
  /**
   * Milliseconds of a turn; then it ends with an `error` event, and what was shown is kept. Any other handler call fails after
   * the same time. Default 3 600 000 (1 hour).
   */
  turn: number;
}

const mebibyte = 1024 * 1024;

/** The limits of a server whose application sets none of `own`. Throws RangeError for one that is not a positive number. */
export function limitsWith(
  { requestsPerUser, tokensPerUser, ...own }: LimitSettings,
  transcribes: boolean,
): Limits {
  const body = own.body ?? mebibyte;
  const limits: NumericLimits = {
    body,
    recording: transcribes ? 10 * mebibyte : body,
    values: 40_000,
    depth: 200,
    elements: 1000,
    page: 8 * mebibyte,
    storeCall: 30_000,
    lease: 4000,
    turnsPerUser: 200,
    turn: 3_600_000,
  };
  for (const name of Object.keys(own)) {
    if (!isLimit(name, limits)) {
      throw new RangeError(
        `There is no limit ${JSON.stringify(name)}; there are ${[...Object.keys(limits), "requestsPerUser", "tokensPerUser"].join(", ")}.`,
      );
    }
    const value = own[name];
    if (value === undefined) continue;
    if (!(value > 0)) throw new RangeError(`The limit ${name} is ${value}; it must be a number above 0.`);
    limits[name] = value;
  }
  for (const name of ["storeCall", "lease", "turn"] as const)
    limits[name] = Math.min(limits[name], longestTimer);
  return {
    ...limits,
    requestsPerUser: limiterOf("requestsPerUser", requestsPerUser),
    tokensPerUser: limiterOf("tokensPerUser", tokensPerUser),
  };
}

const isLimit = (name: string, limits: NumericLimits): name is keyof NumericLimits =>
  Object.hasOwn(limits, name);

function limiterOf(name: string, own: RateLimit | RateLimiter | undefined): RateLimiter | undefined {
  if (own === undefined || "take" in own) return own;
  const { max, window } = own;
  if (!(max >= 1))
    throw new RangeError(`The limit ${name}.max is ${max}; it must be a number of at least 1.`);
  if (!(window > 0))
    throw new RangeError(`The limit ${name}.window is ${window}; it must be a number above 0.`);
  return slidingWindow(own);
}
