import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, test } from "vitest";
import { type SqliteStore, sqliteStore } from "../../src/sqlite/index.ts";
import { processTests } from "./processes.ts";
import { leaseTests } from "./turns.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-leases-"));
const stores: SqliteStore[] = [];
afterAll(() => {
  for (const store of stores) store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("servers on one SQLite file:", () => {
  test.each(leaseTests.map(({ title, run }, n) => ({ title, run, n })))("$title", ({ run, n }) =>
    run(async () => {
      const store = sqliteStore(join(folder, `${n}.sqlite`));
      stores.push(store);
      return store;
    }),
  );
});

describe("processes on one SQLite file:", () => {
  test.each(processTests.map(({ title, run }, n) => ({ title, run, n })))("$title", async ({ run, n }) => {
    const path = join(folder, `processes${n}.sqlite`);
    const store = sqliteStore(path);
    stores.push(store);
    await run(store, { path });
  });
});
