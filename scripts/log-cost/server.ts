import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore, memoryStreamLog, type StreamLog } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { redisStreamLog } from "@chatkit-protocol/stores/redis";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { Pool } from "pg";
import { createClient } from "redis";
import type { DatabaseName } from "./databases.ts";

/** A process with a server for each kind of log, all else being equal. It prints their ports, and on each line of its input its CPU time. */
const [, , tokensGiven, databasesGiven = "{}"] = process.argv;
/** The URLs of the databases that are there. */
const urls = JSON.parse(databasesGiven) as { [Name in DatabaseName]?: string };
const folder = mkdtempSync(join(tmpdir(), "chatkit-log-cost-"));
const logs: Record<string, StreamLog | undefined> = {
  none: undefined,
  memory: memoryStreamLog(),
  SQLite: sqliteStore(join(folder, "log.sqlite")).streamLog(),
};
if (urls.PostgreSQL !== undefined) {
  const store = await postgresStore(new Pool({ connectionString: urls.PostgreSQL, max: 8 }));
  logs["PostgreSQL"] = store.streamLog();
}
if (urls.Redis !== undefined)
  logs["Redis"] = redisStreamLog(await createClient({ url: urls.Redis }).connect());
const tokens = Number(tokensGiven);

const portOf = async (streamLog: StreamLog | undefined): Promise<number> => {
  const chat = new ChatKitServer({
    store: memoryStore(),
    ...(streamLog ? { streamLog } : {}),
    async *respond() {
      for (let token = 0; token < tokens; token++) {
        yield `word ${token} `;
        // Each token is an event of its own, as those of a model are.
        await new Promise(setImmediate);
      }
    },
  });
  const server = createServer(chatkit(chat, { authenticate: () => ({ userId: "alice" }) }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
};

const ports: Record<string, number> = {};
for (const [name, log] of Object.entries(logs)) ports[name] = await portOf(log);
console.log(JSON.stringify(ports));
process.stdin.on("data", () => {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify((user + system) / 1000));
});
process.stdin.on("close", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit();
});
