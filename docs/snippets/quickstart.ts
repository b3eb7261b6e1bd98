import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, textOf, toolStatus } from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

const server = new ChatKitServer({
  store: sqliteStore("chat.sqlite"),
  async *respond(thread, input, context) {
    const history = await thread.history({ last: 50 }); // oldest first, ends with input
    yield toolStatus("look_around", "running");
    yield toolStatus("look_around", "completed");
    yield `Hello ${context.userId}, you said "${textOf(input)}" (item ${history.length}).`;
  },
});

const authenticate = () => ({ userId: "demo" });
createServer(chatkit(server, { authenticate })).listen(Number(process.env["PORT"] ?? 8000));
