import { pragma, type SqliteDatabase, SqliteStoreError } from "./database.ts";

/** How long `purge()` waits for other connections, in steps of this many milliseconds. */
const purgeStep = 50;

/**
 * Rewrites the database without deleted data, and empties its write-ahead log. Waits for the reads and writes of other
 * connections, without holding the event loop, for `patience` milliseconds. Throws {@link SqliteStoreError}.
 */
export async function purge(db: SqliteDatabase, name: string, patience: number): Promise<void> {
  for (const [what, step] of [
    ["be rewritten", () => void db.exec("VACUUM")],
    ["empty its write-ahead log", () => emptyLog(db)],
  ] as const) {
    for (let waited = 0; !atOnce(db, step); waited += purgeStep) {
      if (waited >= patience) {
        throw new SqliteStoreError(
          `${name} cannot ${what}, because another connection uses it; purge it again`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, purgeStep));
    }
  }
}

class BusyError extends Error {}

function emptyLog(db: SqliteDatabase): void {
  const { busy } = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number };
  if (busy !== 0) throw new BusyError();
}

/** Whether no other connection was in the way; it does not wait for one. */
function atOnce(db: SqliteDatabase, step: () => void): boolean {
  const timeout = pragma(db, "busy_timeout");
  db.exec("PRAGMA busy_timeout = 0");
  try {
    step();
    return true;
  } catch (error) {
    if (error instanceof BusyError || (error instanceof Error && /\b(locked|busy)\b/.test(error.message)))
      return false;
    throw error;
  } finally {
    db.exec(`PRAGMA busy_timeout = ${timeout}`);
  }
}
