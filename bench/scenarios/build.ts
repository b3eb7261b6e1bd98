import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Builds the packages as they are published, unless that was done after the last change of a source. */
export function buildPackages(): void {
  const built = join(root, "packages/core/dist/index.js");
  const newest = Math.max(
    ...globSync("packages/*/src/**/*.ts", { cwd: root }).map((path) => statSync(join(root, path)).mtimeMs),
  );
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  const { status } = spawnSync(process.execPath, ["scripts/build.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("The packages cannot be built.");
}
