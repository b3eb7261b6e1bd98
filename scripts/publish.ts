import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { folders, manifestOf, root } from "./publishing/packages.ts";

/** Publishes the tarballs of `npm run pack` that the registry does not have yet, so that it can be run again. */

const npm = (args: readonly string[], stdio: "ignore" | "inherit"): boolean =>
  spawnSync("npm", args, { stdio }).status === 0;
const tarballs = join(root, "tarballs");

for (const { name, version } of folders.map(manifestOf)) {
  const file = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
  if (!readdirSync(tarballs).includes(file)) throw new Error(`tarballs/${file} is missing: run npm run pack`);
  if (npm(["view", `${name}@${version}`, "version"], "ignore")) {
    console.log(`${name} ${version} is published already`);
  } else if (!npm(["publish", join(tarballs, file), "--access", "public", "--provenance"], "inherit")) {
    throw new Error(`npm publish of ${file} failed`);
  }
}
