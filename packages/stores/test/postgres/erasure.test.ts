import type { PGlite } from "@electric-sql/pglite";
import { ChatKitServer } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { afterAll, expect, test } from "vitest";
import { markersIn, markersOf, plantMarkers, replaceSome } from "./markers.ts";
import { pglite } from "./pglite.ts";

const database = await pglite();
afterAll(() => database.close());

/** Every column of all rows of all tables, those of the catalog included. */
async function allRows(): Promise<string> {
  const { rows: tables } = await database.query<{ name: string }>(
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind IN ('r', 'm')",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query<{ text: string }>(`SELECT each::text AS text FROM ${name} AS each`);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join("\n");
}

/** The bytes of all files but those of the write-ahead log. */
async function allFiles(db: PGlite): Promise<string> {
  await db.exec("CHECKPOINT");
  const tar = Buffer.from(await (await db.dumpDataDir("none")).arrayBuffer());
  const texts: string[] = [];
  for (let at = 0; tar[at];) {
    const [name, octal] = [tar.toString("latin1", at, at + 100), tar.toString("latin1", at + 124, at + 135)];
    const size = Number.parseInt(octal, 8);
    if (!name.includes("pg_wal/")) texts.push(tar.toString("latin1", at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return texts.join("\n");
}

test(
  "after a user is erased none of 1000 strings is in any table or data file, and another user has all",
  { timeout: 60_000 },
  async () => {
    const store = await postgresStore(database);
    for (const userId of ["alice", "bob"]) await plantMarkers(store, userId);
    const [alice, bob] = [markersOf("alice"), markersOf("bob")];
    expect(alice).toHaveLength(1000);
    expect(markersIn(await allFiles(database), "alice")).toEqual(alice);
    await replaceSome(store.forUser("alice"), "alice");
    // The planner has its samples of what was stored.
    await database.exec("ANALYZE");
    const server = new ChatKitServer({ store, async *respond() {} });

    expect(await server.eraseUser("alice")).toEqual({ threads: 100, attachments: 200 });

    const places = { tables: await allRows(), files: await allFiles(database) };
    for (const [place, text] of Object.entries(places)) {
      expect(markersIn(text, "alice"), place).toEqual([]);
      expect(text.includes("alice"), place).toBe(false);
      expect(markersIn(text, "bob"), place).toEqual(bob);
    }
  },
);

test("a purge by a role that may not vacuum the tables rejects with the reason, instead of doing nothing", async () => {
  const store = await postgresStore(database, { schema: "owned" });
  await database.exec(`CREATE ROLE reader; GRANT USAGE ON SCHEMA owned TO reader;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA owned TO reader; SET ROLE reader`);
  try {
    await expect(store.purge()).rejects.toThrow(/may not vacuum "owned"\.threads/);
  } finally {
    await database.exec("RESET ROLE");
  }
  await store.purge();
});
