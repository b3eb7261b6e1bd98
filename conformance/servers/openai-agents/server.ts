import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import {
  asMessages,
  ChatKitServer,
  clientToolCall,
  type JsonObject,
  memoryStore,
} from "@chatkit-protocol/core";
import type { ModelMessage } from "@chatkit-protocol/core";
import { Agent, type AgentInputItem, run, setOpenAIAPI, setTracingDisabled, tool } from "@openai/agents";
import { z } from "zod";

/** Our server behind an agent: `node server.ts [responses|chat_completions]`, with OPENAI_BASE_URL and OPENAI_API_KEY. */
setTracingDisabled(true);
setOpenAIAPI(process.argv[2] === "chat_completions" ? "chat_completions" : "responses");

type Calls = { pending?: JsonObject };
const clientTool = tool<z.ZodObject<{ question: z.ZodString }>, Calls>({
  name: "ck_client_tool",
  description: "Asks the user's browser.",
  parameters: z.object({ question: z.string() }),
  execute(args, run) {
    if (run) run.context.pending = args;
    return "asked";
  },
});
const agent = new Agent<Calls>({
  name: "assistant",
  instructions: "Answer briefly.",
  tools: [clientTool],
  toolUseBehavior: { stopAtToolNames: ["ck_client_tool"] },
});

const toInput = ({ role, content, tool: call }: ModelMessage): AgentInputItem => {
  if (!call) {
    return role === "assistant"
      ? { role, status: "completed", content: [{ type: "output_text", text: content }] }
      : { role: role === "system" ? role : "user", content };
  }
  const { call_id: callId, name } = call;
  return role === "tool"
    ? { type: "function_call_result", callId, name, status: "completed", output: content }
    : { type: "function_call", callId, name, arguments: JSON.stringify(call.arguments) };
};

const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(thread, _input, { signal }) {
    const history = await thread.history({ last: 50 });
    const context: Calls = {};
    const result = await run(agent, asMessages(history).map(toInput), { stream: true, signal, context });
    for await (const text of result.toTextStream()) yield text;
    await result.completed;
    if (context.pending) yield clientToolCall("ck_client_tool", context.pending);
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
