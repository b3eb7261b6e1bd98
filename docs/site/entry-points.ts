import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** What a package lets others import: one line of `exports` in its manifest. */
export interface EntryPoint {
  /** `@chatkit-protocol/core/client`. */
  specifier: string;
  /** `core/client`: the folder of its pages below `api/`. */
  name: string;
  /** Path of the source file in the repository. */
  source: string;
}

/** Where the pages of the API are written, by `npm run docs`; not committed. */
export const apiFolder = "docs/api";

/** The packages that have an API reference, in the order of the sidebar. */
export const documented = [
  "packages/core",
  "packages/adapters",
  "packages/stores",
  "packages/agents",
  "conformance",
];

const scope = "@chatkit-protocol/";

/** Every entry point of the documented packages that is code, in the order of the manifests. */
export const entryPoints = (root: string): EntryPoint[] =>
  documented.flatMap((folder) => {
    const manifest: { name: string; exports: Readonly<Record<string, unknown>> } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    );
    return Object.entries(manifest.exports).flatMap(([path, target]) =>
      sourcesOf(join(root, folder), path, target).map(({ subpath, file }) => {
        const specifier = posix.join(manifest.name, subpath);
        return { specifier, name: specifier.slice(scope.length), source: posix.join(folder, file) };
      }),
    );
  });

/** A pattern such as `./*` is one entry point per file. */
function sourcesOf(folder: string, path: string, target: unknown): { subpath: string; file: string }[] {
  const source = isObject(target) ? target["@chatkit-protocol/source"] : undefined;
  if (typeof source !== "string") return [];
  const [before = "", after] = posix.normalize(source).split("*");
  if (after === undefined) return [{ subpath: path, file: source }];
  return globSync(posix.normalize(source), { cwd: folder })
    .sort()
    .map((file) => ({ subpath: path.replace("*", file.slice(before.length, -after.length)), file }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
