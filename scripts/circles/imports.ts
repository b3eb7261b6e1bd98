import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** One file that imports another; paths are relative to the root of the search. */
export interface Import {
  from: string;
  to: string;
  /** As it is written in the file. */
  specifier: string;
  /** From 1. */
  line: number;
}

/** What an import of a package of ours leads to: the path of its source, by specifier. */
export type Specifiers = ReadonlyMap<string, string>;

/** Every import of a TypeScript file by another, types included; imports of other packages are left out. */
export function importsIn(root: string, patterns: readonly string[], specifiers: Specifiers): Import[] {
  const exclude = (path: string): boolean => /(^|\/)(node_modules|dist)(\/|$)/.test(path);
  return globSync([...patterns], { cwd: root, exclude }).flatMap((from) => {
    const text = readFileSync(join(root, from), "utf8");
    return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName: specifier, pos }) => {
      const to = specifier.startsWith(".")
        ? relative(root, join(root, dirname(from), specifier))
        : specifiers.get(specifier);
      if (to === undefined || to === from || !to.endsWith(".ts") || !existsSync(join(root, to))) return [];
      return [{ from, to, specifier, line: text.slice(0, pos).split("\n").length }];
    });
  });
}
