import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command.ts";
import { root } from "./packages.ts";

/** Versions of Node are kept here between runs; not committed. */
const cache = join(root, ".cache");

/** The path of the binary of that version of Node, from its npm package; undefined where this machine has none. */
export async function nodeOf(version: string): Promise<string | undefined> {
  const windows = process.platform === "win32";
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const folder = join(cache, `node-${version}`);
  const binary = join(folder, "node_modules", name, "bin", windows ? "node.exe" : "node");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    await command("npm", ["install", "--no-save", "--prefix", folder, `${name}@${version}`], folder);
  }
  return existsSync(binary) ? binary : undefined;
}
