// Run by `node --test`.
import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { describeConformance } from "@chatkit-protocol/conformance/node-test";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";

const server = new ChatKitServer({
  store: memoryStore(),
  onError() {}, // The kit provokes failures on purpose; do not log them.
  async *respond() {
    yield "Hello!";
  },
});

describeConformance({ fetch: chatkit(server, { authenticate: () => ({ userId: "ada" }) }) });
