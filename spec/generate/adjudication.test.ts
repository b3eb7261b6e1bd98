import { expect, test } from "vitest";
import { candidates, generateAdjudication } from "./adjudication.ts";
import { readChapters } from "./chapters.ts";
import { parseChapters } from "./rules.ts";

const root = new URL("../../", import.meta.url);
const rules = parseChapters(readChapters(root));

test("there are 247 candidates, and each of them stands behind a rule", () => {
  expect(candidates.length).toBe(247);
  expect(() => generateAdjudication(root, rules)).not.toThrow();
});

test("a candidate that was forgotten is an error, and so is one that never was", () => {
  expect(() =>
    generateAdjudication(
      root,
      rules.slice(1).filter(({ id }) => id !== "TR-01"),
    ),
  ).toThrow("REQ-TR-01 is neither taken nor merged");
  const invented = rules.map((rule) => (rule.id === "CL-01" ? { ...rule, from: ["REQ-CL-01"] } : rule));
  expect(() => generateAdjudication(root, invented)).toThrow("CL-01: there is no candidate REQ-CL-01");
});
