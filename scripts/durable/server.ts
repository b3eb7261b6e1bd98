import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, textOf } from "@chatkit-protocol/core";
import { dbosTurns, InterruptedStepError } from "@chatkit-protocol/stores/dbos";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Client, Pool } from "pg";
import { stepsOfTurn } from "./answer.ts";

/** One process of the group, which is killed at any time. It prints a line once it listens. */
export interface MemberConfig {
  url: string;
  schema: string;
  port: number;
}

async function listen({ url, schema, port }: MemberConfig): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 6 });
  pool.on("error", () => {});
  const store = await postgresStore(pool, { schema });
  const turns = await dbosTurns({ url });
  const member = crypto.randomUUID();
  const note = (table: "runs" | "effects", token: string, step: number): Promise<unknown> =>
    pool.query(`INSERT INTO ${table} (token, step, member) VALUES ($1, $2, $3)`, [token, step, member]);

  const server = new ChatKitServer({
    store,
    streamLog: store.streamLog({ listen: () => new Client(url) }),
    durable: turns,
    onError: (error) => console.error(error),
    async *respond(_thread, message) {
      const token = message ? textOf(message) : "";
      await note("runs", token, 0);
      for (let step = 1; step <= stepsOfTurn; step++) {
        yield `${step}: `;
        try {
          yield await turns.step(`effect ${step}`, async () => {
            await note("effects", token, step);
            await sleep(30);
            return "done, ";
          });
        } catch (error) {
          if (!(error instanceof InterruptedStepError)) throw error;
          yield "interrupted, ";
        }
        const pause = await turns.step(`pause ${step}`, () => 50 + Math.random() * 150, { repeatable: true });
        await sleep(pause);
      }
      yield "end";
    },
  });
  const authenticate = ({ headers }: { headers: { authorization?: string } }) => ({
    userId: headers.authorization?.replace("Bearer ", "") ?? "",
  });
  createServer(chatkit(server, { authenticate })).listen(port, "127.0.0.1", () => console.log("listening"));
  // Nobody is left behind if the parent is killed.
  process.stdin.resume().on("close", () => process.exit());
}

const [, , config] = process.argv;
if (config !== undefined) await listen(JSON.parse(config) as MemberConfig);
