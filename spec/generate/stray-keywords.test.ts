import { expect, test } from "vitest";
import { strayKeywords } from "./stray-keywords.ts";
import { readChapters } from "./chapters.ts";

test("a key word in capitals is an error that says where, except in a rule and in the introduction", () => {
  const rule = "- **TR-01** it-is-done · compat · 1.0.0 — A server MUST do it.\n  Why: it matters.";
  const text = `# One\n\nA server MAY rest.\n\n${rule}\n`;
  expect(strayKeywords([{ name: "02-one.md", text }])).toEqual([
    '02-one.md:3: "MAY" outside a rule; write it in lower case or make it a rule',
  ]);
  expect(strayKeywords([{ name: "01-introduction.md", text }])).toEqual([]);
});

test("only rules bind: the chapters have no key word in capitals anywhere else", () => {
  expect(strayKeywords(readChapters(new URL("../../", import.meta.url)))).toEqual([]);
});
