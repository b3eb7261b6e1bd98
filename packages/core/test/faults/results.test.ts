import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storeFaults } from "./faulty-store.ts";
import { tablesIn } from "./print.ts";
import { acts, titleOf } from "./store-matrix.ts";

const read = (path: string): string => readFileSync(join(import.meta.dirname, "../../../..", path), "utf8");

/** Cell by cell, without the widths of the columns. */
const tableRows = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.replaceAll(/\s+/g, " ").replaceAll(/-+/g, "-"));

test("the tables of the security guide are those of the last full run", () => {
  const results = tableRows(read("conformance/results/faults.md"));
  const told = tableRows(tablesIn(read("docs/security.md")));
  expect(told.length).toBeGreaterThan(acts.length);
  expect(told.filter((row) => !results.includes(row))).toEqual([]);
});

test("the last full run played every operation and every fault, and nothing was left behind", () => {
  const results = read("conformance/results/faults.md");
  for (const act of acts) expect(results).toContain(titleOf(act).split(",")[0]);
  const heads = tableRows(results).find((row) => row.startsWith("| operation | calls |"));
  const faults = heads?.split("|").slice(3, -1);
  expect(faults?.map((fault) => fault.trim()).toSorted()).toEqual(storeFaults.toSorted());
  expect(results).toMatch(/ 0 of which left something .* 0 unhandled rejections/);
});
