import { expect, test } from "vitest";
import { markdownTable, number, ratioTo, tableOf } from "../report/table.ts";

const subject = (name: string, ...values: readonly number[]) => ({
  name,
  samples: values.map((events) => ({ events })),
});

test("a ratio is the median of the ratios within the rounds, so that a slow minute cancels out", () => {
  const raw = subject("raw", 100, 10, 100);
  expect(ratioTo(subject("own", 50, 5, 60), raw, "events")).toBe(0.5);
});

test("without a baseline there is no ratio", () => {
  expect(ratioTo(subject("own", 50), undefined, "events")).toBeUndefined();
});

test("a table compares each metric that requests it with the measured baselines", () => {
  const metrics = [{ name: "events", unit: "events/s", better: "more" as const, isCompared: true }];
  const subjects = [subject("raw", 100, 100, 100), subject("node-memory", 80, 100, 90)];
  const table = tableOf({ name: "burst", title: "burst", metrics, subjects, skipped: [] });
  expect(table).toEqual([
    ["", "events/s", "of raw"],
    ["raw", "100 ±0.0 %", "1.00"],
    ["node-memory", "90.0 ±11 %", "0.900"],
  ]);
  expect(markdownTable(table).split("\n")).toHaveLength(4);
});

test("the ratio of a cost is above one if less was spent", () => {
  const metrics = [{ name: "events", unit: "µs", better: "less" as const, isCompared: true }];
  const subjects = [subject("chatkit-python", 40), subject("node-memory", 2)];
  const rows = tableOf({ name: "cost", title: "cost", metrics, subjects, skipped: [] });
  expect(rows.map((row) => row[2])).toEqual(["× reference", "1.00", "20.0"]);
});

test("numbers have three digits and groups of thousands", () => {
  expect([0, 0.01234, 1.5, 25, 12_345, 1_070_000].map(number)).toEqual([
    "0",
    "0.012",
    "1.50",
    "25.0",
    "12 300",
    "1 070 000",
  ]);
});
