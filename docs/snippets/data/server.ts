import { ChatKitServer, textOf } from "@chatkit-protocol/core";
import { attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

const { DATA = ".", SECRET = "", ORIGIN = "http://localhost:8000" } = process.env;

export const store = sqliteStore(`${DATA}/chat.sqlite`);

const blobs = fileBlobs(`${DATA}/files`);
const files = attachments({ store, blobs, secret: SECRET, baseUrl: `${ORIGIN}/files` });

export const server = new ChatKitServer({
  store,
  attachments: files.handlers,
  async *respond(_thread, input) {
    yield `You said: ${textOf(input)}`;
  },
});
