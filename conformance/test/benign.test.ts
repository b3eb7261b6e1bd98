import { expect, test } from "vitest";
import { deviations } from "../mutants/benign/deviations.ts";
import { benign } from "../mutants/benign/index.ts";
import { judged } from "../mutants/try-mutant.ts";

const sound = (await judged()).results;

/** Neighbours in the list differ in the same way: each server gets variants that are far from each other. */
const servers = Math.ceil(benign.length / 4);
const groups = Array.from({ length: servers }, (_, place) =>
  benign.filter((_variant, index) => index % servers === place),
).map((group) => [group.map(({ id }) => id.replace("benign/", "")).join(", "), group] as const);

test("benign variants have ids of their own, and are thirty at least", () => {
  const ids = benign.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(30);
});

// `npm run mutants -- --full` judges each of them alone.
test.each(groups)(
  "%s: one server is judged like the reference",
  async (_ids, group) => {
    const found = await deviations(group, sound);
    if (found.length === 0) return;
    const alone = await Promise.all(
      group.map(async (variant) => [variant.id, await deviations([variant], sound)] as const),
    );
    expect({ together: found, alone: Object.fromEntries(alone) }).toEqual({});
  },
  300_000,
);

test("a server that is not benign deviates, alone and among others", async () => {
  const wrong = {
    id: "benign/none",
    because: "",
    settings: { limits: { elements: 1 } },
  };
  expect(await deviations([wrong], sound)).not.toEqual([]);
  expect(await deviations([...groups[0]![1], wrong], sound)).not.toEqual([]);
});
