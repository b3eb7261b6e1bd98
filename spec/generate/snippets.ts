import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { fencesOf, fillFences } from "./fences.ts";
import { markdownFiles } from "./links.ts";

/** Languages whose blocks must come from a file that is run. */
const code: ReadonlySet<string> = new Set(["ts", "tsx", "js", "py", "go", "rs", "java"]);

const marker = /^\s*(?:\/\/ #|# )(region|endregion)\b ?(\S*)$/;

/**
 * The guides and the READMEs with their code as it is in the files that are run: a block says where it comes from,
 * ` ```ts docs/snippets/streaming.ts#tokens `, with or without a region. Throws for code without a source.
 */
export function generateSnippets(root: URL): Record<string, string> {
  const readmes = ["README.md", "conformance/README.md"].map((path) => fileURLToPath(new URL(path, root)));
  const guides = markdownFiles(fileURLToPath(new URL("docs/", root)));
  const files = [...readmes, ...guides].map((file) => {
    const path = relative(fileURLToPath(root), file);
    const text = readFileSync(file, "utf8");
    for (const { words, line } of fencesOf(text)) {
      if (code.has(words[0] ?? "") && words[1] === undefined)
        throw new Error(`${path}:${line}: this code names no file that it comes from`);
    }
    const filled = fillFences(text, ({ words, line }) =>
      words[1]?.includes("/") ? snippet(root, words[1], `${path}:${line}`) : undefined,
    );
    return [path, filled] as const;
  });
  return Object.fromEntries(files);
}

function snippet(root: URL, source: string, where: string): string {
  const [path = "", region] = source.split("#", 2);
  const lines = readFileSync(new URL(path, root), "utf8").trimEnd().split("\n");
  const part = region === undefined ? lines : regionOf(lines, region);
  if (!part) throw new Error(`${where}: ${path} has no region "${region}"`);
  return part
    .filter((line) => !marker.test(line))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
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
