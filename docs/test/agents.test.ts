import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chatkit } from "@chatkit-protocol/adapters/node";
import type { ChatKitServer, ThreadStreamEvent } from "@chatkit-protocol/core";
import { createClient } from "@chatkit-protocol/core/client";
import { verifyStream } from "@chatkit-protocol/conformance";
import { type Model, setDefaultModelProvider, setTracingDisabled } from "@openai/agents";
import { assistantMessage, functionCall, ScriptedModel } from "@openai/agents/testing";
import { expect, onTestFinished, test, vi } from "vitest";
import { MockLanguageModelV4, simulateReadableStream } from "ai/test";
import { server as withAiSdk } from "../snippets/agents/ai-sdk.ts";
import { server as tasks } from "../snippets/agents/openai.ts";
import { server as travel } from "../snippets/agents/travel.ts";

setTracingDisabled(true);

let model = new ScriptedModel();
/** The model that talks to the user streams, the one that finds titles does not. */
const models: Model = {
  getResponse: (request) => new ScriptedModel([[assistantMessage('"A trip to Lyon."')]]).getResponse(request),
  getStreamedResponse: (request) => model.getStreamedResponse(request),
};
setDefaultModelProvider({ getModel: () => models });

/** A client over HTTP, as a page would be. */
async function connect(server: ChatKitServer) {
  const http = createServer(chatkit(server, { authenticate: () => ({ userId: "alice" }) }));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void http.close());
  const client = createClient({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/chatkit` });
  let threadId = "";
  async function read(stream: AsyncIterable<ThreadStreamEvent>) {
    const events: ThreadStreamEvent[] = [];
    for await (const event of stream) {
      if (event.type === "thread.created") threadId = event.thread.id;
      events.push(event);
    }
    expect((await verifyStream(events)).findings).toEqual([]);
    return events;
  }
  const say = (text: string) => {
    const input = { content: [{ type: "input_text" as const, text }] };
    return read(
      threadId === ""
        ? client.stream("threads.create", { input })
        : client.stream("threads.add_user_message", { thread_id: threadId, input }),
    );
  };
  const thread = () => client.request("threads.get_by_id", { thread_id: threadId });
  const shown = async () => {
    const { items } = await thread();
    return items.data.map((item) => {
      if (item.type === "assistant_message") return item.content.map(({ text }) => text).join("");
      if (item.type === "workflow")
        return item.workflow.tasks.map(({ title, status_indicator }) => `${title} ${status_indicator}`);
      return item.type;
    });
  };
  return { client, read, say, shown, thread, threadId: () => threadId };
}

test("the agent of the guide keeps tasks, with its tool as a step and the history as its input", async () => {
  model = new ScriptedModel([
    [functionCall("create_task", { title: "Buy milk" }, { callId: "c1" })],
    [assistantMessage("I have created it.")],
    [assistantMessage("It is about milk.")],
  ]);
  const chat = await connect(tasks);
  await chat.say("Create a task: buy milk");
  await chat.say("What is it about?");
  expect(await chat.shown()).toEqual([
    "user_message",
    ["create_task complete"],
    "I have created it.",
    "user_message",
    "It is about milk.",
  ]);
  expect(JSON.stringify(model.lastCall?.request.input)).toContain("Create a task: buy milk");
});

test("the travel agent shows, asks, calls the page, and its thread gets a title", async () => {
  model = new ScriptedModel([
    [functionCall("read_selection", {}, { callId: "c1" })],
    [functionCall("find_hotels", { city: "Lyon" }, { callId: "c2" })],
    [functionCall("ask_for_dates", {}, { callId: "c3" })],
    [assistantMessage("See you in May.")],
  ]);
  const chat = await connect(travel);
  await chat.say("A hotel there, please");
  expect((await chat.thread()).title).toBe("A trip to Lyon");
  await chat.read(
    chat.client.stream("threads.add_client_tool_output", {
      thread_id: chat.threadId(),
      result: { text: "Lyon" },
    }),
  );
  const { items } = await chat.thread();
  const item_id = items.data.at(-1)?.id ?? "";
  await chat.read(
    chat.client.stream("threads.add_structured_input", {
      thread_id: chat.threadId(),
      item_id,
      input: { answers: { dates: { values: ["May"] } } },
    }),
  );
  expect(await chat.shown()).toEqual([
    "user_message",
    "client_tool_call",
    ["Hotels in Lyon complete"],
    "widget",
    "structured_input",
    "See you in May.",
  ]);
  expect(model.remainingSteps).toBe(0);
});

test("the agent of the AI SDK keeps tasks as well", async () => {
  const usage = {
    inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: 1, text: 1, reasoning: 0 },
  };
  const finish = (unified: "stop" | "tool-calls") =>
    ({ type: "finish", finishReason: { unified, raw: undefined }, usage }) as const;
  const input = JSON.stringify({ title: "Buy milk" });
  const answers = [
    [{ type: "tool-call", toolCallId: "c1", toolName: "create_task", input }, finish("tool-calls")],
    [
      { type: "text-start", id: "1" },
      { type: "text-delta", id: "1", delta: "I have created it." },
      { type: "text-end", id: "1" },
      finish("stop"),
    ],
  ] as const;
  let asked = 0;
  const mock = new MockLanguageModelV4({
    doStream: async () => ({ stream: simulateReadableStream({ chunks: [...(answers[asked++] ?? [])] }) }),
  });
  Object.assign(globalThis, {
    AI_SDK_DEFAULT_PROVIDER: { specificationVersion: "v4", languageModel: () => mock },
  });
  const chat = await connect(withAiSdk);
  await chat.say("Create a task: buy milk");
  expect(await chat.shown()).toEqual(["user_message", ["create_task complete"], "I have created it."]);
});

test("an agent behind AG-UI answers", async () => {
  const events = [
    { type: "RUN_STARTED", threadId: "t", runId: "r" },
    { type: "TEXT_MESSAGE_START", messageId: "m", role: "assistant" },
    { type: "TEXT_MESSAGE_CONTENT", messageId: "m", delta: "Hello from afar." },
    { type: "TEXT_MESSAGE_END", messageId: "m" },
    { type: "RUN_FINISHED", threadId: "t", runId: "r" },
  ];
  const agent = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""));
  });
  await new Promise<void>((resolve) => agent.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void agent.close());
  vi.stubEnv("AGENT_URL", `http://127.0.0.1:${(agent.address() as AddressInfo).port}/`);
  const { server } = await import("../snippets/agents/ag-ui.ts");
  const chat = await connect(server);
  await chat.say("Anybody there?");
  expect(await chat.shown()).toEqual(["user_message", "Hello from afar."]);
});
