import { verifyStream } from "@chatkit-protocol/conformance";
import { MockLanguageModelV4, simulateReadableStream } from "ai/test";
import { expect, test, vi } from "vitest";
import { agentServer } from "../../packages/agents/test/streams/agent-server.ts";
import { serverFor } from "../snippets/agents/ai-sdk-tools.ts";
import { server as orders } from "../snippets/agents/order.ts";
import { ask, begin, said, threadOf } from "./ask.ts";

const usage = {
  inputTokens: { total: 1, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: undefined, reasoning: undefined },
};
const finish = (unified: "stop" | "tool-calls") =>
  ({ type: "finish", finishReason: { unified, raw: undefined }, usage }) as const;

test("tools of the AI SDK show what they do, and one without `execute` pauses the turn", async () => {
  let step = 0;
  const call = (toolName: string, input: object) =>
    ({ type: "tool-call", toolCallId: `c${step}`, toolName, input: JSON.stringify(input) }) as const;
  const answers = [
    () => [call("find_hotels", { city: "Lyon" }), finish("tool-calls")],
    () => [call("read_selection", { format: "text" }), finish("tool-calls")],
  ];
  const model = new MockLanguageModelV4({
    doStream: async () => ({ stream: simulateReadableStream({ chunks: answers[step++]?.() ?? [] }) }),
  });
  const { events } = await begin(serverFor(model), "A hotel, please");
  expect(events).toContainEqual({ type: "progress_update", text: "Looking for hotels in Lyon" });
  expect(events.at(-1)).toMatchObject({ item: { type: "client_tool_call", name: "read_selection" } });
  expect((await verifyStream(events)).findings).toEqual([]);
});

test("an AG-UI agent keeps its state in the thread", async () => {
  const run = (...events: object[]) => [
    { type: "RUN_STARTED", threadId: "t", runId: "r" },
    ...events,
    { type: "RUN_FINISHED", threadId: "t", runId: "r" },
  ];
  await using agent = await agentServer(
    run(
      { type: "STATE_SNAPSHOT", snapshot: { tasks: ["milk"] } },
      { type: "TEXT_MESSAGE_CHUNK", messageId: "m", delta: "Noted." },
      { type: "CUSTOM", name: "warning", value: "Low on memory" },
    ),
    run(),
  );
  vi.stubEnv("AGENT_URL", agent.url);
  const { server } = await import("../snippets/agents/ag-ui-tools.ts");
  vi.unstubAllEnvs();
  const { events } = await begin(server, "Buy milk");
  expect(said(events)).toEqual(["Noted."]);
  expect(events.find(({ type }) => type === "notice")).toMatchObject({ message: "Low on memory" });
  const input = { content: [{ type: "input_text", text: "What is there?" }] };
  await ask(server, "threads.add_user_message", { thread_id: threadOf(events), input });
  expect(agent.inputs[1]).toMatchObject({
    state: { tasks: ["milk"] },
    messages: [{ role: "user", content: "What is there?" }],
  });
});

test("an order is a widget made from its template", async () => {
  const { events } = await begin(orders, "7");
  expect(events.at(-1)).toMatchObject({
    item: {
      copy_text: "Order 7",
      widget: {
        type: "Card",
        children: [
          { type: "Title", value: "Order 7" },
          { key: "1", children: [{ value: 'Screen 27"' }, {}, { value: "189.00" }] },
          { key: "2", children: [{ value: "Cable" }, {}, { value: "7.50" }] },
        ],
      },
    },
  });
  expect((await verifyStream(events)).findings).toEqual([]);
});
