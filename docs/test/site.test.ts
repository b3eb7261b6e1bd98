import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { linksOf } from "../../spec/generate/links.ts";
import { apiFolder } from "../site/entry-points.ts";
import { included } from "../site/routes.ts";

const root = join(import.meta.dirname, "../..");

/** Every page that is reached from `start` by links. */
function reached(start: string): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { target } of linksOf(readFileSync(join(root, path), "utf8"))) {
      const [file = ""] = target.split("#");
      if (!/^[a-z]+:/.test(target) && file.endsWith(".md"))
        queue.push(relative(root, join(root, dirname(path), file)));
    }
  }
  return seen;
}

test("every page of the site is reached from the index", () => {
  // The index of the API leads to the pages that are made of each entry point's source.
  const pages = globSync(included, { cwd: root }).filter((path) => !path.startsWith(`${apiFolder}/`));
  const found = reached("docs/index.md");
  expect(pages.length).toBeGreaterThan(130);
  expect(pages.filter((page) => !found.has(page))).toEqual([]);
});
