import {
  historyWindow,
  modelInput,
  replyParts,
  runOptions,
  toolContext,
} from "@chatkit-protocol/agents/openai-agents";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { Agent, run, tool } from "@openai/agents";
import { z } from "zod";

const parameters = z.object({ title: z.string() });
const execute = async ({ title }: z.infer<typeof parameters>) => `Created ${title}.`;
const createTask = tool({ name: "create_task", description: "Creates a task.", parameters, execute });
const agent = new Agent({ name: "Tasks", instructions: "Keep the user's tasks.", tools: [createTask] });

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(thread, _input, request) {
    const context = toolContext(request);
    const input = await modelInput(await historyWindow(thread, { items: 50 }));
    const result = await run(agent, input, runOptions(context));
    yield* replyParts(result, { context });
  },
});
