import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linksOf } from "../../spec/generate/links.ts";
import { exportsOf } from "../site/api.ts";
import { entryPoints } from "../site/entry-points.ts";

const root = join(import.meta.dirname, "../..");

test("the index of the API lists every entry point of the packages", () => {
  const listed = linksOf(readFileSync(join(root, "docs/api.md"), "utf8")).map(({ target }) =>
    target.replace(/^\.\.\//, ""),
  );
  const sources = entryPoints(root).map(({ source }) => source);
  expect(sources.length).toBeGreaterThan(15);
  expect(listed.filter((path) => path.endsWith(".ts")).sort()).toEqual([...sources].sort());
});

test("every exported name has a doc comment", { timeout: 300_000 }, async () => {
  const names = await exportsOf(root);
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter(({ comment }) => comment.trim() === "").map(({ name }) => name)).toEqual([]);
});
