import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = [
  "packages/core/src",
  "packages/core/package.json",
  "conformance/src",
  "conformance/package.json",
  "spec/generate",
  "spec/chapters",
  "spec/package.json",
  "scripts",
  "bench",
  "docs/decisions",
  "package.json",
];

const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
const { options: compilerOptions } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);

/** One change of a source: the file, and what becomes of its text; "" where there is no file yet. */
export interface Change {
  file: string;
  apply: (text: string) => string;
}

/** A copy of the sources that may be changed; `dispose` removes it. */
export interface ScratchCopy {
  /** Runs `work` with the changes applied, and takes them back. */
  with<T>(changes: readonly Change[], work: () => Promise<T>): Promise<T>;
  /** What scripts/forgotten.ts of the copy throws; "" where it finds nothing. */
  forgotten(): Promise<string>;
  /** What the compiler says of these files of packages/core. */
  typeErrors(files: readonly string[]): string[];
  dispose(): void;
}

/** Copies the sources that declare, implement and publish the protocol. */
export function scratchCopy(): ScratchCopy {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-scratch-"));
  for (const path of sources) cpSync(join(root, path), join(folder, path), { recursive: true });
  linkAll("node_modules", ["@chatkit-protocol"]);
  mkdirSync(join(folder, "node_modules/@chatkit-protocol"));
  for (const [name, path] of Object.entries({ core: "packages/core", conformance: "conformance" })) {
    symlinkSync(join(folder, path), join(folder, "node_modules/@chatkit-protocol", name));
  }
  linkAll("spec/examples", ["index.json"]);
  cpSync(join(root, "spec/examples/index.json"), join(folder, "spec/examples/index.json"));
  const options = { ...compilerOptions, types: ["node"] };
  const host = ts.createCompilerHost(options);
  const parse = host.getSourceFile;
  const libraries = new Map<string, ts.SourceFile | undefined>();
  // Most of the work is to parse what no change touches.
  host.getSourceFile = (path, ...rest) => {
    if (path.startsWith(folder)) return parse(path, ...rest);
    if (!libraries.has(path)) libraries.set(path, parse(path, ...rest));
    return libraries.get(path);
  };

  /** A folder of the copy whose entries, but for those named, are those of the repository. */
  function linkAll(path: string, except: readonly string[]): void {
    mkdirSync(join(folder, path), { recursive: true });
    for (const name of readdirSync(join(root, path)).filter((entry) => !except.includes(entry))) {
      symlinkSync(join(root, path, name), join(folder, path, name));
    }
  }

  const read = (path: string): string | undefined => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      // A file that is yet to be made.
      return undefined;
    }
  };

  return {
    async with(changes, work) {
      const before = new Map<string, string | undefined>();
      for (const { file, apply } of changes) {
        const path = join(folder, file);
        const text = read(path);
        if (!before.has(path)) before.set(path, text);
        const changed = apply(text ?? "");
        if (changed === text) throw new Error(`${file} has no place for the change`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, changed);
      }
      try {
        return await work();
      } finally {
        for (const [path, text] of before) {
          if (text === undefined) rmSync(path);
          else writeFileSync(path, text);
        }
      }
    },
    async forgotten() {
      const args = [
        "--conditions=@chatkit-protocol/source",
        join(folder, "scripts/forgotten.ts"),
        join(folder, "docs.json"),
      ];
      return promisify(execFile)(process.execPath, args).then(
        () => "",
        (error: unknown) => String(error),
      );
    },
    typeErrors(files) {
      const roots = ["protocol", "server", "client"].map((part) =>
        join(folder, `packages/core/src/${part}/index.ts`),
      );
      const program = ts.createProgram(roots, options, host);
      return files
        .map((file) => join(folder, "packages/core/src", file))
        .flatMap((path) => program.getSemanticDiagnostics(program.getSourceFile(path)))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}
