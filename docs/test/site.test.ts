import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { DefaultTheme } from "vitepress";
import { expect, test } from "vitest";
import { linksOf } from "../../spec/generate/links.ts";
import { apiFolder } from "../site/entry-points.ts";
import { included, routeOf } from "../site/routes.ts";
import { sidebar } from "../site/sidebar.ts";

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

const linksIn = (items: readonly DefaultTheme.SidebarItem[]): string[] =>
  items.flatMap(({ link, items: below = [] }) => [...(link === undefined ? [] : [link]), ...linksIn(below)]);

test("the sidebars lead to what a reader looks for first, to every rule, and nowhere else than to pages", () => {
  const bars = sidebar(root);
  const linksOfBar = (path: string): string[] => {
    const bar = bars[path];
    return Array.isArray(bar) ? linksIn(bar) : [];
  };
  const routes = globSync(included, { cwd: root }).map(
    (path) => `/${routeOf(path).replace(/(index)?\.md$/, (_md, index) => (index ? "" : ".html"))}`,
  );
  const main = linksOfBar("/");
  for (const name of [
    "guides/install",
    "stability",
    "releasing",
    "glossary",
    "CONTRIBUTING",
    "reporting-vulnerabilities",
    "ARCHITECTURE",
  ])
    expect(main).toContain(`/${name}.html`);
  expect(main).toContain("/rules/");
  const rulePages = routes.filter((route) => /^\/rules\/.+/.test(route));
  expect(rulePages.length).toBeGreaterThan(200);
  expect(linksOfBar("/rules/")).toEqual(expect.arrayContaining(rulePages));
  expect(
    [...main, ...linksOfBar("/rules/")].filter((link) => !routes.includes(link) && link !== "/api/"),
  ).toEqual([]);
});
