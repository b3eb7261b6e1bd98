import { expect, test } from "vitest";
import { flips, type Surroundings } from "./flips.ts";

const runs: readonly (readonly [Surroundings, number])[] = [
  ["in memory", 4],
  ["on SQLite", 3],
  ["with one core busy", 3],
];

test.each(runs)(
  "the verdicts on a server %s are the same %i times",
  async (where, times) => {
    expect(await flips(where, times)).toEqual([]);
  },
  300_000,
);
