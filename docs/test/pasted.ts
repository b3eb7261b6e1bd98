import { join } from "node:path";
import ts from "typescript";

/** What a careful application sets, whatever this repository sets. */
const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

/**
 * Compiles files as they would be in an application that they were pasted into; `file: message` for each error.
 * `pasted` has the texts of files that are not on disk, by absolute path.
 */
export function compile(
  root: string,
  files: readonly string[],
  pasted: Readonly<Record<string, string>> = {},
): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, ...strict }, root);
  const host = ts.createCompilerHost(options);
  const rootNames = [...files, ...Object.keys(pasted)];
  const program = ts.createProgram({
    rootNames,
    options,
    host: {
      ...host,
      fileExists: (path) => path in pasted || host.fileExists(path),
      readFile: (path) => pasted[path] ?? host.readFile(path),
      getSourceFile: (path, version, ...rest) => {
        const text = pasted[path];
        return text === undefined
          ? host.getSourceFile(path, version, ...rest)
          : ts.createSourceFile(path, text, version);
      },
    },
  });
  return rootNames.flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`),
  );
}
