import { expect, test } from "vitest";
import { isSelected } from "../src/run/selection.ts";
import { ruleNamed, titleOf } from "../src/findings/rule-names.ts";

test("a rule is found by its id, its slug and the id of its draft, in any case", () => {
  for (const name of ["TU-01", "tu-1", "rename-is-stored", "Rename-Is-Stored", "REQ-TU-01", "req-tu-1"])
    expect(ruleNamed(name), name).toBe("TU-01");
  for (const name of ["TU-99", "rename", "REQ-rename-is-stored", ""])
    expect(ruleNamed(name), name).toBeUndefined();
  expect(titleOf("TU-01")).toBe("TU-01 rename-is-stored");
});

test("--only takes a slug wherever it takes an id", () => {
  for (const glob of ["TU-01", "rename-is-*", "rename-is-stored", "rename-is-stored@threads/update"])
    expect(isSelected({ only: [glob] }, "TU-01", "threads/update"), glob).toBe(true);
  for (const glob of ["rename-is-lost", "rename-is-stored@threads/list"])
    expect(isSelected({ only: [glob] }, "TU-01", "threads/update"), glob).toBe(false);
});
