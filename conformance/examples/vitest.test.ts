import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { describeConformance } from "@chatkit-protocol/conformance/vitest";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";

const server = new ChatKitServer({
  store: memoryStore(),
  onError() {}, // The kit provokes failures on purpose; do not log them.
  async *respond() {
    yield "Hello!";
  },
});

describeConformance({
  profile: "compat",
  users: ["ada=token-of-ada", "bob=token-of-bob"],
  // Instead of `start`, pass the `url` of a running server, or the `fetch` handler of one in this process.
  start: async () => {
    const answer = chatkit(server, {
      authenticate: (request) => {
        const userId = request.headers.authorization?.replace("Bearer token-of-", "");
        return userId === undefined ? null : { userId };
      },
    });
    const http = createServer(answer);
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    return { url, close: () => http.close() };
  },
});
