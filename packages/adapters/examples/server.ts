import { assistantMessage, ChatKitServer, type Identity, memoryStore, textOf } from "@chatkit-protocol/core";

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, input) {
    yield assistantMessage(`You said: ${input ? textOf(input) : "nothing"}`);
  },
});

/** Replace this with your session or token check. */
export function identityOf(authorization: string | undefined): Identity | null {
  return authorization === "Bearer alice-token" ? { userId: "alice" } : null;
}
