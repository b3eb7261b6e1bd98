import { answers, requests } from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { added, base, card, create, delta, done, fine, list, widget } from "./exchanges.ts";
import { blamed, type Recorded } from "./recorded.ts";

const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });
const names = Object.keys(requests);
const types = fc.constantFrom(
  "thread.created",
  "thread.updated",
  "stream_options",
  "progress_update",
  "client_effect",
  "notice",
  "error",
  "thread.item.added",
  "thread.item.updated",
  "thread.item.done",
  "thread.item.removed",
  "thread.item.replaced",
  "__proto__",
  "constructor",
  "toString",
  "",
);
const anyEvent = fc.oneof(
  json,
  fc.record(
    { type: types, item: json, item_id: json, update: json, thread: json, code: json, allow_retry: json },
    { requiredKeys: ["type"] },
  ),
);

/** Right exchanges with one part of one of them replaced by anything. */
const bent = fc
  .tuple(fc.constantFrom(...Object.values(fine)), fc.nat(), fc.nat(), json)
  .map(([exchanges, which, depth, value]): Recorded[] => {
    const copy = structuredClone(exchanges) as unknown[];
    const one = copy[which % copy.length] as Recorded;
    bend(one.events ?? one.answer, which, depth % 8, value);
    return copy as Recorded[];
  });

function bend(value: unknown, which: number, depth: number, other: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const keys = Object.keys(value);
  const key = keys[which % Math.max(keys.length, 1)];
  if (key === undefined) return;
  const parts = value as Record<string, unknown>;
  if (depth === 0 || typeof parts[key] !== "object" || parts[key] === null) parts[key] = other;
  else bend(parts[key], which >> 1, depth - 1, other);
}

function neverThrows(exchanges: readonly Recorded[]): void {
  expect(blamed(exchanges).filter((said) => said.startsWith("kit-error"))).toEqual([]);
}

test("a text that cannot be appended to is passed over", () => {
  const text = { type: "Text", id: "t", value: { toString: 1 } };
  neverThrows([create(added(widget(card(text))), delta("b", true), done(widget(card(text))))]);
});

test.each(["Box", "Hologram"])("a widget of %s that nests deeper than any stack is skipped", (type) => {
  let child: object = { type, children: [] };
  for (let depth = 0; depth < 1500; depth++) child = { type, children: [child] };
  neverThrows([create(added(widget(card(child))), delta("b", true), done(widget(card(child))))]);
  neverThrows([create(), list(widget(card(child)))]);
});

test("no stream of whatever JSON makes a judge throw", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names, "constructor"),
      json,
      fc.array(anyEvent),
      (operation, params, events) => {
        neverThrows([{ operation, params: params as object, events }]);
      },
    ),
    { numRuns: 500 },
  );
});

test("no answer of whatever JSON makes a judge throw", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(answers), "__proto__"), json, (operation, answer) => {
      neverThrows([create(), { operation, params: { thread_id: base.thread_id }, answer }]);
    }),
    { numRuns: 300 },
  );
});

test("nothing that is bent out of a right exchange makes a judge throw", () => {
  fc.assert(fc.property(bent, neverThrows), { numRuns: 1000 });
});
