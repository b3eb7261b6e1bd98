import { ChatKitServer, memoryStore, progress, textOf, toolStatus } from "@chatkit-protocol/core";

/** Replace this with a search. */
const search = async (word: string): Promise<string> => `${word} means ${word}.`;

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, input) {
    yield progress("Thinking about it"); // disappears when the next visible thing arrives
    yield toolStatus("search", "running"); // stays in the thread, as a step of a workflow
    const found = await search(textOf(input));
    yield toolStatus("search", "completed");
    yield found;
  },
});
