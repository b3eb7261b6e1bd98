import { ChatKitServer, type Identity, memoryStore } from "@chatkit-protocol/core";

type Role = "reader" | "writer";
const reading: ReadonlySet<string> = new Set(["threads.list", "threads.get_by_id", "items.list"]);

export const server = new ChatKitServer<Role>({
  store: memoryStore(),
  // Anything but true is answered with 403. `thread` is the user's own, or null where the request names none.
  authorize: (operation, thread, { session }) =>
    session === "writer" || (reading.has(operation) && thread?.metadata["secret"] !== true),
  async *respond() {
    yield "Hello";
  },
  // Once for each failure that the client does not see. No text of a user is in the context.
  onError: (error, { requestId, userId, operation, threadId }) =>
    console.error(JSON.stringify({ requestId, userId, operation, threadId, error: String(error) })),
});

export const reader: Identity<Role> = { userId: "acme/alice", session: "reader" };
