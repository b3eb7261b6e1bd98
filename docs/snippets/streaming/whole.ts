import { ChatKitServer, memoryStore, textOf, wholeItem } from "@chatkit-protocol/core";

/** Replace this with a lookup in your data. */
const lookUp = async (word: string): Promise<string> => `${word} means ${word}.`;

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, input) {
    const text = await lookUp(textOf(input));
    yield wholeItem({ type: "assistant_message", content: [{ type: "output_text", text, annotations: [] }] });
  },
});
