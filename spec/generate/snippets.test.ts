import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { generateSnippets, shownFiles } from "./snippets.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A repository with one guide, a file of Python in regions, and two files of TypeScript. */
function repository(guide: string): URL {
  const folder = mkdtempSync(join(tmpdir(), "snippets-"));
  folders.push(folder);
  mkdirSync(join(folder, "docs/api"), { recursive: true });
  writeFileSync(join(folder, "docs/api/generated.md"), "```ts\ntype A = 1;\n```\n");
  writeFileSync(join(folder, "docs/guide.md"), guide);
  writeFileSync(
    join(folder, "docs/code.py"),
    "# region first\na = 1\n# endregion\n\n# region second\nb = 2\n",
  );
  writeFileSync(join(folder, "docs/a.ts"), "export const a = 1;\n");
  writeFileSync(join(folder, "docs/b.ts"), 'import { a } from "./a.ts";\n\nexport const b = a;\n');
  return pathToFileURL(`${folder}/`);
}

test("a block is filled with its region, or with the whole file", () => {
  const root = repository("```py docs/code.py#second\nold\n```\n\n```ts docs/a.ts\n```\n");
  expect(generateSnippets(root)).toEqual({
    "docs/guide.md": "```py docs/code.py#second\nb = 2\n```\n\n```ts docs/a.ts\nexport const a = 1;\n```\n",
  });
});

test("a file may import one that its page shows", () => {
  const root = repository("```ts docs/b.ts\n```\n\n```ts docs/a.ts\n```\n");
  expect(generateSnippets(root)["docs/guide.md"]).toContain('import { a } from "./a.ts";');
  expect(shownFiles(root).get("docs/guide.md")).toEqual(["docs/b.ts", "docs/a.ts"]);
});

test.each([
  ["code without a source", "```ts\nconst a = 1;\n```\n", "docs/guide.md:2: this code names no file"],
  ["a region that is not there", "```py docs/code.py#third\n```\n", 'docs/code.py has no region "third"'],
  ["a part of a TypeScript file", "```ts docs/a.ts#first\n```\n", "a part of docs/a.ts lacks its imports"],
  ["an import that leads off the page", "```ts docs/b.ts\n```\n", "docs/b.ts imports docs/a.ts, which"],
])("%s is an error", (_what, guide, message) => {
  expect(() => generateSnippets(repository(guide))).toThrow(message);
});
