import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { answerWith, authors } from "./authors.ts";
import { inTurn } from "./in-turn.ts";
import { newUsers } from "./store-matrix.ts";

const users = await newUsers();

describe.each([
  { name: "the memory store", make: memoryStore },
  { name: "SQLite", make: () => sqliteStore(":memory:") },
])("on $name a respond() that", ({ make }) => {
  test.each(authors(0.02))(
    "%s only hurts its own turn",
    async (_kind, some) => {
      const results = await inTurn(some, 8, (author) => answerWith(author, make, users));
      expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    },
    60_000,
  );
});
