import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, type StreamLog, textOf } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { Client, Pool } from "pg";
import type { Place } from "../chaos/place.ts";

/** One process of the group. It prints a line once it listens. */
export interface MemberConfig {
  place: Place;
  port: number;
  /** The URL at which PostgreSQL notifies; without it the log polls. */
  direct?: string;
}

/** What an answer is made of: so many tokens, with a pause in milliseconds after each of them. */
export const orderOf = (tokens: number, pause: number): string => `${tokens} tokens, ${pause} ms`;

/** The token of a number; each appears once in an answer. */
export const tokenOf = (number: number): string => `⟨${number}⟩ `;

async function open({ place, direct }: MemberConfig) {
  if ("path" in place) {
    const store = sqliteStore(place.path);
    return { store, streamLog: store.streamLog() };
  }
  const pool = new Pool({ connectionString: place.url, max: 8 });
  // A connection that ends while it is idle is replaced by the next one that is needed.
  pool.on("error", () => {});
  const store = await postgresStore(pool, { schema: place.schema });
  const streamLog: StreamLog = store.streamLog(
    direct === undefined ? {} : { listen: () => new Client({ connectionString: direct }) },
  );
  return { store, streamLog };
}

async function listen(config: MemberConfig): Promise<void> {
  const server = new ChatKitServer({
    ...(await open(config)),
    onError: (error) => console.error(error),
    async *respond(_thread, message) {
      const [, tokens = "0", pause = "0"] =
        /(\d+) tokens, (\d+) ms/.exec(message ? textOf(message) : "") ?? [];
      for (let number = 1; number <= Number(tokens); number++) {
        yield tokenOf(number);
        // Without a pause all tokens are one frame of the socket.
        await (Number(pause) > 0 ? sleep(Number(pause)) : new Promise(setImmediate));
      }
    },
  });
  const authenticate = ({ headers }: { headers: { authorization?: string } }) => ({
    userId: headers.authorization?.replace("Bearer ", "") ?? "",
  });
  createServer(chatkit(server, { authenticate })).listen(config.port, "127.0.0.1", () =>
    console.log("listening"),
  );
  // Nobody is left behind if the parent is killed.
  process.stdin.resume().on("close", () => process.exit());
}

const [, path, config] = process.argv;
if (path === import.meta.filename && config !== undefined) await listen(JSON.parse(config) as MemberConfig);
