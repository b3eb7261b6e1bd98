import { expect, test, vi } from "vitest";
import { failures, judged } from "../mutants/try-mutant.ts";
import { turnedAway } from "../src/driver/rate-limit.ts";
import type { Interceptor } from "../src/relay/relay.ts";
import { worstVerdicts } from "../src/index.ts";
import { page } from "./front-doors.ts";

vi.setConfig({ testTimeout: 120_000 });

/** A server that rejects requests: which ones, by their number, and for how long. */
const limiting = (isTurnedAway: (n: number) => boolean, seconds: string): Interceptor => {
  let n = 0;
  const body = '{"error":{"code":"too_many_requests","message":"Slower, please."}}';
  return async (asked, ask) =>
    asked.method === "POST" && isTurnedAway(++n)
      ? page(429, "application/json", body, [["retry-after", seconds]])
      : ask(asked);
};

test("a request that a rate limit rejects for a moment is sent again, and judged as if it had not been rejected", async () => {
  const sound = worstVerdicts((await judged()).results);
  const { results, transcript } = await judged({ between: limiting((n) => n % 7 === 0, "0") });
  expect(failures(results)).toEqual([]);
  expect([...worstVerdicts(results)]).toEqual([...sound]);
  const again = transcript.exchanges.filter(({ case: id }) => id === turnedAway);
  expect(again.length).toBeGreaterThan(30);
  expect(again.every(({ response }) => response?.status === 429)).toBe(true);
});

const advice = "the server answers 429 (Retry-After: 3600); lift its limit for the run";

test("a request that a rate limit rejects for longer is not judged, and the run says what to do", async () => {
  for (const first of [60, 200]) {
    const { results, transcript } = await judged({ between: limiting((n) => n > first, "3600") });
    expect(failures(results)).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === "pass").length).toBeGreaterThan(50);
    const ends = Object.values(transcript.drives);
    expect(ends.filter(({ how }) => how === "blocked" || how === "kit-error")).toEqual([]);
    const limited = ends.filter((end) => "unlock" in end && end.unlock === advice);
    expect(limited.length).toBeGreaterThan(50);
  }
});
