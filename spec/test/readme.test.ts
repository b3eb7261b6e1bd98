import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

test("the code of the README is a program that prints what its comments say", async () => {
  const code = read("readme.ts");
  expect(read("../README.md")).toContain(`\`\`\`ts\n${code}\`\`\`\n`);
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL("readme.ts", import.meta.url)),
  ]);
  const promised = [...code.matchAll(/\/\/ (true|false)/g)].map(([, value]) => value);
  expect(stdout.trim().split("\n")).toEqual(promised);
});

test("every file that the package exports by name is there", () => {
  const { exports } = JSON.parse(read("../package.json")) as { exports: Record<string, string> };
  const files = Object.values(exports).filter((path) => !path.includes("*"));
  expect(files.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
  expect(files.length).toBeGreaterThan(4);
});
