import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testStore, testStreamLog } from "@chatkit-protocol/core/testing";
import type { OpensStreamLog } from "@chatkit-protocol/core/testing";
import { afterAll, test } from "vitest";
import { sqliteStore } from "../src/sqlite/index.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-contract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The log of a file; closing it closes the file. */
const openLog: OpensStreamLog = (place, options) => {
  const store = sqliteStore(join(folder, `${place}.sqlite`));
  const log = store.streamLog({ ...options, lease: 600 });
  return { ...log, close: () => store.close() };
};

const tests = [
  ...testStore("SQLite in memory", () => sqliteStore(":memory:")),
  ...testStore("SQLite in a file", (place) => sqliteStore(join(folder, `${place}.sqlite`)), {
    durable: true,
  }),
  ...testStreamLog("SQLite in memory", (_place, options) => sqliteStore(":memory:").streamLog(options)),
  ...testStreamLog("SQLite in a file", openLog, { shared: true }),
];
for (const { title, run } of tests) test(title, run);
