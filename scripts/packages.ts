import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPackages } from "./publishing/build.ts";
import { checkTarball } from "./publishing/check-tarball.ts";
import { command, problemsOf } from "./publishing/command.ts";
import { pack, type Tarball } from "./publishing/pack.ts";
import { folders, manifestOf } from "./publishing/packages.ts";
import { tryApp } from "./publishing/try-app.ts";
import { tryExamples } from "./publishing/try-examples.ts";
import { tryKit } from "./publishing/try-kit.ts";

/** Packs every package as it would be published, checks the tarballs, and uses them from an empty folder. */

let passed = 0;
const failures: string[] = [];
const skipped: string[] = [];

function check(name: string, problems: readonly string[]): void {
  if (problems.length === 0) passed++;
  else failures.push(...problems.map((problem) => `${name}: ${problem}`));
}

const place = mkdtempSync(join(tmpdir(), "chatkit-packages-"));
try {
  await buildPackages();
  const tarballs = new Map(folders.map((folder) => [folder, pack(folder, place)]));
  for (const [folder, tarball] of tarballs) {
    const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`;
    console.log(`${folder}: ${kilobytes(tarball.size)} packed, ${kilobytes(tarball.unpackedSize)} unpacked`);
    for (const [name, problems] of await checkTarball(tarball)) check(`${folder} (${name})`, problems);
  }
  const kit = [...tarballs].filter(([folder]) => folder === "conformance").map(([, tarball]) => tarball);
  const alone = await install("kit", kit);
  await tryKit(alone, { check, skip: (name) => skipped.push(name) });
  const app = await install("app", [...tarballs.values()], [`@types/node@${typesOfNode()}`]);
  await tryApp(app, check);
  await tryExamples(place, tarballs, {
    check,
    skip: (name) => skipped.push(name),
    isFull: process.argv.includes("--full"),
  });
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
console.log(`skipped: ${skipped.length === 0 ? "none" : skipped.join(", ")}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** A new folder with these tarballs installed. */
async function install(
  name: string,
  tarballs: readonly Tarball[],
  others: readonly string[] = [],
): Promise<string> {
  const home = join(place, name);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const paths = tarballs.map(({ path }) => path);
  const installed = await command("npm", ["install", "--no-audit", "--no-fund", ...paths, ...others], home);
  check(`installing ${name}`, problemsOf(installed));
  return home;
}

/** The types of Node that the repository is compiled with. */
function typesOfNode(): string {
  return manifestOf(".").devDependencies?.["@types/node"] ?? "24";
}
