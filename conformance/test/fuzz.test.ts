import * as fc from "fast-check";
import { expect, test } from "vitest";
import { judged } from "../mutants/try-mutant.ts";
import { rejudger } from "../mutants/transcript/rejudge.ts";
import { cases, judges, viewOf } from "../src/index.ts";
import type { Exchange } from "../src/transcript/transcript.ts";

const { transcript } = await judged();
const judge = rejudger(transcript, cases, judges);

const exchange = fc.constantFrom(...transcript.exchanges);
const status = fc.constantFrom(200, 200, 200, 201, 204, 302, 400, 404, 409, 500);
const mediaType = fc.constantFrom(
  "text/event-stream",
  "text/event-stream; charset=latin1",
  "application/json",
  "text/html",
  "",
);
const how = fc.constantFrom<Exchange["end"]["how"]>(
  "complete",
  "closed",
  "cut",
  "timeout",
  "too-large",
  "failed",
);

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Bytes that look like an event stream, and do not. */
const streamBytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "data: ",
        "data:",
        "event: x\n",
        "id: 1\n",
        "retry: x\n",
        ": c\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
      ),
      fc.json().map((json) => `data: ${json}\n\n`),
      fc.string({ unit: "binary" }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => encode(parts.join("")));
const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), streamBytes, fc.json().map(encode));

/** Looks at everything that can be derived from an exchange, then lets every judge and case look at it. */
function look(changed: Exchange): void {
  const view = viewOf(changed);
  expect([view.text, view.json, view.frames, view.events, view.refused, view.threadId]).toHaveLength(6);
  const broken = judge(changed).filter(({ verdict }) => verdict === "kit-error");
  expect(broken.map(({ case: id, unlock }) => [id, unlock])).toEqual([]);
}

test("whatever bytes a server sends, in whatever wrapping, no view, judge or case throws", () => {
  const answer = fc.record({
    exchange,
    status,
    mediaType,
    how,
    bytes,
    size: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(answer, ({ exchange: one, bytes: body, size, ...rest }) => {
      const { at } = one.end;
      const chunks = Array.from({ length: Math.ceil(body.byteLength / size) }, (_, index) => ({
        at,
        bytes: body.subarray(index * size, (index + 1) * size),
      }));
      const headers = rest.mediaType === "" ? [] : [["content-type", rest.mediaType] as const];
      const response = { status: rest.status, headers, at, chunks };
      look({ ...one, response, end: { how: rest.how, at } });
    }),
    { numRuns: 1500 },
  );
}, 120_000);

test("whatever value stands where another one was, no view, judge or case throws", () => {
  const answered = transcript.exchanges.filter((one) => {
    const { frames, json } = viewOf(one);
    return frames.length > 0 ? frames.length < 60 : typeof json === "object" && json !== null;
  });
  const replaced = fc.record({
    exchange: fc.constantFrom(...answered),
    frame: fc.nat(),
    path: fc.array(fc.nat(), { maxLength: 8 }),
    value: fc.jsonValue({ maxDepth: 3 }),
  });
  fc.assert(
    fc.property(replaced, ({ exchange: one, frame, path, value }) => {
      const view = viewOf(one);
      const documents = view.frames.length > 0 ? view.frames.map(({ json }) => json) : [view.json];
      const place = frame % documents.length;
      const changed = documents.with(place, put(documents[place], path, value));
      const texts = changed.map((json) => JSON.stringify(json));
      const body = view.frames.length > 0 ? texts.map((json) => `data: ${json}\n\n`).join("") : texts[0]!;
      look({ ...one, response: { ...one.response!, chunks: [{ at: one.end.at, bytes: encode(body) }] } });
    }),
    { numRuns: 3000 },
  );
}, 120_000);

/** A document with a value at the place to which the numbers lead, as far as there are members. */
function put(document: unknown, [step, ...rest]: readonly number[], value: unknown): unknown {
  if (typeof document !== "object" || document === null || step === undefined) return value;
  const keys = Object.keys(document);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  const members = Object.entries(document).map(([name, part]) => [
    name,
    name === key ? put(part, rest, value) : part,
  ]);
  return Array.isArray(document) ? members.map(([, part]) => part) : Object.fromEntries(members);
}
