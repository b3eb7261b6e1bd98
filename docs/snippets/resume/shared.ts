import { ChatKitServer } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Client, Pool } from "pg";

const store = await postgresStore(new Pool({ connectionString: process.env["DATABASE_URL"] }));

/** Of PostgreSQL itself: a pooler in transaction mode does not pass notifications on. */
const direct = process.env["DIRECT_DATABASE_URL"];

export const server = new ChatKitServer({
  store,
  streamLog: store.streamLog(
    direct === undefined ? {} : { listen: () => new Client({ connectionString: direct }) },
  ),
  async *respond() {
    yield "Any process can go on with this stream.";
  },
});
