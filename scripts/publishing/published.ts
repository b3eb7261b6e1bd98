import { posix } from "node:path";
import { type Manifest, sourceCondition, type Target } from "./packages.ts";

/**
 * What the packages need. Their manifests in the repository do not declare it: npm would warn on each `npm ci` by
 * another Node, and the scripts of the repository bring their own.
 */
export const engines = { node: ">=22.19" } as const;

/** The manifest as it is published: without what only the repository uses. */
export function publishedManifest(manifest: Manifest): object {
  const { exports, imports } = manifest;
  const { devDependencies: _development, ...rest } = manifest;
  return {
    ...rest,
    ...(imports === undefined ? {} : { imports: withoutSources(imports) }),
    ...(exports === undefined ? {} : { exports: withoutSources(exports) }),
    engines,
  };
}

const withoutSources = (targets: Readonly<Record<string, Target | string>>): object =>
  Object.fromEntries(
    Object.entries(targets).map(([key, target]) => [
      key,
      typeof target === "string"
        ? target
        : Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== sourceCondition)),
    ]),
  );

/** Links as Markdown writes them: `[text](target)` and `[name]: target`. */
const links = /(\]\(|^\[[^\]]+\]: *)([^\s)#][^\s)]*)/gm;
const code = /^```[\s\S]*?^```$/gm;

/** The targets of a Markdown text's links that are neither addresses nor places in the text itself. */
export const relativeLinks = (markdown: string): string[] =>
  [...markdown.replaceAll(code, "").matchAll(links)]
    .map(([, , target = ""]) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));

/**
 * A page whose links to files outside its package lead to the repository at the tag of this version. Links to packed
 * files stay relative.
 */
export function publishedPage(markdown: string, { path, packed, folder, version, repository }: Page): string {
  return markdown.replaceAll(links, (whole, before: string, target: string) => {
    if (/^[a-z][a-z+.-]*:/i.test(target)) return whole;
    const [file = "", fragment] = target.split("#");
    const within = posix.join(path, "..", file);
    if (packed.has(within)) return whole;
    // Before the first release there is no tag.
    const tag = version === "0.0.0" ? "main" : `v${version}`;
    const address = `${repository}/blob/${tag}/${posix.join(folder, within)}`;
    return `${before}${address}${fragment === undefined ? "" : `#${fragment}`}`;
  });
}

interface Page {
  /** Of the page, from the package's folder. */
  path: string;
  /** The paths of the files in the tarball, from the package's folder. */
  packed: ReadonlySet<string>;
  folder: string;
  version: string;
  /** The address of the repository. */
  repository: string;
}
