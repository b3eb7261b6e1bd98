import { DatabaseSync } from "node:sqlite";
import { Pool } from "pg";
import type { Place } from "./place.ts";

/** Looks at the leases in the database all the time, whoever has them. */
export interface LockWatch {
  /** Stops; returns for how many milliseconds one lease was seen to be valid at most. */
  end(): Promise<number>;
}

/** Milliseconds between two looks; a lock is longer than what is seen of it by at most twice that. */
const interval = 50;

export function watchLocks(place: Place): LockWatch {
  const seen = new Map<string, { first: number; last: number }>();
  const { read, close } = readerOf(place);
  let isOver = false;
  const loop = (async () => {
    while (!isOver) {
      const at = performance.now();
      // The next look may succeed; a database that is never reached fails the clients too.
      for (const token of await read().catch(() => [])) {
        const first = seen.get(token)?.first ?? at;
        seen.set(token, { first, last: at });
      }
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  })();
  return {
    async end() {
      isOver = true;
      await loop;
      await close();
      return Math.max(0, ...[...seen.values()].map(({ first, last }) => last - first));
    },
  };
}

interface LeaseReader {
  /** The tokens of the leases that are valid now, by the clock of the database. */
  read(): Promise<string[]>;
  close(): Promise<void>;
}

function readerOf(place: Place): LeaseReader {
  if ("path" in place) {
    const db = new DatabaseSync(place.path, { readOnly: true });
    const statement = db.prepare(
      "SELECT lease_token AS token FROM threads WHERE lease_until > (julianday('now') - 2440587.5) * 86400000",
    );
    return {
      read: async () => statement.all().map(({ token }) => String(token)),
      close: async () => db.close(),
    };
  }
  const pool = new Pool({ connectionString: place.url, max: 1 });
  pool.on("error", () => {});
  const text = `SELECT lease_token AS token FROM "${place.schema}".threads WHERE lease_until > statement_timestamp()`;
  return {
    read: async () => (await pool.query<{ token: string }>(text)).rows.map(({ token }) => token),
    close: () => pool.end(),
  };
}
