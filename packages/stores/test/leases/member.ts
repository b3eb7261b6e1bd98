import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { ChatKitServer, endOfMessage } from "@chatkit-protocol/core";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { Pool } from "pg";
import { ask, input } from "../ask.ts";

/** How a member of a group of servers runs its turn. */
export interface Member {
  /** A SQLite file, or a PostgreSQL database and the schema in it. */
  place: { path: string } | { url: string; schema: string };
  thread_id: string;
  /** `limits.lease`. */
  lease: number;
  /** Milliseconds by which its clock is wrong. */
  clock?: number;
  /** Milliseconds for which it blocks its event loop after the third message. */
  stall?: number;
}

/** What it prints, a line each. */
export type Line = { stored: string } | { ended: { errors: number; reported: string[] } };

const print = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** One turn that never ends by itself, in a process of its own: it answers with message after message. */
async function play({ place, thread_id, lease, clock = 0, stall = 0 }: Member): Promise<void> {
  const now = Date.now;
  Date.now = () => now() + clock;
  const pool = "url" in place ? new Pool({ connectionString: place.url, max: 4 }) : undefined;
  pool?.on("error", () => {});
  const store =
    "url" in place ? await postgresStore(pool!, { schema: place.schema }) : sqliteStore(place.path);
  const reported: string[] = [];
  const server = new ChatKitServer({
    store,
    limits: { lease },
    onError: (error) => reported.push(error instanceof Error ? error.name : String(error)),
    async *respond() {
      for (let n = 1; ; n++) {
        yield `member ${randomUUID()}`;
        yield endOfMessage();
        await sleep(20);
        // What stops a process stops all of it, the renewal of leases too.
        if (n === 3 && stall > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stall);
      }
    },
  });
  const { events } = await ask(
    server,
    "threads.add_user_message",
    { thread_id, input: input("to the member") },
    ({ type, item }) => {
      if (type === "thread.item.done") print({ stored: (item as { id: string }).id });
    },
  );
  print({ ended: { errors: events.filter(({ type }) => type === "error").length, reported } });
  await pool?.end();
}

const [, , config] = process.argv;
if (config !== undefined) await play(JSON.parse(config) as Member);
