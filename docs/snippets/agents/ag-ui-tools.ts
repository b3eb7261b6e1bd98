import { agUiAgent } from "@chatkit-protocol/agents/ag-ui";
import { ChatKitServer, memoryStore, notice } from "@chatkit-protocol/core";

const { AGENT_URL = "http://localhost:8000/agent", AGENT_TOKEN = "" } = process.env;

const agent = agUiAgent(AGENT_URL, {
  headers: () => ({ authorization: `Bearer ${AGENT_TOKEN}` }),
});

/** Runs in the page; its parameters are JSON Schema. */
const readSelection = {
  name: "read_selection",
  description: "Reads what the user has selected in the page.",
  parameters: { type: "object", properties: {} },
};

export const server = new ChatKitServer({
  store: memoryStore(),
  respond: (thread, _input, request) =>
    agent.reply(thread, request, {
      tools: [readSelection],
      facts: [{ description: "The user's language", value: request.locale ?? "unknown" }],
      // The agent keeps the conversation itself, and gets only what is new.
      remembers: true,
      state: thread.metadata["state"],
      onState(state) {
        thread.metadata = { ...thread.metadata, state };
      },
      onCustom: (name, value) => name === "warning" && notice(String(value), { level: "warning" }),
      onUsage: ({ totalTokens }) => request.reportUsage({ tokens: totalTokens }),
    }),
});
