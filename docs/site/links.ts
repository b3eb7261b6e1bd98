import { cpSync, existsSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { routeOf } from "./routes.ts";

export interface SiteLinks {
  /** A plugin for markdown-it that turns links between files of the repository into links of the site. */
  plugin(md: MarkdownRenderer): void;
  /** Copies the files that pages link to, and that are not pages, into the site. */
  copyFiles(folder: string): void;
}

interface Options {
  root: string;
  base: string;
  isPage(path: string): boolean;
  /** The page that stands for a source file, by path in the repository: the API reference of an entry point. */
  pageOfSource: ReadonlyMap<string, string>;
}

/** Links are written for readers of the repository: relative, with `.md`, to any file of it. */
export function siteLinks({ root, base, isPage, pageOfSource }: Options): SiteLinks {
  const files = new Set<string>();

  function lead(href: string, from: string): { href: string; isFile: boolean } {
    const [path = "", fragment] = href.split("#", 2);
    if (path === "" || /^[a-z][a-z+.-]*:/i.test(href)) return { href, isFile: false };
    const source = relative(root, join(dirname(from), decodeURIComponent(path)));
    const target = pageOfSource.get(source) ?? source;
    if (isPage(target)) {
      const hash = fragment === undefined ? "" : `#${fragment}`;
      return {
        href: `/${routeOf(target).replace(/(index)?\.md$/, (_md, index) => (index ? "" : ".html"))}${hash}`,
        isFile: false,
      };
    }
    const whole = join(root, target);
    if (!existsSync(whole) || statSync(whole).isDirectory())
      throw new Error(`${relative(root, from)}: ${href} is not a file; a site cannot show a folder`);
    files.add(target);
    return { href: `${base}files/${target}`, isFile: true };
  }

  return {
    plugin(md) {
      md.core.ruler.push("repository_links", ({ tokens, env }) => {
        // The indexer of the search gives the path of the source alone; pages have that of the site, too.
        const { path, realPath = path } = env as { path: string; realPath?: string };
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          const written = token.type === "link_open" ? token.attrGet("href") : null;
          if (written === null) continue;
          const { href, isFile } = lead(written, realPath);
          token.attrSet("href", href);
          // The router of the site knows pages only.
          if (isFile) token.attrSet("target", "_blank");
        }
      });
    },
    copyFiles(folder) {
      for (const file of files) cpSync(join(root, file), join(folder, "files", file));
    },
  };
}
