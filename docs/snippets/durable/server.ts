import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer } from "@chatkit-protocol/core";
import { dbosTurns } from "@chatkit-protocol/stores/dbos";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";
import { findHotel, writeAnswer } from "./travel.ts";

/** The server on one PostgreSQL database; run as many processes of it as you like. */
export async function openServer(url: string) {
  const pool = new Pool({ connectionString: url });
  const store = await postgresStore(pool);
  const streamLog = store.streamLog();
  const turns = await dbosTurns({ url });

  const server = new ChatKitServer({
    store,
    streamLog,
    durable: turns,
    async *respond() {
      yield "Looking for a hotel. ";
      const hotel = await turns.step("find a hotel", () => findHotel("Lisbon"), { repeatable: true });
      yield await turns.step("write the answer", () => writeAnswer(hotel), { repeatable: true });
    },
  });

  return {
    POST: chatkit(server, { authenticate: () => ({ userId: "alice" }) }),
    /** For a process that has to go: its turns go on in others. */
    async close() {
      await server.drain({ grace: 1000 });
      await turns.close();
      streamLog.close();
      await pool.end();
    },
  };
}
