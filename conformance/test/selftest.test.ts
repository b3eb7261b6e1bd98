import { expect, test } from "vitest";
import { benign } from "../mutants/benign/index.ts";
import { compose } from "../mutants/compositions/compose.ts";
import { judged } from "../mutants/try-mutant.ts";
import { cases, judges } from "../src/index.ts";
import { selftest } from "../src/wire-mutants/selftest.ts";

const verdictsOf = async (fault: Parameters<typeof judged>[0]) => {
  const { transcript } = await judged(fault);
  return (await selftest(transcript, cases, judges)).map(({ mutant, verdict }) => [mutant, verdict]);
};

const sound = await verdictsOf({});

/** Servers that print the same answers in other bytes; a map of Go prints its members in the order of the alphabet. */
const prints = [
  ["member-order", "ascii-only"],
  ["crlf", "comments", "no-space-after-the-colon"],
].map((names) => names.map((name) => benign.find(({ id }) => id === `benign/${name}`)!));

test.each(prints.map((variants) => [variants.map(({ id }) => id).join(" and "), variants] as const))(
  "the breakages of a server that prints as %s are the same, and noticed as well",
  async (_ids, variants) => {
    expect(await verdictsOf(compose(variants))).toEqual(sound);
  },
  180_000,
);
