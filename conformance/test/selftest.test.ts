import { expect, test } from "vitest";
import { benign } from "../mutants/benign/index.ts";
import { judged } from "../mutants/try-mutant.ts";
import { cases, judges } from "../src/index.ts";
import { selftest } from "../src/wire-mutants/selftest.ts";

/** A compressor is detected by its delays, which a busy machine may hide, so a miss is tried again, at most twice. */
async function verdictsOf(fault: Parameters<typeof judged>[0]): Promise<string[][]> {
  for (let left = 2; ; left--) {
    const { transcript } = await judged(fault);
    const verdicts = await selftest(transcript, cases, judges);
    if (left === 0 || !verdicts.some(({ verdict }) => verdict === "missed"))
      return verdicts.map(({ mutant, verdict }) => [mutant, verdict]);
  }
}

const sound = await verdictsOf({});

/** Servers that print the same answers in other bytes; a map of Go prints its members in the order of the alphabet. */
const prints = ["member-order", "ascii-only", "crlf", "comments", "no-space-after-the-colon"].map((name) =>
  benign.find(({ id }) => id === `benign/${name}`)!,
);

test.each(prints.map((variant) => [variant.id, variant] as const))(
  "the breakages of a server that prints as %s are the same, and noticed as well",
  async (_id, variant) => {
    expect(await verdictsOf(variant)).toEqual(sound);
  },
  120_000,
);
