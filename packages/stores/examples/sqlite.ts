import { ChatKitServer, textOf } from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

export const server = new ChatKitServer({
  store: sqliteStore("chat.sqlite"),
  async *respond(_thread, input) {
    yield `You said: ${textOf(input)}`;
  },
});
