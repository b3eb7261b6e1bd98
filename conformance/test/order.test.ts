import { expect, test } from "vitest";
import { judged } from "../mutants/try-mutant.ts";
import { mutants } from "../mutants/index.ts";
import { cases, judges, judgeTranscript, outcomeOf, reporters, type Transcript } from "../src/index.ts";
import { liveness } from "../src/run/selection.ts";

/** Faults that several rules notice, and that explain one another. */
const faults = [
  "loses-a-delta",
  "forgets-a-message",
  "keeps-titles-to-itself",
  "counts-items-in-each-thread",
];

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function shuffled<T>(all: readonly T[], next: () => number): T[] {
  return all
    .map((one) => ({ one, key: next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

function reportOf(transcript: Transcript, by: Parameters<typeof judgeTranscript>[1]): string {
  const results = judgeTranscript(transcript, { ...by, liveness });
  const outcome = outcomeOf({ transcript, results, reachable: true, durationMs: 0 });
  return reporters.json.render(outcome, {}) + reporters.pretty.render(outcome, { all: true });
}

test.each(faults)(
  "the report on a server that %s is the same to the byte in any order of cases and judges",
  async (id) => {
    const mutant = mutants.find((one) => one.id === id)!;
    const { transcript } = await judged(mutant);
    const first = reportOf(transcript, { cases, judges });
    expect(first).toContain('"verdict": "fail"');
    for (let seed = 1; seed <= 8; seed++) {
      const next = random(seed);
      const by = { cases: shuffled(cases, next), judges: shuffled(judges, next) };
      expect(reportOf(transcript, by) === first, `seed ${seed}`).toBe(true);
    }
  },
  300_000,
);
