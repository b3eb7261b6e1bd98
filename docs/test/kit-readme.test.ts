import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reporters } from "../../conformance/src/index.ts";

const readme = readFileSync(join(import.meta.dirname, "../../conformance/README.md"), "utf8");

test("the kit's reference names every reporter, among the flags and where reports are explained", () => {
  const [, flag = ""] = /^--reporter NAME\[=FILE\] +(.+);/m.exec(readme) ?? [];
  expect(flag.split(" ").sort()).toEqual(Object.keys(reporters).sort());
  const [, explained = ""] = readme.split("\n## Reports\n");
  const section = explained.split("\n#")[0];
  for (const name of Object.keys(reporters)) expect(section).toContain(`**${name}**`);
});
