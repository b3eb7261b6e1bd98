import type { Exchange } from "../transcript/transcript.ts";

/** The `case` of requests that a rate limit has rejected and that the kit has sent again. */
export const turnedAway = "kit/rate-limit" as const;

/** How often a request is sent again, and the longest wait before that, in milliseconds. */
const mostTimes = 3;
const longest = 10_000;
/** How long it waits if the server does not say. */
const usual = 1000;

const retryAfter = ({ response }: Exchange): string | undefined =>
  response?.headers.find(([name]) => name === "retry-after")?.[1];

/** Milliseconds, from a date or a number of seconds; undefined for anything else. */
function waitOf(value: string | undefined, now: number): number {
  if (value === undefined) return usual;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? usual : Math.max(0, ms);
}

/** A rate limit says nothing about the rules: whether to send the request again, and when. */
export function afterLimit(
  exchange: Exchange,
  times: number,
  slow: number,
  now: number = Date.now(),
): { wait: number } | { unlock: string } {
  const said = retryAfter(exchange);
  const wait = waitOf(said, now);
  if (times <= mostTimes && wait <= longest * slow) return { wait };
  return {
    unlock: `the server answers 429${said === undefined ? "" : ` (Retry-After: ${said})`}; lift its limit for the run`,
  };
}
