import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { routeOf } from "./routes.ts";

type Entry = DefaultTheme.SidebarItem;

/** What a page calls itself: its first heading, without marks. */
const titleOf = (text: string): string => (/^# +(.+)$/m.exec(text)?.[1] ?? "").replaceAll(/[`*]/g, "");

/** The pages of a folder of the repository, by title. */
function pagesOf(root: string, folder: string, number = false): Entry[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name, index) => ({
      text: `${number ? `${index + 1}. ` : ""}${titleOf(readFileSync(join(root, folder, name), "utf8"))}`,
      link: `/${routeOf(`${folder}/${name}`).replace(/\.md$/, ".html")}`,
    }));
}

/** The reference as its index groups it. */
function reference(root: string): Entry[] {
  const index = readFileSync(join(root, "docs/reference/index.md"), "utf8");
  return index.split(/^## /m).flatMap((part): Entry[] => {
    const rows = [...part.matchAll(/^\| \[`([^`]+)`\]\(([^)]+)\.md\)/gm)];
    if (rows.length === 0) return [];
    const items = rows.map(([, text = "", slug = ""]) => ({ text, link: `/reference/${slug}.html` }));
    return [{ text: part.split("\n")[0] ?? "", collapsed: true, items }];
  });
}

/** Guides first, then what is looked up. */
export const sidebar = (root: string): Entry[] => [
  { text: "Documentation", link: "/" },
  { text: "Guides", items: pagesOf(root, "docs/guides") },
  { text: "Chapters", items: pagesOf(root, "spec/chapters", true) },
  {
    text: "Reference",
    collapsed: true,
    items: [
      { text: "Index", link: "/reference/" },
      ...reference(root),
      { text: "Types", link: "/reference/types.html" },
    ],
  },
  {
    text: "Vectors and kit",
    collapsed: true,
    items: [
      { text: "Golden vectors", link: "/spec/examples/" },
      { text: "Types in other languages", link: "/spec/languages/" },
      { text: "Conformance kit", link: "/conformance/" },
      { text: "Script interpreter", link: "/conformance/interpreter/" },
    ],
  },
  { text: "Quirks of the reference", link: "/quirks.html" },
  { text: "Decisions", link: "/decisions/", collapsed: true, items: pagesOf(root, "docs/decisions") },
];
