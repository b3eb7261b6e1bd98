import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Options } from "tsup";
import { bundlePage } from "../page/bundle.ts";
import { entriesOf, folders, root } from "./packages.ts";
import { writeTypes } from "./types.ts";

const common: Options = {
  format: "esm",
  target: "node22",
  sourcemap: true,
  silent: true,
  config: false,
  // The bundler would turn "node:sqlite" into "sqlite", which does not exist.
  removeNodeProtocol: false,
  skipNodeModulesBundle: true,
};

/** The kit is installed without our other packages, so that it contains what it uses of them. */
const bundling = new Map<string, Options>([
  [
    "conformance",
    {
      skipNodeModulesBundle: false,
      noExternal: [/^@chatkit-protocol\//],
      external: ["commander", "eventsource-parser", "undici", "vitest", "zod"],
    },
  ],
]);

/** Builds the packages into their `dist`, and puts the licence into each. */
export async function buildPackages(): Promise<void> {
  const built = folders.filter((folder) => entriesOf(folder).length > 0);
  for (const folder of built) {
    const dist = join(root, folder, "dist");
    rmSync(dist, { recursive: true, force: true });
    await build({
      ...common,
      ...bundling.get(folder),
      outDir: dist,
      entry: Object.fromEntries(
        entriesOf(folder).map(({ output, source }) => [output, join(root, folder, source)]),
      ),
    });
  }
  await writePage(join(root, "conformance/dist/page"));
  writeTypes(built.map((folder) => ({ folder, bundled: bundling.has(folder) })));
  for (const folder of folders) copyFileSync(join(root, "LICENSE"), join(root, folder, "LICENSE"));
}

/** The kit serves the inspector's page. */
async function writePage(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await bundlePage()) writeFileSync(join(folder, name), bytes);
}
