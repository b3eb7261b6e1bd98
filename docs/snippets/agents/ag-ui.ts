import { agUiAgent } from "@chatkit-protocol/agents/ag-ui";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";

const agent = agUiAgent(process.env["AGENT_URL"] ?? "http://localhost:8000/agent");

export const server = new ChatKitServer({
  store: memoryStore(),
  respond: (thread, _input, request) => agent.reply(thread, request, { history: { items: 50 } }),
});
