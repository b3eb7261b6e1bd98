import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { linksOf } from "../../spec/generate/links.ts";
import { apiFolder, documented, entryPoints } from "./entry-points.ts";
import { routeOf } from "./routes.ts";

type Entry = DefaultTheme.SidebarItem;

/** The first heading of a page, without marks. */
const titleOf = (text: string): string => (/^# +(.+)$/m.exec(text)?.[1] ?? "").replaceAll(/[`*]/g, "");

const linkOf = (path: string): string =>
  `/${routeOf(path).replace(/(index)?\.md$/, (_, index) => (index ? "" : ".html"))}`;

function pageOf(root: string, path: string, prefix = ""): Entry {
  return { text: `${prefix}${titleOf(readFileSync(join(root, path), "utf8"))}`, link: linkOf(path) };
}

/** The pages of a folder of the repository, by name of the file. */
const pagesOf = (root: string, folder: string, number = false): Entry[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name, index) => pageOf(root, `${folder}/${name}`, number ? `${index + 1}. ` : ""));

/** The guides, and the pages of docs/ beside them, as the index of the documentation groups and orders them. */
export function guides(root: string): Entry[] {
  const index = readFileSync(join(root, "docs/index.md"), "utf8");
  return index.split(/^##+ /m).flatMap((part): Entry[] => {
    const paths = linksOf(part).flatMap(({ target }) =>
      /^(guides\/)?[\w-]+\.md$/.test(target) ? [target] : [],
    );
    if (!paths.some((path) => path.startsWith("guides/"))) return [];
    return [{ text: part.split("\n")[0] ?? "", items: paths.map((path) => pageOf(root, `docs/${path}`)) }];
  });
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

const readmes = documented.map((folder) => ({
  text: basename(folder),
  link: linkOf(`${folder}/README.md`),
}));

/** Each entry point with the names that it exports, by package. */
function api(root: string): Entry[] {
  const entries = entryPoints(root);
  return documented.map((folder): Entry => {
    const own = entries.filter(({ source }) => source.startsWith(`${folder}/`));
    return {
      text: basename(folder),
      items: own.map(({ name }) => ({ text: name, ...exported(root, `${apiFolder}/${name}`) })),
    };
  });
}

/** Nothing where the API has not been written, as in a test. */
function exported(root: string, folder: string): Entry {
  if (!existsSync(join(root, folder, "index.md"))) return {};
  const items = globSync("{classes,functions,interfaces,type-aliases,variables}/*.md", {
    cwd: join(root, folder),
  })
    .map((path) => ({ text: basename(path, ".md"), link: linkOf(`${folder}/${path}`) }))
    .sort((a, b) => a.text.localeCompare(b.text, "en"));
  return { link: linkOf(`${folder}/index.md`), collapsed: true, items };
}

/** The rules as their index groups them. */
function rules(root: string): Entry[] {
  const index = readFileSync(join(root, "docs/rules/index.md"), "utf8");
  return index.split(/^## /m).flatMap((part): Entry[] => {
    const rows = [...part.matchAll(/^\| \[([^\]]+)\]\(([^)]+)\.md\)/gm)];
    if (rows.length === 0) return [];
    const items = rows.map(([, text = "", page = ""]) => ({ text, link: `/rules/${page}.html` }));
    return [{ text: part.split("\n")[0] ?? "", collapsed: true, items }];
  });
}

/** Guides first, then what is looked up; the API and the rules have sidebars of their own. */
export const sidebar = (root: string): DefaultTheme.SidebarMulti => ({
  "/": everything(root),
  "/rules/": [documentation, { text: "Rules and findings", link: "/rules/" }, ...rules(root)],
  "/api/": [documentation, { text: "API", link: "/api/" }, ...api(root)],
});

const documentation: Entry = { text: "Documentation", link: "/" };

const everything = (root: string): Entry[] => [
  documentation,
  ...guides(root),
  { text: "API of the TypeScript packages", link: "/api/", collapsed: true, items: readmes },
  { text: "Chapters", collapsed: true, items: pagesOf(root, "spec/chapters", true) },
  { text: "Rules and findings", link: "/rules/" },
  {
    text: "Shapes",
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
  {
    text: "Take part",
    collapsed: true,
    items: [
      ...["CONTRIBUTING.md", "SECURITY.md", "STYLE.md", "ARCHITECTURE.md", "docs/glossary.md"].map((path) =>
        pageOf(root, path),
      ),
      { text: "Decisions", link: "/decisions/", collapsed: true, items: pagesOf(root, "docs/decisions") },
    ],
  },
];
