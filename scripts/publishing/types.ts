import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { entriesOf, root } from "./packages.ts";

/** A package and where its declarations and their sources go. */
export interface Declared {
  folder: string;
  /** Whether the package brings along what it uses of our other packages. */
  bundled?: boolean;
}

interface Emitted {
  text: string;
  map: string;
}

/**
 * Writes the declarations of the entry points of these packages, and of every file that they refer to, to
 * `dist/types`, each with a map to its source: an editor then opens the source, not the declaration.
 */
export function writeTypes(packages: readonly Declared[]): void {
  const emitted = emit(packages.flatMap(({ folder }) => typed(folder)));
  const sources = new Map(
    packages.flatMap(({ folder }) => typed(folder)).map((entry) => [entry.specifier, entry.path]),
  );
  for (const { folder, bundled = false } of packages) {
    const found = new Set(typed(folder).map(({ path }) => path));
    for (const path of found) {
      const { text, map } = emitted.get(path) ?? fail(`${path} has no declarations`);
      const declaration = placeOf(path, folder, bundled);
      const rewritten = rewrite(text, (specifier) => {
        const target = targetOf(specifier, path, sources, bundled);
        if (target === undefined) return specifier;
        found.add(target);
        return specifierOf(declaration, placeOf(target, folder, bundled));
      });
      const source = sourceOf(path, folder, bundled);
      mkdirSync(dirname(join(root, declaration)), { recursive: true });
      writeFileSync(join(root, declaration), rewritten);
      const mapped = { ...(JSON.parse(map) as object), sources: [relative(dirname(declaration), source)] };
      writeFileSync(join(root, `${declaration}.map`), JSON.stringify(mapped));
      if (source !== path) {
        mkdirSync(dirname(join(root, source)), { recursive: true });
        copyFileSync(join(root, path), join(root, source));
      }
    }
  }
}

const fail = (message: string): never => {
  throw new Error(message);
};

/** The entry points that have types, with their sources from the top of the repository. */
const typed = (folder: string) =>
  entriesOf(folder)
    .filter(({ types }) => types !== undefined)
    .map(({ specifier, source }) => ({ specifier, path: `${folder}/${source}` }));

/** The declarations of these files and of all that they import, by the path of the source. */
function emit(entries: readonly { path: string }[]): ReadonlyMap<string, Emitted> {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  const program = ts.createProgram(
    entries.map(({ path }) => join(root, path)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      declarationMap: true,
      emitDeclarationOnly: true,
      rewriteRelativeImportExtensions: true,
      rootDir: root,
      outDir: root,
    },
  );
  const written = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => written.set(relative(root, path), text));
  const [problem] = [...diagnostics, ...program.getOptionsDiagnostics()];
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
  return new Map(
    [...written]
      .filter(([path]) => path.endsWith(".d.ts"))
      .map(([path, text]) => {
        const map = written.get(`${path}.map`) ?? fail(`${path} has no map`);
        const [source = ""] = (JSON.parse(map) as { sources: string[] }).sources;
        return [join(dirname(path), source), { text, map }];
      }),
  );
}

/** `packages/core/src/a.ts` is declared in `packages/core/dist/types/a.d.ts`; a package that bundles keeps whole paths. */
function placeOf(path: string, folder: string, bundled: boolean): string {
  const within = bundled ? path : relative(`${folder}/src`, path);
  if (within.startsWith(".."))
    fail(`The declarations of ${folder} refer to ${path}, which it does not contain`);
  return `${folder}/dist/types/${within.replace(/\.tsx?$/, ".d.ts")}`;
}

/** A package that bundles has no `src` in its tarball: the sources lie beside the declarations. */
const sourceOf = (path: string, folder: string, bundled: boolean): string =>
  bundled ? `${folder}/dist/sources/${path}` : path;

/** The source that a specifier in a declaration stands for; undefined for what is imported from another package. */
function targetOf(
  specifier: string,
  from: string,
  sources: ReadonlyMap<string, string>,
  bundled: boolean,
): string | undefined {
  if (specifier.startsWith(".")) {
    const path = join(dirname(from), specifier).replace(/\.js$/, ".ts");
    return existsSync(join(root, path)) ? path : `${path}x`;
  }
  return bundled ? sources.get(specifier) : undefined;
}

function specifierOf(from: string, to: string): string {
  const path = relative(dirname(from), to).replace(/\.d\.ts$/, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}

/** The text with each of its module specifiers replaced. */
function rewrite(text: string, replace: (specifier: string) => string): string {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.reduceRight((result, { fileName, pos, end }) => {
    const name = replace(fileName);
    // The scanner's positions include the quotes of some forms and not of others.
    const at = result.indexOf(fileName, pos);
    return at === -1 || at > end
      ? fail(`${fileName} is not at ${pos}`)
      : result.slice(0, at) + name + result.slice(at + fileName.length);
  }, text);
}
