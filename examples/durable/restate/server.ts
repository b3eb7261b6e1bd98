import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { connect, rpc } from "@restatedev/restate-sdk-clients";
import { Pool } from "pg";
import { durableServer } from "../turns.ts";
import type { chat } from "./service.ts";

const store = await postgresStore(new Pool({ connectionString: process.env["DATABASE_URL"] }));
const restate = connect({ url: process.env["RESTATE_URL"] ?? "http://localhost:8080" });
const chats = restate.serviceClient<typeof chat>({ name: "chat" });
const server = durableServer(
  store,
  async (job) => await chats.answer(job, rpc.opts({ idempotencyKey: job.answerId })),
);
const authenticate = () => ({ userId: "demo" }); // replace this with your sessions
createServer(chatkit(server, { authenticate })).listen(Number(process.env["PORT"] ?? 8000));
