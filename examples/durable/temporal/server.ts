import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { Client } from "@temporalio/client";
import { durableServer } from "../turns.ts";
import { store } from "./activities.ts";
import type { answer } from "./workflows.ts";

const { workflow } = new Client(); // of localhost:7233; pass a connection for any other
const server = durableServer(store, (job) =>
  workflow.execute<typeof answer>("answer", { taskQueue: "chat", workflowId: job.answerId, args: [job] }),
);
const authenticate = () => ({ userId: "demo" }); // replace this with your sessions
createServer(chatkit(server, { authenticate })).listen(Number(process.env["PORT"] ?? 8000));
