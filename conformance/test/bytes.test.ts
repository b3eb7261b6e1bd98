import { expect, test } from "vitest";
import type { Finding } from "../src/case/observer.ts";
import { type RuleId, rules } from "../src/generated/rules.ts";
import { judges } from "../src/judges/index.ts";
import { observe } from "../src/judging/observe.ts";
import type { Exchange, Transcript } from "../src/transcript/transcript.ts";

/** The bytes of a rule as an answer: a body alone, or a status line with headers and a body. */
function answering(operation: string, bytes: string): Exchange {
  const [, status = "200", head = "", body = bytes] =
    /^HTTP (\d+)\n([\s\S]*?)\n\n([\s\S]*)$/.exec(bytes) ?? [];
  const stream = { "content-type": "text/event-stream", "cache-control": "no-cache" };
  const headers =
    head === ""
      ? Object.entries(/^(data|event|id|:)/.test(body) ? stream : { "content-type": "application/json" })
      : head.split("\n").map((line): [string, string] => {
          const [name = "", ...value] = line.split(": ");
          return [name, value.join(": ")];
        });
  // The thread that the bytes are about is the one that was asked for.
  const thread_id = /"thread_id":"([^"]+)"/.exec(bytes)?.[1] ?? "thr_5b1f0e9c2d7a4c83";
  // A request that every operation takes: each reads the parameters that it knows.
  const params = {
    thread_id,
    item_id: "msg_1",
    item_ids: [],
    kind: "positive",
    input: { content: [{ type: "input_text", text: "Hi" }] },
    action: { type: "any" },
    result: null,
    title: "any",
    name: "any",
    size: 1,
    mime_type: "text/plain",
    attachment_id: "atc_1",
    audio_base64: "",
  };
  return {
    n: 1,
    case: "kit/bytes",
    label: "bytes",
    user: null,
    request: {
      method: "POST",
      url: "http://localhost/",
      headers: {},
      body: JSON.stringify({ type: operation, params }),
      operation,
      at: 0,
    },
    response: {
      status: Number(status),
      headers,
      at: 1,
      chunks: [{ at: 2, bytes: new TextEncoder().encode(body) }],
    },
    end: { how: "complete", at: 3 },
  };
}

/** What the judges observe in one answer, by rule. */
function judged(exchange: Exchange): Map<RuleId, (Finding | undefined)[]> {
  const transcript: Transcript = {
    schema: 1,
    kit: "test",
    url: "http://localhost/",
    started: "2026-01-01T00:00:00Z",
    seed: 1,
    tier: "T2",
    users: [],
    capabilities: [],
    exchanges: [exchange],
    drives: {},
  };
  const { all } = observe(transcript, [], judges);
  return new Map(
    [...Map.groupBy(all, ({ rule }) => rule)].map(([rule, own]) => [rule, own.map(({ finding }) => finding)]),
  );
}

const shown = Object.entries(rules).flatMap(([id, { on = "", good, bad }]) =>
  good === undefined || bad === undefined ? [] : [{ id: id as RuleId, on, good, bad }],
);

test("rules show bytes", () => {
  expect(shown.length).toBeGreaterThan(35);
});

test.each(shown)("the good bytes of $id satisfy it and break no other rule", ({ id, on, good }) => {
  const seen = judged(answering(on, good));
  expect(seen.get(id)?.length).toBeGreaterThan(0);
  const broken = [...seen].flatMap(([rule, all]) => all.filter(Boolean).map((one) => [rule, one?.message]));
  expect(broken).toEqual([]);
});

test.each(shown)("the bad bytes of $id break it", ({ id, on, bad }) => {
  expect(judged(answering(on, bad)).get(id)?.some(Boolean)).toBe(true);
});
