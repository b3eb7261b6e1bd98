import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { inTurn } from "./in-turn.ts";
import { acts, cellsOf, newUsers, play, titleOf } from "./store-matrix.ts";

/** SQLite is slower, and the faults are the same: `npm run faults -- --full` plays every cell on both. */
const stores = [
  { name: "the memory store", make: memoryStore, oneOf: 1, together: 32 },
  // Its calls hold the loop: many at once would only make each other late.
  { name: "SQLite", make: () => sqliteStore(":memory:"), oneOf: 5, together: 4 },
];

const users = await newUsers();

describe.each(stores)("a call of $name that goes wrong", ({ make, oneOf, together }) => {
  test.each(acts.map((act) => [titleOf(act), act] as const))(
    "in %s is a refusal or one error, and leaves a complete thread that accepts the next message",
    async (_title, act) => {
      const cells = await cellsOf(act, make(), users);
      const some = cells.filter((_cell, index) => index % oneOf === 0);
      const results = await inTurn(some, together, (cell) => play(cell, make, users));
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    },
    60_000,
  );
});
