import { globSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitepress";
import { slugOf } from "../../spec/generate/links.ts";
import { apiFolder, entryPoints } from "../site/entry-points.ts";
import { siteLinks } from "../site/links.ts";
import { included, routeOf } from "../site/routes.ts";
import { sidebar } from "../site/sidebar.ts";

const root = join(import.meta.dirname, "../..");
const base = process.env["DOCS_BASE"] ?? "/";
const pages = new Set(globSync(included, { cwd: root }));
const pageOfSource = new Map(
  entryPoints(root).map(({ name, source }) => [source, `${apiFolder}/${name}/index.md`]),
);
const links = siteLinks({ root, base, isPage: (path) => pages.has(path), pageOfSource });
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#3451b2" d="M4 4h24v18H14l-7 6v-6H4z"/></svg>';

export default defineConfig({
  title: "chatkit-protocol",
  description: "The ChatKit server protocol: rules, server, conformance kit",
  lang: "en",
  base,
  srcDir: "..",
  srcExclude: globSync("**/*.md", {
    cwd: root,
    exclude: (name) => /node_modules|dist|target/.test(name),
  }).filter((path) => !pages.has(path)),
  rewrites: routeOf,
  cacheDir: "../.cache/vitepress",
  // The heads of pages with times of change would need the repository's history.
  lastUpdated: false,
  head: [["link", { rel: "icon", href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  markdown: {
    anchor: { slugify: slugOf },
    config(md) {
      links.plugin(md);
      // Braces in code are not Vue's.
      const inline = md.renderer.rules.code_inline!;
      md.renderer.rules.code_inline = (...args) => inline(...args).replace("<code", "<code v-pre");
    },
    languageAlias: { text: "txt" },
  },
  // The sidebars are long: one file for all pages, in place of a copy in each.
  metaChunk: true,
  buildEnd: ({ outDir }) => links.copyFiles(outDir),
  themeConfig: {
    nav: [
      { text: "Guides", link: "/guides/test-your-server.html", activeMatch: "^/guides/" },
      { text: "Chapters", link: "/chapters/01-introduction.html", activeMatch: "^/chapters/" },
      { text: "Rules", link: "/rules/", activeMatch: "^/rules/" },
      { text: "Shapes", link: "/reference/", activeMatch: "^/reference/" },
      { text: "API", link: "/api/", activeMatch: "^/(api|packages)/" },
      { text: "Quirks", link: "/quirks.html" },
    ],
    sidebar: sidebar(root),
    outline: [2, 3],
    search: { provider: "local" },
  },
});
