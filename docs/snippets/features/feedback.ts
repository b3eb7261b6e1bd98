import { ChatKitServer, memoryStore, textOf } from "@chatkit-protocol/core";

/** Replace this with your table or your tool for evaluations. */
export const votes = new Map<string, "positive" | "negative">();

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, input) {
    yield `You said: ${textOf(input)}`;
  },
  // Only ids of the user's own thread arrive here.
  async feedback({ itemIds, kind }) {
    for (const id of itemIds) votes.set(id, kind);
  },
});
