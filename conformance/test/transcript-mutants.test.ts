import { expect, test } from "vitest";
import { judged } from "../mutants/try-mutant.ts";
import { mutateTranscript, type Outcome } from "../mutants/transcript/mutate-transcript.ts";
import { reasonOf, unusedEntries } from "../mutants/transcript/unnoticed.ts";
import { cases, judges } from "../src/index.ts";

/** The least number of kinds of changes that are made to the record of a run. */
const least = { T0: 1500, T2: 4000 };

const unnoticed: Outcome[] = [];

test.each(["T0", "T2"] as const)(
  "every change of a recorded answer at %s is noticed, or there is a reason why not",
  async (tier) => {
    const { transcript } = await judged({}, tier);
    const outcomes = mutateTranscript(transcript, cases, judges);
    // Whatever a server sends, no judge throws.
    expect(outcomes.flatMap(({ signature, errors }) => errors.map((error) => [signature, error]))).toEqual(
      [],
    );
    const alive = outcomes.filter(({ killed, equivalent, tried }) => killed === 0 && equivalent < tried);
    unnoticed.push(...alive);
    expect(alive.filter((one) => !reasonOf(one)).map(({ signature }) => signature)).toEqual([]);
    const open = alive.filter((one) => reasonOf(one)?.kind === "open").length;
    const killed = outcomes.filter((one) => one.killed > 0).length;
    expect(killed / (killed + open)).toBeGreaterThan(0.99);
    expect(outcomes.length).toBeGreaterThan(least[tier]);
  },
  300_000,
);

test("no change is listed as unnoticed that a run notices or does not make", () => {
  expect(unusedEntries(unnoticed)).toEqual([]);
});
