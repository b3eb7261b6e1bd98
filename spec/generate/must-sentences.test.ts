import { expect, test } from "vitest";
import { readChapters } from "./chapters.ts";
import { mustSentences } from "./must-sentences.ts";

const chapter = (text: string) => mustSentences([{ name: "02-one.md", text }]);

test("a sentence that says must names its rule or is marked as advice, even over two lines", () => {
  expect(chapter("# One\n\nIt rests. It\nmust end.\n").complaints).toEqual([
    '02-one.md:3: "It must end." says must; name its rule, such as (TR-01), or begin it with "Advice:"',
  ]);
  expect(chapter("It must\nend (TR-08).\n")).toMatchObject({ cited: 1, complaints: [] });
  expect(chapter("It ends. Advice: look, it must end.\n")).toMatchObject({ advice: 1, complaints: [] });
  expect(chapter("It must rest. It ends (TR-08).\n").complaints).toHaveLength(1);
});

test("a rule and its reason are counted, and code is not", () => {
  const rule = "- **TR-01** it-is-done · compat · 1.0.0 — A server MUST do it.\n  Why: it must be.";
  expect(chapter(`${rule}\n\n\`\`\`\nit must run\n\`\`\`\n`)).toEqual({
    rules: 1,
    explanations: 1,
    cited: 0,
    advice: 0,
    complaints: [],
  });
});

test("the chapters say must only where a rule decides or as advice", () => {
  const { complaints, rules } = mustSentences(readChapters(new URL("../../", import.meta.url)));
  expect(complaints).toEqual([]);
  expect(rules).toBeGreaterThan(200);
});
