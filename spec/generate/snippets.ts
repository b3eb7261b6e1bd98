import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { type Fence, fencesOf, fillFences } from "./fences.ts";

/** Languages whose blocks must come from a file that is run. */
const code: ReadonlySet<string> = new Set(["ts", "tsx", "js", "py", "go", "rs", "java"]);

const marker = /^\s*(?:\/\/ #|# )(region|endregion)\b ?(\S*)$/;

/** Pages with code, by path in the repository. */
const included = ["README.md", "conformance/README.md", "packages/*/README.md", "docs/**/*.md"];

/** Pages that are generated as a whole. */
const generated = /^docs\/(?:api|reference|rules)\//;

/** The files that pages show as TypeScript, by page. */
export const shownFiles = (root: URL): ReadonlyMap<string, readonly string[]> =>
  new Map(
    pagesOf(root).map(({ path, text }) => [
      path,
      fencesOf(text).flatMap(({ words: [language, source = ""] }) => (language === "ts" ? [source] : [])),
    ]),
  );

const pagesOf = (root: URL): { path: string; text: string }[] =>
  globSync(included, { cwd: fileURLToPath(root), exclude: (name) => name === "node_modules" })
    .filter((path) => !generated.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, root), "utf8") }));

/**
 * The guides and the READMEs with their code as it is in the files that are run: a block names its file,
 * ` ```ts docs/snippets/life.ts `. Throws for code without a source, for a part of a TypeScript file, which would lack
 * its imports, and for an import of a file that the page does not show.
 */
export function generateSnippets(root: URL): Record<string, string> {
  const shown = shownFiles(root);
  return Object.fromEntries(
    pagesOf(root).map(({ path, text }) => {
      const filled = fillFences(text, ({ words, line }) =>
        code.has(words[0] ?? "") || words[1]?.includes("/")
          ? snippet(root, words, `${path}:${line}`, shown.get(path) ?? [])
          : undefined,
      );
      return [path, filled];
    }),
  );
}

function snippet(root: URL, words: Fence["words"], where: string, shown: readonly string[]): string {
  const [language, source] = words;
  if (source === undefined) throw new Error(`${where}: this code names no file that it comes from`);
  const [path = "", region] = source.split("#", 2);
  if (language === "ts" && region !== undefined)
    throw new Error(`${where}: a part of ${path} lacks its imports; show a whole file`);
  const lines = readFileSync(new URL(path, root), "utf8").trimEnd().split("\n");
  const part = region === undefined ? lines : regionOf(lines, region);
  if (!part) throw new Error(`${where}: ${path} has no region "${region}"`);
  const text = part
    .filter((line) => !marker.test(line))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
  for (const [, target = ""] of text.matchAll(/ from "(\.[^"]+)";/g)) {
    const file = posix.join(posix.dirname(path), target);
    if (!shown.includes(file))
      throw new Error(`${where}: ${path} imports ${file}, which this page does not show`);
  }
  return text;
}

/** The lines after the region's marker up to the next marker of any kind. */
function regionOf(lines: readonly string[], name: string): readonly string[] | undefined {
  const start = lines.findIndex(
    (line) => marker.exec(line)?.[1] === "region" && marker.exec(line)?.[2] === name,
  );
  if (start === -1) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => marker.test(line));
  return lines.slice(start + 1, length === -1 ? undefined : start + 1 + length);
}
