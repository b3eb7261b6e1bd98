import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { describe, expect, test } from "vitest";
import { memoryStore } from "../../src/index.ts";
import { inTurn } from "./in-turn.ts";
import { kill } from "./killing.ts";
import { leave } from "./leaving.ts";
import { newUsers } from "./store-matrix.ts";

const users = await newUsers();

describe.each([
  { name: "the memory store", make: memoryStore },
  { name: "SQLite", make: () => sqliteStore(":memory:") },
])("on $name", ({ make }) => {
  test("a client that leaves, after any event, leaves the beginning of the turn and a free thread", async () => {
    const whole = await leave(Infinity, make(), users);
    expect(whole.problems).toEqual([]);
    expect(whole.exchange.ending).toBe("stream");
    const all = whole.exchange.events.map((_event, index) => index + 1);
    const cut = await inTurn(all, 8, (events) => leave(events, make(), users, whole.items));
    expect(cut.flatMap(({ problems }) => problems)).toEqual([]);
    // Most have left before the end: the turn was not over yet.
    expect(cut.filter(({ items }) => items.at(-1)?.type === "sdk_hidden_context").length).toBeGreaterThan(9);
  });
});

// `npm run faults -- --full` kills it after every event.
test.each([1, 8, 17])(
  "what was shown before kill -9 after event %i is in the file, once and in order",
  async (events) => {
    const { problems, exchange } = await kill(events, users);
    expect(problems).toEqual([]);
    expect(exchange.events).toHaveLength(events);
  },
);
