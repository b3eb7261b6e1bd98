import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readChapters } from "./chapters.ts";
import { parseChapters } from "./rules.ts";

const root = new URL("../../", import.meta.url);
const rules = parseChapters(readChapters(root));
const rows = readFileSync(new URL("docs/quirks.md", root), "utf8")
  .split("\n")
  .filter((line) => /^\| Q-\d\d /.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, id = "", , says = "", named = ""]) => ({ id, says, named: named.split(", ").filter(Boolean) }));

test("the table has each of the 72 quirks once", () => {
  const ids = Array.from({ length: 72 }, (_, index) => `Q-${String(index + 1).padStart(2, "0")}`);
  expect(rows.map(({ id }) => id).sort()).toEqual(ids);
});

test("every quirk is answered by rules that exist, or the table says why by none", () => {
  const known = new Set(rules.map(({ id }) => id));
  for (const { id, says, named } of rows) {
    expect(named.length > 0 || says.startsWith("no rule: "), id).toBe(true);
    expect(
      named.filter((rule) => !known.has(rule)),
      id,
    ).toEqual([]);
  }
});

test("a rule whose story names a quirk stands in that quirk's row", () => {
  for (const { id: rule, story = "" } of rules) {
    for (const [quirk] of story.matchAll(/Q-\d\d/g)) {
      expect(rows.find(({ id }) => id === quirk)?.named, `${rule} tells of ${quirk}`).toContain(rule);
    }
  }
});
