import { afterAll, describe, expect, test } from "vitest";
import { hunt } from "../fuzz/hunt.ts";
import { faultyTargets } from "../fuzz/targets/faulty.ts";
import { targets } from "../fuzz/targets/index.ts";
import type { Target } from "../fuzz/support/target.ts";

const loaded: Target[] = [];
afterAll(() => Promise.all(loaded.map((target) => target.close())));

/** `npm run fuzz` runs many more, and other ones each time. */
test.each(Object.keys(targets))(
  "some inputs of %s, the same each time, find nothing",
  async (name) => {
    const target = await targets[name]!();
    loaded.push(target);
    const { executions, fault } = await target.batch(1, 20);
    expect(fault).toBeUndefined();
    expect(executions).toBeGreaterThan(0);
  },
  60_000,
);

describe("the fuzzer finds a target that is", () => {
  test("faulty: throws, with the smallest input and the seed that leads to it", async () => {
    const { fault } = await faultyTargets["faulty: throws"]!.batch(7, 100);
    expect(fault).toMatch(/^seed 7, path \d+[^]*more than 500[^]*The smallest input: 501$/);
  });

  test.each([
    ["faulty: rejects unhandled", 60_000, /ends with 1 in an input of seed 7: [^]*nobody waits for this/],
    ["faulty: never ends", 3000, /an input of seed 7 keeps the process busy for more than 3 s/],
    ["faulty: fills the memory", 60_000, /ends with SIGABRT in an input of seed 7: [^]*heap/],
  ])(
    "%s",
    async (name, patience, says) => {
      const { faults } = await hunt(name, { seed: 7, executions: 100, patience, heap: 64 });
      expect(faults).toEqual([expect.stringMatching(says)]);
    },
    120_000,
  );
});
