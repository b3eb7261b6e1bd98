import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore, memoryStreamLog } from "@chatkit-protocol/core";

export const server = new ChatKitServer({
  store: memoryStore(),
  streamLog: memoryStreamLog(),
  async *respond() {
    yield "Turns go on while nobody reads them.";
  },
});

export const POST = chatkit(server, { authenticate: () => ({ userId: "alice" }) });
