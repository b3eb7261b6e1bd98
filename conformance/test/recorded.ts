import { nameOf } from "../src/judging/attribute.ts";
import { judges, judgeTranscript, type Exchange, type Transcript } from "../src/index.ts";

/** What was asked and what came back: the events of a stream, or one JSON answer. */
export interface Recorded {
  operation: string;
  params?: object;
  events?: readonly unknown[];
  answer?: unknown;
  end?: Exchange["end"]["how"];
  /** How many of the next exchanges run while this one does; default 0. */
  beside?: number;
}

const encoder = new TextEncoder();

/** A record of exchanges that never took place, one after the other, all of one case. */
export function recorded(exchanges: readonly Recorded[]): Transcript {
  return {
    schema: 1,
    kit: "test",
    url: "http://localhost/",
    started: "2026-01-01T00:00:00Z",
    seed: 1,
    tier: "T2",
    users: ["alice"],
    capabilities: [],
    exchanges: exchanges.map((one, index): Exchange => {
      const { operation, params = {}, events, answer, end = "complete", beside = 0 } = one;
      const at = index * 10;
      const text = events
        ? events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")
        : JSON.stringify(answer);
      const type = events ? "text/event-stream" : "application/json";
      return {
        n: index + 1,
        case: "test/case",
        label: String(index),
        user: "alice",
        request: {
          method: "POST",
          url: "http://localhost/",
          headers: {},
          body: JSON.stringify({ type: operation, params }),
          operation,
          at,
        },
        response: {
          status: 200,
          headers: [
            ["content-type", type],
            ["cache-control", "no-cache"],
          ],
          at: at + 1,
          chunks: [{ at: at + 2 + beside * 10, bytes: encoder.encode(text ?? "null") }],
        },
        end: { how: end, at: at + 3 + beside * 10 },
      };
    }),
    drives: { "test/case": { how: "done" } },
  };
}

/** What the judges find in such a record, by name, each once: `TU-01/title-not-stored`. */
export const blamed = (exchanges: readonly Recorded[]): string[] => [
  ...new Set(
    judgeTranscript(recorded(exchanges), { judges }).flatMap(({ verdict, findings, unlock }) =>
      verdict === "kit-error" ? [`kit-error: ${unlock}`] : findings.map(nameOf),
    ),
  ),
];
