import { expect, test } from "vitest";
import { judged } from "../mutants/try-mutant.ts";
import { mutateTranscript } from "../mutants/transcript/mutate-transcript.ts";
import { reasonOf } from "../mutants/transcript/survivors.ts";
import { cases, judges } from "../src/index.ts";

/** At least so many kinds of changes are made to the record of a run. */
const most = { T0: 1500, T2: 4000 };

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
    expect(alive.filter((one) => !reasonOf(one)).map(({ signature }) => signature)).toEqual([]);
    const open = alive.filter((one) => reasonOf(one)?.kind === "open").length;
    const killed = outcomes.filter((one) => one.killed > 0).length;
    expect(killed / (killed + open)).toBeGreaterThan(0.99);
    expect(outcomes.length).toBeGreaterThan(most[tier]);
  },
  120_000,
);
