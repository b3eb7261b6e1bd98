import { ChatKitServer, memoryStore, textOf } from "@chatkit-protocol/core";

/** Replace this with your model, and with the usage that it reports. */
const ask = async (text: string) => ({ text: `You said: ${text}`, usage: { total_tokens: text.length } });

export const server = new ChatKitServer({
  store: memoryStore(),
  limits: {
    requestsPerUser: { max: 60, window: 60_000 },
    tokensPerUser: { max: 200_000, window: 24 * 3600_000 },
  },
  async *respond(_thread, input, context) {
    const answer = await ask(textOf(input));
    context.reportUsage({ tokens: answer.usage.total_tokens });
    yield answer.text;
  },
});
