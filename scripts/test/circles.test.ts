import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { circlesOfFiles, circlesOfFolders } from "../circles/circles.ts";
import { importsIn } from "../circles/imports.ts";

/** The circles in a made-up folder; `@own/a` is `a/index.ts`. */
function circlesIn(files: Readonly<Record<string, string>>, entries: readonly string[] = []) {
  const root = mkdtempSync(join(tmpdir(), "chatkit-circles-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const imports = importsIn(root, ["**/*.ts"], new Map([["@own/a", "a/index.ts"]]));
  return { files: circlesOfFiles(imports), folders: circlesOfFolders(imports, new Set(entries)) };
}

test("a type that closes a circle of files is found, and its line named", () => {
  const { files } = circlesIn({
    "a.ts": 'import { b } from "./b.ts";\nimport { c } from "./c.ts";\n',
    "b.ts": 'export * from "./c.ts";\n',
    "c.ts": '// A comment.\nimport type { A } from "./a.ts";\n',
    "d.ts": 'export { a } from "./a.ts";\n',
  });
  expect(files).toEqual([
    {
      nodes: ["a.ts", "b.ts", "c.ts"],
      closing: [{ from: "c.ts", to: "a.ts", specifier: "./a.ts", line: 2 }],
    },
  ]);
});

test.each([
  ["a type's import()", 'export type A = import("../a/index.ts").A;'],
  ["a dynamic import", 'export const a = () => import("../a/index.ts");'],
  ["a re-export of types", 'export type * from "../a/index.ts";'],
  ["the name of a package of ours", 'import "@own/a";'],
])("%s closes a circle of folders", (_, text) => {
  const files = { "a/index.ts": "", "a/x.ts": 'import "../b/y.ts";', "b/z.ts": text, "b/y.ts": "" };
  const { files: none, folders } = circlesIn(files);
  expect(none).toEqual([]);
  expect(folders.map(({ nodes }) => nodes)).toEqual([["a/", "b/"]]);
});

test("a folder may import what is inside it, which may not import the folder", () => {
  const down = { "a/c.ts": 'import "./b/b.ts";', "a/x.ts": "", "a/b/b.ts": "" };
  expect(circlesIn(down).folders).toEqual([]);
  const { folders } = circlesIn({ ...down, "a/b/b.ts": 'import "../x.ts";' });
  expect(folders.map(({ nodes }) => nodes)).toEqual([["a/", "a/b/"]]);
});

test.each(["index.ts", "entry.ts"])("%s composes what is below it, which may not import it", (name) => {
  const entries = ["a/entry.ts"];
  const files = { [`a/${name}`]: 'import "./b/b.ts";', "a/x.ts": "", "a/b/b.ts": 'import "../x.ts";' };
  expect(circlesIn(files, entries)).toEqual({ files: [], folders: [] });
  const { files: found } = circlesIn({ ...files, "a/b/b.ts": `import "../${name}";` }, entries);
  expect(found.map(({ nodes }) => nodes)).toEqual([["a/b/b.ts", `a/${name}`]]);
});
