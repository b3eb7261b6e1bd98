import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { generateSnippets } from "./snippets.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A repository with one guide and one file of code. */
function repository(guide: string): URL {
  const folder = mkdtempSync(join(tmpdir(), "snippets-"));
  folders.push(folder);
  mkdirSync(join(folder, "docs"));
  writeFileSync(join(folder, "README.md"), "# One\n");
  mkdirSync(join(folder, "conformance"));
  writeFileSync(join(folder, "conformance/README.md"), "# The kit\n");
  writeFileSync(join(folder, "docs/guide.md"), guide);
  writeFileSync(
    join(folder, "docs/code.ts"),
    "// #region first\nconst a = 1;\n// #endregion\n\n// #region second\nconst b = 2;\n",
  );
  return pathToFileURL(`${folder}/`);
}

test("a block is filled with its region, or with the whole file", () => {
  const root = repository("```ts docs/code.ts#second\nold\n```\n\n```ts docs/code.ts\n```\n");
  expect(generateSnippets(root)["docs/guide.md"]).toBe(
    "```ts docs/code.ts#second\nconst b = 2;\n```\n\n```ts docs/code.ts\nconst a = 1;\n\nconst b = 2;\n```\n",
  );
});

test.each([
  ["without a source", "```ts\nconst a = 1;\n```\n", "docs/guide.md:2: this code names no file"],
  ["of a region that is not there", "```ts docs/code.ts#third\n```\n", 'docs/code.ts has no region "third"'],
])("code %s is an error", (_what, guide, message) => {
  expect(() => generateSnippets(repository(guide))).toThrow(message);
});
