import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testStore } from "@chatkit-protocol/core/testing";
import { afterAll, test } from "vitest";
import { sqliteStore } from "../src/sqlite/index.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-contract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tests = [
  ...testStore("SQLite in memory", () => sqliteStore(":memory:")),
  ...testStore("SQLite in a file", (place) => sqliteStore(join(folder, `${place}.sqlite`)), {
    durable: true,
  }),
];
for (const { title, run } of tests) test(title, run);
