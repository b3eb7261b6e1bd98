import { ChatKitServer, textOf } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";

// Everything about connections is the pool's: size, limits, TLS (`ssl`).
const pool = new Pool({
  connectionString: process.env["DATABASE_URL"],
  max: 10,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 10_000,
});

export const server = new ChatKitServer({
  store: await postgresStore(pool),
  async *respond(_thread, input) {
    yield `You said: ${textOf(input)}`;
  },
});
