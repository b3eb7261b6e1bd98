import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testStore } from "@chatkit-protocol/core/testing";
import { type SqliteDatabase, type SqliteStore, sqliteStore } from "../../src/sqlite/index.ts";
import { tally } from "../tally.ts";

/** Runs the contract of stores on better-sqlite3, which is installed beside this file; ends with what was skipped. */
const here = import.meta.dirname;
const files = mkdtempSync(join(tmpdir(), "chatkit-better-sqlite3-"));

type Open = new (path: string) => SqliteDatabase;

/** The driver, or why there is none. */
function load(): { open: Open } | { missing: string } {
  // Its binaries are in the package: no script has to run.
  const installed = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], {
    cwd: here,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (installed.status !== 0) return { missing: `npm ci failed: ${installed.stderr.trim().split("\n")[0]}` };
  try {
    const open = createRequire(join(here, "package.json"))("better-sqlite3") as Open;
    new open(":memory:").close();
    return { open };
  } catch (error) {
    return { missing: `no binary for this platform: ${String(error).split("\n")[0]}` };
  }
}

const driver = load();
if ("missing" in driver) {
  console.log(`skipped: better-sqlite3 (${driver.missing})`);
} else {
  const better = (place: string): SqliteStore => sqliteStore(new driver.open(join(files, `${place}.sqlite`)));
  const places = new Map<string, number>();
  /** Every other opening of a place is by the other driver: files and locks are the same. */
  const byTurns = (place: string): SqliteStore => {
    const openings = places.get(place) ?? 0;
    places.set(place, openings + 1);
    return openings % 2 === 0 ? better(place) : sqliteStore(join(files, `${place}.sqlite`));
  };
  const { check, end } = tally();
  for (const { title, run } of [
    ...testStore("better-sqlite3", better, { durable: true }),
    ...testStore("better-sqlite3 and node:sqlite by turns", byTurns, { durable: true }),
  ]) {
    await check(title, run);
  }
  end("better-sqlite3");
}
rmSync(files, { recursive: true, force: true });
