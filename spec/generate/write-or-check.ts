import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

interface Options {
  check: boolean;
  /** Folders that hold nothing but generated files, each with its slash; other files in them are stale. */
  owned: readonly string[];
}

/** Writes the files and removes stale ones, or (`check`) returns the paths of those that differ from what is on disk. */
export function writeOrCheck(
  root: URL,
  files: Readonly<Record<string, string>>,
  { check, owned }: Options,
): string[] {
  const different = Object.entries(files).filter(([path, text]) => read(new URL(path, root)) !== text);
  const left = globSync(
    owned.map((folder) => `${folder}*`),
    { cwd: fileURLToPath(root) },
  ).filter((path) => !Object.hasOwn(files, path));
  if (!check) {
    for (const [path, text] of different) {
      const url = new URL(path, root);
      mkdirSync(dirname(url.pathname), { recursive: true });
      writeFileSync(url, text);
    }
    for (const path of left) rmSync(new URL(path, root));
  }
  return [...different.map(([path]) => path), ...left];
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    // A file that is not there yet is stale like one that differs.
    return undefined;
  }
}
