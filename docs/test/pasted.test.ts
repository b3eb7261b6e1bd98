import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { shownFiles } from "../../spec/generate/snippets.ts";
import { compile } from "./pasted.ts";

const root = join(import.meta.dirname, "../..");

test("every file that a page shows compiles in a strict application", { timeout: 300_000 }, () => {
  const shown = [...shownFiles(pathToFileURL(`${root}/`)).values()].flat();
  // These have dependencies of their own: `npm run packages -- --full` installs them, and compiles them.
  const own = /^examples\/durable\/(temporal|restate)\//;
  const files = [...new Set(shown)].filter((path) => !own.test(path)).map((path) => join(root, path));
  expect(files.length).toBeGreaterThan(20);
  expect(compile(root, files)).toEqual([]);
});

test("a snippet that lacks its imports does not compile", { timeout: 300_000 }, () => {
  const path = join(root, "docs/snippets/quickstart.ts");
  const bare = readFileSync(path, "utf8").replace(/^import .*"@chatkit-protocol\/core";$/m, "");
  expect(compile(root, [], { [join(root, "docs/snippets/pasted.ts")]: bare })).toContainEqual(
    expect.stringContaining("Cannot find name 'ChatKitServer'"),
  );
});

test("an optional member that is set to undefined does not compile", { timeout: 300_000 }, () => {
  const text = `import type { Identity } from "@chatkit-protocol/core";
const title: { of?: string } = { of: undefined };
export const who: Identity = { userId: String(title.of) };`;
  expect(compile(root, [], { [join(root, "docs/snippets/pasted.ts")]: text })).toContainEqual(
    expect.stringContaining("exactOptionalPropertyTypes"),
  );
});
