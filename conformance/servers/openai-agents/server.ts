import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import {
  clientTool,
  historyWindow,
  modelInput,
  replyParts,
  runOptions,
  toolContext,
} from "@chatkit-protocol/agents/openai-agents";
import { ChatKitServer, defineClientTool, memoryStore } from "@chatkit-protocol/core";
import { Agent, run, setOpenAIAPI, setTracingDisabled } from "@openai/agents";
import { z } from "zod";

/** Our server behind an agent: `node server.ts [responses|chat_completions]`, with OPENAI_BASE_URL and OPENAI_API_KEY. */
setTracingDisabled(true);
setOpenAIAPI(process.argv[2] === "chat_completions" ? "chat_completions" : "responses");

const question = defineClientTool({
  name: "ck_client_tool",
  description: "Asks the user's browser.",
  arguments: z.object({ question: z.string() }),
  output: z.unknown(),
});
const agent = new Agent({
  name: "assistant",
  instructions: "Answer briefly.",
  tools: [clientTool(question)],
});

const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(thread, _input, request) {
    const context = toolContext(request);
    const input = await modelInput(await historyWindow(thread));
    const result = await run(agent, input, runOptions(context));
    yield* replyParts(result, { context });
  },
  onError() {},
});

const authenticate = ({ headers }: IncomingMessage) => {
  const userId = ["alice", "bob"].find((name) => headers.authorization === `Bearer ${name}`);
  return userId === undefined ? null : { userId };
};
const http = createServer(chatkit(server, { authenticate })).listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`);
});
