import { historyWindow, modelInput, replyParts, toolContext } from "@chatkit-protocol/agents/ai-sdk";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { isStepCount, streamText, tool } from "ai";
import { z } from "zod";

const inputSchema = z.object({ title: z.string() });
const execute = async ({ title }: z.infer<typeof inputSchema>) => `Created ${title}.`;
const tools = { create_task: tool({ description: "Creates a task.", inputSchema, execute }) };
const agent = { model: "openai/gpt-5-mini", tools, stopWhen: isStepCount(10) };

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(thread, _input, request) {
    const context = toolContext(request);
    const messages = await modelInput(await historyWindow(thread, { items: 50 }));
    const result = streamText({ ...agent, messages, abortSignal: context.signal });
    yield* replyParts(result, { tools, context });
  },
});
