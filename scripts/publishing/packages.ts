import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What Node resolves in the repository only: the TypeScript source of an entry point. */
export const sourceCondition = "@chatkit-protocol/source";

/** What an entry point resolves to, by condition. */
export type Target = Readonly<Record<string, string>>;

export interface Manifest {
  name: string;
  version: string;
  repository: { url: string };
  exports?: Readonly<Record<string, Target | string>>;
  imports?: Readonly<Record<string, Target | string>>;
  devDependencies?: Readonly<Record<string, string>>;
  [member: string]: unknown;
}

/** An entry point of a package; paths are relative to the package's folder. */
export interface Entry {
  /** What an importer writes: `@chatkit-protocol/core/sse`. */
  specifier: string;
  source: string;
  /** The declarations; absent where no other package imports the entry point. */
  types?: string;
  /** The built module, without `dist/` and `.js`. */
  output: string;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/** The folders of the published packages, each after those that it depends on. */
export const folders = (readJson("package.json") as { workspaces: string[] }).workspaces;

export const manifestOf = (folder: string): Manifest => readJson(`${folder}/package.json`) as Manifest;

/** The entry points that a manifest lists under `exports` and `imports` and that are built from a source. */
export function entriesOf(folder: string): Entry[] {
  const { name, exports = {}, imports = {} } = manifestOf(folder);
  return [...Object.entries(exports), ...Object.entries(imports)].flatMap(([key, target]) => {
    if (typeof target === "string") return [];
    const { [sourceCondition]: pattern, types, default: built } = target;
    if (pattern === undefined || built === undefined) return [];
    return starsOf(folder, pattern).map((star) => {
      const fill = (text: string): string => text.replace("*", () => star);
      return {
        specifier: key.startsWith("#") ? key : fill(key).replace(/^\./, () => name),
        source: fill(pattern).slice("./".length),
        ...(types === undefined ? {} : { types: fill(types).slice("./".length) }),
        output: fill(built).replace(/^\.\/dist\/(.*)\.js$/, "$1"),
      };
    });
  });
}

/** What the `*` of a pattern stands for: one text for each file that fits. */
function starsOf(folder: string, pattern: string): string[] {
  const [before, after] = pattern.split("*");
  if (after === undefined) return [""];
  if (before === undefined || !before.endsWith("/")) throw new Error(`${folder}: cannot expand ${pattern}`);
  return globSync(pattern, { cwd: join(root, folder) }).map((path) => basename(path, after));
}
