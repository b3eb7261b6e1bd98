import { type Circle, circlesOfFiles, circlesOfFolders } from "./circles/circles.ts";
import { importsIn } from "./circles/imports.ts";
import { entriesOf, folders, root } from "./publishing/packages.ts";

/** Fails if files or folders of the repository import each other in a circle, and prints the imports that do. */

const patterns = ["spec", "packages", "conformance", "docs", "scripts", "bench"].map(
  (folder) => `${folder}/**/*.ts`,
);
const entries = folders.flatMap((folder) =>
  entriesOf(folder).map(({ specifier, source }) => [specifier, `${folder}/${source}`] as const),
);
const imports = importsIn(root, patterns, new Map(entries));
const files = circlesOfFiles(imports);

function print(kind: string, { nodes, closing }: Circle): void {
  console.log(`\n${nodes.length} ${kind} import each other: ${nodes.join(", ")}`);
  for (const { from, line, specifier } of closing) console.log(`  ${from}:${line} imports ${specifier}`);
}

for (const circle of files) print("files", circle);
const foldersFound = circlesOfFolders(imports, new Set(entries.map(([, path]) => path)));
for (const circle of foldersFound) print("folders", circle);
console.log(
  `${imports.length} imports, ${files.length} circles of files, ${foldersFound.length} circles of folders`,
);
process.exitCode = files.length + foldersFound.length === 0 ? 0 : 1;
