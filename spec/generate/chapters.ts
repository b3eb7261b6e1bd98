import { readdirSync, readFileSync } from "node:fs";

/** A chapter as it is on disk. */
export interface Chapter {
  name: string;
  text: string;
}

/** The chapters in their order. */
export function readChapters(root: URL): Chapter[] {
  const folder = new URL("spec/chapters/", root);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort();
  return names.map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
}
