import { expect, test } from "vitest";
import { fencesOf, fillFences } from "./fences.ts";

const text = "One\n\n```json Thread first\n{}\n```\n\n- two\n\n  ```sh\n  ls\n  ```\n";

test("the blocks of a text are found with their words, body and line", () => {
  expect(fencesOf(text)).toEqual([
    { line: 4, words: ["json", "Thread", "first"], body: "{}" },
    { line: 10, words: ["sh"], body: "  ls" },
  ]);
});

test("filling replaces the body of the chosen block and nothing else", () => {
  const filled = fillFences(text, ({ words }) => (words[2] === "first" ? '{ "a": "$1" }' : undefined));
  expect(filled).toBe(text.replace("{}", '{ "a": "$$1" }'));
});
