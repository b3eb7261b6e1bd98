import { expect, test } from "vitest";
import { departure } from "../src/departure.ts";

const round = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("the first answer of each round of the event loop leaves at once", async () => {
  await round();
  expect(departure()).toBeUndefined();
  await round();
  expect(departure()).toBeUndefined();
});

test("answers that become ready in the same round leave together at its end", async () => {
  await round();
  const order: string[] = [];
  void departure();
  const second = departure()?.then(() => order.push("second"));
  await Promise.resolve();
  const third = departure()?.then(() => order.push("third"));
  process.nextTick(() => order.push("what was read meanwhile"));
  await Promise.all([second, third]);
  expect(order).toEqual(["what was read meanwhile", "second", "third"]);
});
