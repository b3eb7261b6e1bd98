import { expect, test } from "vitest";
import { bytesOf, hostileStreams } from "../../packages/core/test/hostile/corpus.ts";
import { judges, judgeTranscript, outcomeOf, reporters, type Transcript } from "../src/index.ts";
import { create } from "./exchanges.ts";
import { recorded } from "./recorded.ts";

/** A record in which a server has answered with these bytes, cut in two. */
function answeredWith(bytes: Uint8Array): Transcript {
  const transcript = recorded([create()]);
  const exchanges = transcript.exchanges.map((exchange) => {
    const response = exchange.response!;
    const half = bytes.length >> 1;
    const chunks = [bytes.subarray(0, half), bytes.subarray(half)].map((one) => ({
      at: response.at,
      bytes: one,
    }));
    return { ...exchange, response: { ...response, chunks } };
  });
  return { ...transcript, exchanges };
}

test.each(hostileStreams.map((one) => [one.what, one] as const))(
  "the kit judges a stream of %s, and prints its findings",
  (_what, { body }) => {
    const transcript = answeredWith(bytesOf(body));
    const results = judgeTranscript(transcript, { judges });
    expect(results.filter(({ verdict }) => verdict === "kit-error")).toEqual([]);
    const outcome = outcomeOf({ transcript, results, reachable: true, durationMs: 1 });
    for (const { render } of Object.values(reporters)) expect(render(outcome, {})).not.toBe("");
  },
);
