import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes the files, or (`check`) returns the paths of those that differ from what is on disk. */
export function writeOrCheck(root: URL, files: Record<string, string>, check: boolean): string[] {
  const stale: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const url = new URL(path, root);
    if (read(url) === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(url.pathname), { recursive: true });
    writeFileSync(url, text);
  }
  return stale;
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, "utf8");
  } catch {
    // A file that is not there yet is stale like one that differs.
    return undefined;
  }
}
