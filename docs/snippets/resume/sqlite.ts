import { ChatKitServer } from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

const store = sqliteStore("chat.sqlite");

export const server = new ChatKitServer({
  store,
  streamLog: store.streamLog(),
  async *respond() {
    yield "Any process on this file can go on with this stream.";
  },
});
