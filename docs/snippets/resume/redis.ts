import { ChatKitServer } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { redisStreamLog } from "@chatkit-protocol/stores/redis";
import { Pool } from "pg";
import { createClient } from "redis";

const client = createClient({ url: process.env["REDIS_URL"] ?? "redis://127.0.0.1:6379" });
// The client reconnects by itself; without a listener its first error would end the process.
client.on("error", (error) => console.error(error));
await client.connect();

export const server = new ChatKitServer({
  store: await postgresStore(new Pool({ connectionString: process.env["DATABASE_URL"] })),
  streamLog: redisStreamLog(client),
  async *respond() {
    yield "Any process can go on with this stream.";
  },
});
