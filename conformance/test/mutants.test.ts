import { expect, test } from "vitest";
import { failures, tryMutantShort, judged, coverageOf } from "../mutants/try-mutant.ts";
import { mutants } from "../mutants/index.ts";
import { shownBy } from "../mutants/shown-by.ts";
import { cases } from "../src/index.ts";
import { wireMutants } from "../src/wire-mutants/index.ts";

const sound = await judged();
const seen = coverageOf(sound.results);

test("the server without a fault fails nothing", () => {
  expect(failures(sound.results)).toEqual([]);
});

test("mutants have ids of their own", () => {
  const ids = [...mutants, ...wireMutants].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("what shows a mutant is a case, and the mutant is there", () => {
  const ids = new Set<string>([...mutants, ...cases].map(({ id }) => id));
  expect(
    Object.entries(shownBy)
      .flat()
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
});

test.each(mutants.map((mutant) => [mutant.id, mutant] as const))(
  "%s is caught, and nothing else is blamed",
  async (_id, mutant) => {
    const { caught, unexpected, failed } = await tryMutantShort(mutant, seen);
    expect(caught, `failed instead: ${failed.join(", ") || "nothing"}`).not.toEqual([]);
    expect(unexpected).toEqual([]);
  },
  300_000,
);
