import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { inTurn } from "./in-turn.ts";
import { acts, cellsOf, newUsers, play, titleOf } from "./store-matrix.ts";

/** SQLite is slower, and the faults are the same: `npm run faults -- --full` plays every cell on both. */
const stores = [
  { name: "the memory store", make: memoryStore, oneOf: 1 },
  { name: "SQLite", make: () => sqliteStore(":memory:"), oneOf: 5 },
];

const users = await newUsers();

describe.each(stores)("a call of $name that goes wrong", ({ make, oneOf }) => {
  test.each(acts.map((act) => [titleOf(act), act] as const))(
    "in %s is a refusal or one error, and leaves a complete thread that accepts the next message",
    async (_title, act) => {
      const cells = await cellsOf(act, make(), users);
      const some = cells.filter((_cell, index) => index % oneOf === 0);
      const results = await inTurn(some, 32, (cell) => play(cell, make(), users));
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    },
    60_000,
  );
});
