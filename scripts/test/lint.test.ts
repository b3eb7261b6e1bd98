import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../publishing/packages.ts";

test("every override of the linter applies to a file", () => {
  const { overrides } = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8")) as {
    overrides: { files: string[] }[];
  };
  const patterns = overrides.flatMap(({ files }) => files);
  const exclude = (path: string): boolean => /(^|\/)(node_modules|dist)$/.test(path);
  const idle = patterns.filter((pattern) => globSync(`${pattern}/*.ts`, { cwd: root, exclude }).length === 0);
  expect(idle).toEqual([]);
});
