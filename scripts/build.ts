import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Options } from "tsup";
import { entriesOf, folders, root } from "./publishing/packages.ts";
import { writeTypes } from "./publishing/types.ts";

/** Builds the packages that have entry points. `--fast` leaves the type declarations out: enough to run. */

const fast = process.argv.includes("--fast");

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

const built = folders.filter((folder) => entriesOf(folder).length > 0);
for (const folder of built) {
  const dist = join(root, folder, "dist");
  if (!fast) rmSync(dist, { recursive: true, force: true });
  await build({
    ...common,
    ...bundling.get(folder),
    outDir: dist,
    entry: Object.fromEntries(
      entriesOf(folder).map(({ output, source }) => [output, join(root, folder, source)]),
    ),
  });
}
if (!fast) writeTypes(built.map((folder) => ({ folder, bundled: bundling.has(folder) })));

// Each package is published with the licence; its one text is at the top.
for (const folder of folders) copyFileSync(join(root, "LICENSE"), join(root, folder, "LICENSE"));
