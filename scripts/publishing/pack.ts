import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Manifest, manifestOf, root } from "./packages.ts";
import { publishedManifest, publishedPage } from "./published.ts";

/** A package as npm would upload it. */
export interface Tarball {
  path: string;
  /** Bytes. */
  size: number;
  unpackedSize: number;
  /** Paths in the package. */
  files: readonly string[];
}

/** Packs a built package into a folder, with the manifest and the pages that are published. */
export function pack(folder: string, destination: string): Tarball {
  const manifest = manifestOf(folder);
  const { files } = npmPack(join(root, folder), "--dry-run");
  const packed = new Set(files);
  const stage = mkdtempSync(join(tmpdir(), "chatkit-pack-"));
  try {
    for (const path of files) {
      mkdirSync(dirname(join(stage, path)), { recursive: true });
      cpSync(join(root, folder, path), join(stage, path));
    }
    writeFileSync(join(stage, "package.json"), `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
    for (const path of files.filter((name) => name.endsWith(".md"))) {
      const page = { path, packed, folder, version: manifest.version, repository: addressOf(manifest) };
      writeFileSync(join(stage, path), publishedPage(readFileSync(join(stage, path), "utf8"), page));
    }
    const { filename, ...tarball } = npmPack(stage, "--pack-destination", destination);
    return { ...tarball, path: join(destination, filename) };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function npmPack(cwd: string, ...flags: readonly string[]): Omit<Tarball, "path"> & { filename: string } {
  const printed = execFileSync("npm", ["pack", "--json", ...flags], {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ files, filename, size, unpackedSize }] = JSON.parse(printed) as [Printed];
  return { filename, size, unpackedSize, files: files.map(({ path }) => path) };
}

interface Printed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string }[];
}

/** `https://github.com/owner/name`, from the manifest's `repository`. */
const addressOf = ({ repository }: Manifest): string =>
  repository.url.replace(/^git\+/, "").replace(/\.git$/, "");
