import * as restate from "@restatedev/restate-sdk";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";
import { askModel, deliver, type Job } from "../turns.ts";

const store = await postgresStore(new Pool({ connectionString: process.env["DATABASE_URL"] }));

export const chat = restate.service({
  name: "chat",
  handlers: {
    /** Each step runs until it has succeeded; what a step has returned is not asked for again. */
    async answer(context: restate.Context, job: Job): Promise<string> {
      const text = await context.run("ask the model", () => askModel(store, job));
      await context.run("store the answer", () => deliver(store, job, text));
      return text;
    },
  },
});

await restate.serve({ services: [chat], port: 9080 });
