import { ChatKitServer, memoryStore, requestLogs } from "@chatkit-protocol/core";

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    yield "Hello";
  },
  observers: [requestLogs()],
});
