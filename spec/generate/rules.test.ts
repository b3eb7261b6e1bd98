import { expect, test } from "vitest";
import { parseChapters } from "./rules.ts";

const rule =
  "- **TR-01** it-is-done · compat · 1.0.0 — A server MUST do it.\n  Why: it matters.\n  Notice: nothing is done.";
const parse = (text: string) => parseChapters([{ name: "one.md", text }]);

test("a rule is read with its level, key word and reason", () => {
  expect(parse(rule.replace("MUST", "MUST NOT"))).toMatchObject([
    {
      id: "TR-01",
      slug: "it-is-done",
      from: ["REQ-TR-01"],
      level: "MUST",
      keyword: "MUST NOT",
      profile: "compat",
      since: "1.0.0",
      why: "it matters.",
      notice: "nothing is done.",
    },
  ]);
});

test("bytes are code on one line, in which ⏎ breaks a line", () => {
  const bytes = "  Cause: haste.\n  On: items.list\n  Good: `data: {}⏎⏎`\n  Bad: `data:⏎⏎`";
  expect(parse(`${rule}\n${bytes}`)).toMatchObject([
    { cause: "haste.", on: "items.list", good: "data: {}\n\n", bad: "data:\n\n" },
  ]);
});

test.each([
  ["no key word", rule.replace("MUST", "must"), "one.md:1: TR-01 must have exactly one RFC 2119 key word"],
  ["two key words", rule.replace("do it", "do it and MAY rest"), "exactly one RFC 2119 key word"],
  ["an unknown profile", rule.replace("compat", "nice"), 'no profile "nice"'],
  ["no version", rule.replace("1.0.0", "soon"), 'no version "soon"'],
  [
    "a MUST of compat without a notice",
    rule.replace(/\n +Notice.*/, ""),
    "one.md:1: TR-01 is a MUST of compat and has no Notice",
  ],
  [
    "a MUST NOT of compat without a notice",
    rule.replace("MUST", "MUST NOT").replace(/\n +Notice.*/, ""),
    "has no Notice",
  ],
  ["no reason", rule.split("\n")[0]!, "has no Why"],
  ["an unknown detail", `${rule}\n  Wy: typo`, "is not one of Why, Notice, From, Story, Untested"],
  ["bytes that are not code", `${rule}\n  Good: {}\n  Bad: \`[]\``, "Good must be code in backticks"],
  ["good bytes alone", `${rule}\n  Good: \`{}\``, "Good and Bad must be given together"],
  ["an operation without bytes", `${rule}\n  On: items.list`, "On needs Good and Bad"],
  ["a broken head", rule.replace(" — ", " - "), "a rule is"],
  ["the same id twice", `${rule}\n${rule.replace("it-is-done", "that-is-done")}`, "TR-01 is declared twice"],
  ["the same slug twice", `${rule}\n${rule.replace("TR-01", "TR-02")}`, "it-is-done is declared twice"],
  ["no slug", rule.replace(" it-is-done", ""), "a rule is"],
  ["a slug of one word", rule.replace("it-is-done", "done"), 'the slug "done" is not two to five words'],
  ["a slug of six words", rule.replace("it-is-done", "a-b-c-d-e-f"), "is not two to five words"],
  ["a slug in capitals", rule.replace("it-is-done", "It-is-done"), "in kebab-case"],
])("%s is an error that says where", (_what, text, message) => {
  expect(() => parse(text)).toThrow(message);
});
