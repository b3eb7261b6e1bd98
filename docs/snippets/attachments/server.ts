import { ChatKitServer, type Identity, textOf } from "@chatkit-protocol/core";
import { attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

const { DATA = ".", SECRET = "", ORIGIN = "http://localhost:8000" } = process.env;

/** Replace this with your session or token check. */
export function identityOf(authorization: string | null | undefined): Identity | null {
  return authorization === "Bearer alice-token" ? { userId: "alice" } : null;
}

const store = sqliteStore(`${DATA}/chat.sqlite`);

export const files = attachments({
  store,
  blobs: fileBlobs(`${DATA}/files`),
  secret: SECRET,
  baseUrl: `${ORIGIN}/files`,
  maxBytes: 5 * 1024 * 1024,
  types: ["image/*", "application/pdf", "text/plain"],
});

export const server = new ChatKitServer({
  store,
  attachments: files.handlers,
  async *respond(_thread, input, { userId }) {
    for (const { id, name } of input?.attachments ?? []) {
      const bytes = await files.read(userId, id);
      yield `${name} has ${bytes?.length} bytes.\n`;
    }
    yield `You said: ${textOf(input)}`;
  },
});

files.sweepEvery();
