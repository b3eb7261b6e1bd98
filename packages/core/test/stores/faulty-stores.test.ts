import { describe, expect, test } from "vitest";
import { storeCases } from "../../src/testing/index.ts";
import { administration } from "./faults/administration.ts";
import { concurrency } from "./faults/concurrency.ts";
import { items } from "./faults/items.ts";
import { leases } from "./faults/leases.ts";
import { ownership } from "./faults/ownership.ts";
import { paging } from "./faults/paging.ts";
import { threads } from "./faults/threads.ts";
import { values } from "./faults/values.ts";
import { broken } from "./faults/fault.ts";

const faults = [
  ...threads,
  ...items,
  ...paging,
  ...ownership,
  ...values,
  ...concurrency,
  ...administration,
  ...leases,
];

describe("a store that", () => {
  test.each(faults.map((fault) => [fault.name, fault.caughtBy, fault] as const))(
    "%s is caught by “%s”",
    async (_name, caughtBy, fault) => {
      const found = storeCases.find(({ title }) => title === caughtBy);
      if (!found) throw new Error(`No case has the title “${caughtBy}”.`);
      await expect(found.run(broken(fault))).rejects.toThrow(fault.says);
    },
  );
});

test("every case of the contract catches some store", () => {
  const catching = new Set(faults.map(({ caughtBy }) => caughtBy));
  expect(storeCases.map(({ title }) => title).filter((title) => !catching.has(title))).toEqual([]);
});

test("the store that the faults are put into has none", async () => {
  for (const { run } of storeCases) await run(broken({ name: "", caughtBy: "", says: "" }));
});
