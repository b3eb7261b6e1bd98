import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";
import { askModel, deliver, type Job } from "../turns.ts";

export const store = await postgresStore(new Pool({ connectionString: process.env["DATABASE_URL"] }));

export const askTheModel = (job: Job): Promise<string> => askModel(store, job);
export const storeTheAnswer = (job: Job, text: string): Promise<void> => deliver(store, job, text);
