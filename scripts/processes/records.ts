import { DatabaseSync } from "node:sqlite";
import type { Pool } from "pg";
import type { Records } from "../../conformance/servers/reference/records.ts";

/** Records in a SQLite file, which it creates. */
export function recordsInFile(path: string): Records {
  const db = new DatabaseSync(path, { timeout: 10_000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  db.exec("CREATE TABLE IF NOT EXISTS records (key TEXT PRIMARY KEY, value TEXT NOT NULL)");
  const add = db.prepare("INSERT OR IGNORE INTO records VALUES (?, ?)");
  const set = db.prepare("INSERT OR REPLACE INTO records VALUES (?, ?)");
  const get = db.prepare("SELECT value FROM records WHERE key = ?");
  const take = db.prepare("DELETE FROM records WHERE key = ? RETURNING value");
  const removeAll = db.prepare("DELETE FROM records WHERE substr(key, 1, length(?1)) = ?1");
  const count = db.prepare("SELECT count(*) AS count FROM records WHERE substr(key, 1, length(?1)) = ?1");
  const valueOf = (row: Record<string, unknown> | undefined) => (row ? String(row["value"]) : undefined);
  return {
    add: async (key, value) => Number(add.run(key, value).changes) === 1,
    set: async (key, value) => void set.run(key, value),
    get: async (key) => valueOf(get.get(key)),
    take: async (key) => valueOf(take.get(key)),
    removeAll: async (prefix) => Number(removeAll.run(prefix).changes),
    count: async (prefix) => Number(count.get(prefix)?.["count"]),
  };
}

/** Records in a table of PostgreSQL's schema `public`, which it creates. */
export async function recordsInTable(pool: Pool): Promise<Records> {
  // Processes that create it at the same time take turns.
  await pool.query(`DO $$ BEGIN PERFORM pg_advisory_xact_lock(7);
    CREATE TABLE IF NOT EXISTS public.records (key text PRIMARY KEY, value text NOT NULL); END $$`);
  const ask = async (text: string, values: string[]) => {
    const { rows, rowCount } = await pool.query<{ value: string }>(text, values);
    return { value: rows[0]?.value, changes: rowCount ?? 0 };
  };
  const begins = "FROM public.records WHERE starts_with(key, $1)";
  return {
    add: async (key, value) =>
      (await ask("INSERT INTO public.records VALUES ($1, $2) ON CONFLICT DO NOTHING", [key, value]))
        .changes === 1,
    set: async (key, value) =>
      void (await ask(
        "INSERT INTO public.records VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, value],
      )),
    get: async (key) => (await ask("SELECT value FROM public.records WHERE key = $1", [key])).value,
    take: async (key) =>
      (await ask("DELETE FROM public.records WHERE key = $1 RETURNING value", [key])).value,
    removeAll: async (prefix) => (await ask(`DELETE ${begins}`, [prefix])).changes,
    count: async (prefix) => Number((await ask(`SELECT count(*)::text AS value ${begins}`, [prefix])).value),
  };
}
