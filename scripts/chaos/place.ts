import type { Store, StreamLog } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { Pool } from "pg";

/** Where the processes of a group keep their data: a SQLite file, or a PostgreSQL database and the schema in it. */
export type Place = { path: string } | { url: string; schema: string };

/** Opens the store of a place in this process. */
export async function storeAt(place: Place): Promise<Store & { streamLog(): StreamLog }> {
  if ("path" in place) return sqliteStore(place.path);
  const pool = new Pool({ connectionString: place.url, max: 8 });
  // A connection that ends while it is idle is replaced by the next one that is needed.
  pool.on("error", () => {});
  return postgresStore(pool, { schema: place.schema });
}
