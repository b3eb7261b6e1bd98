import { chatkit } from "@chatkit-protocol/adapters/hono";
import { ChatKitServer, memoryStore, textOf } from "@chatkit-protocol/core";
import { Hono } from "hono";
import { streamHandle } from "hono/aws-lambda"; // @hono/aws-lambda from Hono 5 on

const server = new ChatKitServer({
  store: memoryStore(), // replace this with postgresStore()
  async *respond(_thread, input) {
    for (const word of `You said: ${textOf(input)}`.split(/(?<= )/)) yield word;
  },
});

const app = new Hono();
app.all("/chatkit", chatkit(server, { authenticate: () => ({ userId: "demo" }) }));

export const handler = streamHandle(app);
