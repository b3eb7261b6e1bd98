import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { writeOrCheck } from "./write-or-check.ts";

test("a file that is no longer generated is stale, and is removed from a folder of generated files only", () => {
  const folder = mkdtempSync(join(tmpdir(), "write-or-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ["rules", "guides"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "gone.md"), "");
  }
  const root = pathToFileURL(`${folder}/`);
  const files = { "rules/tu-01.md": "TU-01\n" };
  const owned = ["rules/"];

  expect(writeOrCheck(root, files, { check: true, owned })).toEqual(["rules/tu-01.md", "rules/gone.md"]);
  expect(readdirSync(join(folder, "rules"))).toEqual(["gone.md"]);
  writeOrCheck(root, files, { check: false, owned });
  expect(readdirSync(join(folder, "rules"))).toEqual(["tu-01.md"]);
  expect(readdirSync(join(folder, "guides"))).toEqual(["gone.md"]);
  expect(writeOrCheck(root, files, { check: true, owned })).toEqual([]);
});
