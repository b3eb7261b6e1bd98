import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { anchorsOf, checkLinks, markdownFiles } from "./links.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("every link between the documents of the repository leads somewhere", () => {
  const { checked, broken } = checkLinks(root, markdownFiles(root));
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(300);
});

test("a heading's fragment is the one that GitHub makes of it", () => {
  const text = "# `threads.add_user_message`\n\n```\n# no heading\n```\n\n## A, B & C\n\n## A, B & C\n";
  expect([...anchorsOf(text)]).toEqual(["threadsadd_user_message", "a-b--c", "a-b--c-1"]);
});

test("a missing file and a missing heading are reported with file and line", () => {
  const folder = mkdtempSync(join(tmpdir(), "links-"));
  try {
    const text = "# One\n\n[here](#one) [gone](two.md) ![x](one.md#two)\n\n`[code](no.md)`\n";
    writeFileSync(join(folder, "one.md"), text);
    expect(checkLinks(folder, markdownFiles(folder))).toEqual({
      checked: 3,
      broken: ["one.md:3: two.md does not exist", "one.md:3: one.md#two has no heading #two"],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
