import { expect, test } from "vitest";
import { titleOf, newUsers } from "./store-matrix.ts";
import { hookEndings } from "./hook-endings.ts";
import { hookActs, hookCellsOf, playHook } from "./hook-matrix.ts";
import { inTurn } from "./in-turn.ts";

const users = await newUsers();

test.each(hookActs.map((act) => [titleOf(act), act] as const))(
  "a handler that goes wrong in %s only hurts its own request",
  async (_title, act) => {
    const cells = await hookCellsOf(act, users);
    const results = await inTurn(cells, 8, (cell) => playHook(cell, users));
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ problems }) => problems.length > 0)).toEqual([]);
    for (const { hook, fault, ending } of results) {
      expect([hookEndings[hook]?.[fault]].flat(), `${hook}: ${fault}`).toContain(ending);
    }
  },
  60_000,
);
