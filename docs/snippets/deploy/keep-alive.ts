import { createServer } from "node:http";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";

const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    yield "Hello";
  },
});

export const http = createServer(
  chatkit(server, { authenticate: () => ({ userId: "demo" }), trustProxy: 1 }),
);
http.keepAliveTimeout = 65_000; // longer than the load balancer's idle time-out of 60 s
http.headersTimeout = 66_000; // longer than that
