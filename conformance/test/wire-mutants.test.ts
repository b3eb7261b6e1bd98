import { expect, test } from "vitest";
import { failures, tryMutantShort, judged, coverageOf } from "../mutants/try-mutant.ts";
import { wireMutants } from "../src/wire-mutants/index.ts";

const relayed = await judged({ between: (asked, ask) => ask(asked) });
const seen = coverageOf(relayed.results);

test("the relay changes nothing", () => {
  expect(failures(relayed.results)).toEqual([]);
});

test.each(wireMutants.map((mutant) => [mutant.id, mutant] as const))(
  "%s is caught, and nothing else is blamed",
  async (_id, mutant) => {
    const { caught, unexpected, failed } = await tryMutantShort(mutant, seen);
    expect(caught, `failed instead: ${failed.join(", ") || "nothing"}`).not.toEqual([]);
    expect(unexpected).toEqual([]);
  },
  60_000,
);
