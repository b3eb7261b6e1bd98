import { expect, test } from "vitest";
import { firstDifference, valueAt } from "../src/transcript/first-difference.ts";

test.each([
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, "$.a[0].b", 1],
  [{ data: { "1e3": 1 } }, { data: { "1e3": 2 } }, '$.data["1e3"]', 1],
  [{ data: { 'a "quoted" [name].x': null } }, { data: {} }, '$.data["a \\"quoted\\" [name].x"]', null],
])("the first difference of %j and %j is at %s, and found there", (a, b, path, value) => {
  expect(firstDifference(a, b)).toBe(path);
  expect(valueAt(a, path)).toEqual({ value });
});

test("nothing stands at the path of an absent member", () => {
  expect(valueAt({ a: {} }, "$.a.b.c")).toBeUndefined();
});
