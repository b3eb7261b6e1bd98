import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { buildPackages } from "./publishing/build.ts";
import { folders, root } from "./publishing/packages.ts";
import { pack } from "./publishing/pack.ts";

/** Builds the packages and packs each into `tarballs/`, as it would be published. */

const destination = join(root, "tarballs");
await buildPackages();
rmSync(destination, { recursive: true, force: true });
mkdirSync(destination);
for (const folder of folders) console.log(relative(process.cwd(), pack(folder, destination).path));
