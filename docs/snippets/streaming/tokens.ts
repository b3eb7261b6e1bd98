import { ChatKitServer, memoryStore, textOf } from "@chatkit-protocol/core";

/** Replace this with a model that answers token by token. */
async function* model(question: string): AsyncGenerator<string, void> {
  for (const token of ["You ", "asked: ", question]) yield token;
}

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(_thread, input, context) {
    for await (const token of model(textOf(input))) {
      if (context.signal.aborted) return; // the client has left: stop asking the model
      yield token;
    }
  },
});
