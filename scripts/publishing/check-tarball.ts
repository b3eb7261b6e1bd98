import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { gunzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import type { Tarball } from "./pack.ts";
import { relativeLinks } from "./published.ts";

/** What is wrong with a tarball, by the name of the check. */
export async function checkTarball(tarball: Tarball): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = readTarball(tarball.path);
  return new Map([
    ["files", missing(files, ["LICENSE", "README.md"])],
    ["manifest", manifestProblems(files)],
    ["imports", importProblems(files)],
    ["links", linkProblems(files)],
    ["declaration maps", mapProblems(files)],
    ["publint", await lint(tarball.path)],
    ["types", await types(tarball.path)],
  ]);
}

type Files = ReadonlyMap<string, string>;

const missing = (files: Files, names: readonly string[]): string[] =>
  names.filter((name) => !files.has(name)).map((name) => `${name} is not packed`);

interface PackedManifest {
  [member: string]: unknown;
  name?: string;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: unknown;
  peerDependencies?: Readonly<Record<string, string>>;
}

const required = [
  "description",
  "keywords",
  "homepage",
  "bugs",
  "repository",
  "license",
  "author",
  "engines",
];

/** An exact version would give an application a second copy of a package that it has in a newer version. */
function manifestProblems(files: Files): string[] {
  const manifest = JSON.parse(files.get("package.json") ?? "{}") as PackedManifest;
  return [
    ...required.filter((name) => manifest[name] === undefined).map((name) => `${name} is not declared`),
    ...Object.entries(manifest.dependencies ?? {})
      .filter(([, range]) => !range.startsWith("^"))
      .map(([name, range]) => `${name} is not a caret range: ${range}`),
  ];
}

/** An application has only the packages that a manifest names. */
function importProblems(files: Files): string[] {
  const { name, dependencies, peerDependencies } = JSON.parse(
    files.get("package.json") ?? "{}",
  ) as PackedManifest;
  const declared = new Set([name, ...Object.keys({ ...dependencies, ...peerDependencies })]);
  const imported = [...files]
    .filter(([path]) => path.endsWith(".js"))
    .flatMap(([path, text]) =>
      ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ path, fileName })),
    )
    .filter(({ fileName }) => !/^[.#]/.test(fileName) && !isBuiltin(fileName));
  return imported
    .filter(({ fileName }) => !declared.has(/^(?:@[^/]+\/)?[^/]+/.exec(fileName)?.[0]))
    .map(({ path, fileName }) => `${path} imports ${fileName}, which is not declared`);
}

const linkProblems = (files: Files): string[] =>
  [...files]
    .filter(([path]) => path.endsWith(".md"))
    .flatMap(([path, text]) =>
      relativeLinks(text)
        .map((target) => posix.join(path, "..", target.replace(/#.*/s, "")))
        .filter(
          (target) => !files.has(target) && ![...files.keys()].some((name) => name.startsWith(`${target}/`)),
        )
        .map((target) => `${path} links to ${target}, which is not packed`),
    );

/** An editor opens the source of what it finds in a declaration only if both the map and the source are there. */
const mapProblems = (files: Files): string[] =>
  [...files]
    // A declaration among the sources is a source itself.
    .filter(([path]) => path.endsWith(".d.ts") && !path.startsWith("src/"))
    .flatMap(([path, text]) => {
      const name = /^\/\/# sourceMappingURL=(\S+)$/m.exec(text)?.[1];
      const map = name === undefined ? undefined : files.get(posix.join(path, "..", name));
      if (map === undefined) return [`${path} has no map`];
      const { sources } = JSON.parse(map) as { sources: string[] };
      return sources
        .map((source) => posix.join(path, "..", source))
        .filter((source) => !files.has(source))
        .map((source) => `${path} leads to ${source}, which is not packed`);
    });

async function lint(path: string): Promise<string[]> {
  const { buffer } = new Uint8Array(readFileSync(path));
  const { messages, pkg } = await publint({ level: "warning", pack: { tarball: buffer } });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
}

/** The packages are ESM only: how `require()` and Node 10 resolve them does not matter. */
async function types(path: string): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(path)));
  if (!analysis.types) return [];
  return analysis.problems
    .filter(
      (problem) =>
        !("resolutionKind" in problem) ||
        problem.resolutionKind === "node16-esm" ||
        problem.resolutionKind === "bundler",
    )
    .map((problem) => JSON.stringify(problem));
}

/** The texts in a tarball by their paths in the package. Reads what npm writes: plain files, names of up to 255 bytes. */
function readTarball(path: string): Files {
  const bytes = gunzipSync(readFileSync(path));
  const files = new Map<string, string>();
  const field = (at: number, length: number): string =>
    bytes.toString("utf8", at, at + length).replace(/\0.*/s, "");
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(field(at + 124, 12), 8);
    const name = posix.join(field(at + 345, 155), field(at, 100)).replace(/^package\//, "");
    files.set(name, bytes.toString("utf8", at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
