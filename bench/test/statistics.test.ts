import { expect, test } from "vitest";
import { median, quantile, spread } from "../measuring/statistics.ts";

test("the median of an even number of values is between the two in the middle", () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

test("a quantile is one of the values", () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([quantile(values, 0.5), quantile(values, 0.99), quantile([7], 0.99)]).toEqual([51, 100, 7]);
});

test("the spread is the range as a share of the median", () => {
  expect(spread([90, 100, 110])).toBeCloseTo(0.2);
});
