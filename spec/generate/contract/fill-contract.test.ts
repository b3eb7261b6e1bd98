import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contractPage, fillContract } from "./fill-contract.ts";

const page = readFileSync(new URL(`../../../${contractPage}`, import.meta.url), "utf8");

test("the page of the contract shows what the schemas declare and what the reference sends", async () => {
  expect(await fillContract(page)).toBe(page);
});

test("a page that leaves a table out is an error", async () => {
  await expect(fillContract(page.replaceAll("capabilities -->", "other -->"))).rejects.toThrow(
    "nothing fills other",
  );
  await expect(fillContract(page.replaceAll("<!-- steps -->", ""))).rejects.toThrow("does not show steps");
});

test("the example has no id and no time that differs from run to run, and nothing in it fails", () => {
  const [, example = ""] = page.split("<!-- example -->");
  expect(example).not.toMatch(/_[0-9a-f]{16}/);
  expect(example).not.toContain('"type":"error"');
});
