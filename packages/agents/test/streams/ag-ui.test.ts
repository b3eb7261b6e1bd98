import { once } from "node:events";
import type { EventType } from "@ag-ui/core";
import { EventSchemas } from "@ag-ui/core/schemas";
import {
  agUiAgent,
  modelInput,
  replyParts,
  type ReplyToThreadOptions,
  questionId,
} from "@chatkit-protocol/agents/ag-ui";
import { ask, type ClientToolCallItem } from "@chatkit-protocol/core";
import { describe, expect, test } from "vitest";
import { type Answer, agentServer, frame } from "./agent-server.ts";
import { answerOf, linesOf, type World, world } from "./world.ts";

type Event = { type: `${EventType}` } & Record<string, unknown>;

const started: Event = { type: "RUN_STARTED", threadId: "t", runId: "r" };
const finished: Event = { type: "RUN_FINISHED", threadId: "t", runId: "r" };
const text = (messageId: string, ...deltas: string[]): Event[] => [
  { type: "TEXT_MESSAGE_START", messageId, role: "assistant" },
  ...deltas.map((delta): Event => ({ type: "TEXT_MESSAGE_CONTENT", messageId, delta })),
  { type: "TEXT_MESSAGE_END", messageId },
];
const reasoning = (messageId: string, ...deltas: string[]): Event[] => [
  { type: "REASONING_START", messageId },
  { type: "REASONING_MESSAGE_START", messageId, role: "reasoning" },
  ...deltas.map((delta): Event => ({ type: "REASONING_MESSAGE_CONTENT", messageId, delta })),
  { type: "REASONING_MESSAGE_END", messageId },
  { type: "REASONING_END", messageId },
];
const call = (toolCallId: string, toolCallName: string, ...args: string[]): Event[] => [
  { type: "TOOL_CALL_START", toolCallId, toolCallName },
  ...args.map((delta): Event => ({ type: "TOOL_CALL_ARGS", toolCallId, delta })),
  { type: "TOOL_CALL_END", toolCallId },
];
const result = (toolCallId: string, content = "found"): Event => ({
  type: "TOOL_CALL_RESULT",
  messageId: `${toolCallId}-result`,
  toolCallId,
  content,
  role: "tool",
});
const run = (...events: (Event | Event[])[]): Event[] => [started, ...events.flat(), finished];

interface Told {
  self: World;
  problems: string[];
}

const pick = { name: "pick", description: "Picks.", parameters: { type: "object" } };

/** A user who talks to the agent at `url`. */
function chat(
  url: string,
  options: ReplyToThreadOptions = {},
  connection: Parameters<typeof agUiAgent>[1] = {},
): Told {
  const problems: string[] = [];
  const agent = agUiAgent(url, connection);
  const self = world((thread, request) =>
    agent.reply(thread, request, { onProblem: (problem) => void problems.push(problem), ...options }),
  );
  return { self, problems };
}

/** What is stored after one answer that is given as events. */
async function linesAfter(
  events: readonly unknown[],
  options: Parameters<typeof replyParts>[1] = {},
): Promise<string[]> {
  const self = world(() =>
    replyParts(
      (async function* () {
        yield* events;
      })(),
      { onProblem() {}, ...options },
    ),
  );
  await self.say();
  return linesOf(await self.stored()).slice(1);
}

describe("an AG-UI agent over HTTP", () => {
  test("streams text, thoughts and tools, and is told the thread", async () => {
    const answer = run(
      reasoning("r1", "Let me ", "look"),
      call("c1", "find", '{"what":', '"a"}'),
      result("c1"),
      text("m1", "It is ", "a."),
    );
    expect(answer.filter((event) => !EventSchemas.safeParse(event).success)).toEqual([]);
    await using agent = await agentServer(answer, run(text("m2", "Again.")));
    const { self, problems } = chat(
      agent.url,
      { facts: [{ description: "page", value: "/tasks" }] },
      { headers: () => ({ authorization: "Bearer x" }) },
    );
    expect(answerOf(await self.say("What is it?"))).toEqual([
      "added reasoning: ",
      "  workflow.task.added",
      "  workflow.task.updated",
      "  workflow.task.updated",
      "  workflow.task.added",
      "  workflow.task.updated",
      "done reasoning: thought Let me look (complete), custom find (complete)",
      "added assistant: ",
      "  assistant_message.content_part.added",
      '  assistant_message.content_part.text_delta "It is "',
      '  assistant_message.content_part.text_delta "a."',
      "  assistant_message.content_part.done",
      "done assistant: It is a.",
    ]);
    await self.say("Again?");
    expect([problems, self.reported]).toEqual([[], []]);
    expect(agent.requests[0]?.headers).toMatchObject({
      authorization: "Bearer x",
      accept: "text/event-stream",
    });
    const ids = (await self.stored()).map(({ id }) => id);
    expect(agent.inputs[1]).toMatchObject({
      threadId: self.threadId,
      context: [{ description: "page", value: "/tasks" }],
      messages: [
        { id: ids[0], role: "user", content: "What is it?" },
        { id: ids[1], role: "user" },
        { id: ids[2], role: "assistant", content: "It is a." },
        { id: ids[3], role: "user", content: "Again?" },
      ],
    });
  });

  test("calls a tool of the client, and reads its output in the next run", async () => {
    await using agent = await agentServer(
      run(call("c1", "pick", '{"from":[1]}')),
      run(text("m1", "You took 1.")),
    );
    const { self, problems } = chat(agent.url, { tools: [pick] });
    expect(answerOf(await self.say())).toEqual(['done call c1: pick({"from":[1]}) pending']);
    await self.output({ picked: 1 });
    expect(linesOf(await self.stored()).at(-1)).toBe("assistant: You took 1.");
    expect(agent.inputs[0]?.tools).toEqual([pick]);
    expect(agent.inputs[1]?.messages.slice(1)).toMatchObject([
      { role: "assistant", toolCalls: [{ id: "c1", function: { name: "pick", arguments: '{"from":[1]}' } }] },
      { role: "tool", toolCallId: "c1", content: '{"picked":1}' },
    ]);
    expect(problems).toEqual([]);
  });

  test("asks the user where the run is interrupted, and resumes it with the answer", async () => {
    const interrupts = [{ id: "i1", reason: "confirmation", message: "Really delete it?" }];
    await using agent = await agentServer(
      [started, { ...finished, outcome: { type: "interrupt", interrupts } }],
      run(text("m1", "Deleted.")),
    );
    const { self } = chat(agent.url);
    await self.say("Delete it");
    const [, question] = await self.stored();
    expect(linesOf([question!])).toEqual(["asks: Really delete it?"]);
    const answers = { "ag-ui interrupt i1": { values: ["yes"] } };
    const events = self.client.stream("threads.add_structured_input", {
      thread_id: self.threadId,
      item_id: question!.id,
      input: { status: "answered", answers },
    });
    for await (const event of events) void event;
    expect(agent.inputs[1]?.resume).toEqual([{ interruptId: "i1", status: "resolved", payload: "yes" }]);
    expect(linesOf(await self.stored()).at(-1)).toBe("assistant: Deleted.");
  });

  test("asks in the application's own way, and resumes the run with several answers, or with none", async () => {
    const interrupts = [
      { id: "i1", reason: "choice" },
      { id: "i2", reason: "choice" },
    ];
    await using agent = await agentServer(
      [started, { ...finished, outcome: { type: "interrupt", interrupts } }],
      run(text("m1", "Thanks.")),
    );
    const { self } = chat(agent.url, {
      showInterrupts: (list) =>
        ask(
          ...list.map(({ id }) => ({
            type: "multiple_choice" as const,
            id: questionId(id),
            question: "Which?",
            options: [{ value: "a" }, { value: "b" }],
            multiple: true,
          })),
        ),
    });
    await self.say();
    const question = (await self.stored()).at(-1);
    const answers = { [questionId("i1")]: { values: ["a", "b"] }, [questionId("i2")]: { skipped: true } };
    const events = self.client.stream("threads.add_structured_input", {
      thread_id: self.threadId,
      item_id: question?.id ?? "",
      input: { status: "answered", answers },
    });
    for await (const event of events) void event;
    expect(agent.inputs[1]?.resume).toEqual([
      { interruptId: "i1", status: "resolved", payload: ["a", "b"] },
      { interruptId: "i2", status: "cancelled" },
    ]);
  });

  test("ends the request when the user leaves", async () => {
    const gone = Promise.withResolvers<void>();
    await using agent = await agentServer(async (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write([started, ...text("m1", "Hel").slice(0, 2)].map(frame).join(""));
      await once(response, "close");
      gone.resolve();
    });
    const { self } = chat(agent.url);
    await self.say("Hi", { leaveAfter: 6 });
    await gone.promise;
    expect(linesOf(await self.stored())).toEqual(["user: Hi", "assistant: Hel", "sdk_hidden_context"]);
    expect(self.reported).toEqual([]);
  });

  const html: Answer = (response) =>
    void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Hello</h1>");
  test.each<[string, Answer, RegExp, string[]]>([
    [
      "a run that fails",
      [started, ...text("m1", "Hal"), { type: "RUN_ERROR", message: "out of tokens", code: "limit" }],
      /AgUiRunError: out of tokens/,
      ["assistant: Hal"],
    ],
    [
      "a status that is none of success",
      (response) => void response.writeHead(503).end("try later"),
      /answered with 503 and nothing: try later/,
      [],
    ],
    ["an answer that is no stream", html, /answered with 200 and text\/html: <h1>Hello<\/h1>/, []],
    [
      "a stream that ends too early",
      [started, ...text("m1", "Hal").slice(0, 2)],
      /ended before RUN_FINISHED/,
      ["assistant: Hal"],
    ],
    [
      "a call of the client with arguments that are not JSON",
      run(call("c1", "pick", "{nonsense")),
      /pick was called with arguments that are not a JSON object: \{nonsense/,
      [],
    ],
    [
      "a connection that breaks",
      (response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(frame(started), () => response.destroy());
      },
      /The stream of the agent at .* broke/,
      [],
    ],
  ])("%s is an error with its reason, and the chat goes on", async (_what, answer, report, lines) => {
    await using agent = await agentServer(answer, run(text("m2", "Again.")));
    const { self } = chat(agent.url, { tools: [pick] });
    const events = answerOf(await self.say());
    expect(events.at(-1)).toMatch(/^error/);
    expect(String(self.reported)).toMatch(report);
    expect(linesOf(await self.stored()).slice(1)).toEqual(lines);
    expect(answerOf(await self.say()).at(-1)).toBe("done assistant: Again.");
  });

  test("an agent that stalls is an error, and its request ends", async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const { self } = chat(
      "http://agent.example/",
      {},
      {
        silence: 50,
        async fetch(_url, init) {
          signals.push(init?.signal);
          const body = new ReadableStream({
            start(controller) {
              const sent = [started, ...text("m1", "Hal").slice(0, 2)].map(frame).join("");
              controller.enqueue(new TextEncoder().encode(sent));
            },
          });
          return new Response(body, { headers: { "content-type": "text/event-stream" } });
        },
      },
    );
    expect(answerOf(await self.say()).slice(-2)).toEqual(["done assistant: Hal", "error stream.error"]);
    expect(String(self.reported)).toMatch(/has sent nothing for 50 ms/);
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });

  test("an agent that cannot be reached is an error with its reason", async () => {
    const { url, [Symbol.asyncDispose]: close } = await agentServer();
    await close();
    const { self } = chat(url);
    expect(answerOf(await self.say())).toEqual(["error stream.error"]);
    expect(String(self.reported)).toMatch(/AgUiConnectionError: The agent at .* cannot be reached/);
  });

  test("what is not JSON, or not an event, is passed over", async () => {
    await using agent = await agentServer([
      started,
      "{not JSON",
      '"text"',
      { type: "OF_TOMORROW" },
      { type: "TEXT_MESSAGE_CONTENT" },
      ...text("m1", "Hello"),
      finished,
    ]);
    const { self, problems } = chat(agent.url);
    expect(answerOf(await self.say()).at(-1)).toBe("done assistant: Hello");
    expect(problems).toEqual([
      "the agent has sent something that is not an event",
      "the agent has sent something that is not an event",
      "OF_TOMORROW is not an event of AG-UI",
      "TEXT_MESSAGE_CONTENT without messageId",
    ]);
  });
});

describe("AG-UI events become", () => {
  test.each<[string, unknown[], string[]]>([
    [
      "messages, from chunks",
      [
        { type: "TEXT_MESSAGE_CHUNK", messageId: "m1", role: "assistant", delta: "Hel" },
        { type: "TEXT_MESSAGE_CHUNK", delta: "lo" },
        { type: "STATE_SNAPSHOT", snapshot: {} },
        { type: "TEXT_MESSAGE_CHUNK", delta: "!" },
        { type: "TEXT_MESSAGE_CHUNK", messageId: "m2", delta: "Next" },
      ],
      ["assistant: Hello!", "assistant: Next"],
    ],
    [
      "a call, from chunks",
      [
        { type: "TOOL_CALL_CHUNK", toolCallId: "c1", toolCallName: "pick", delta: '{"a"' },
        { type: "TOOL_CALL_CHUNK", delta: ":1}" },
      ],
      ['call c1: pick({"a":1}) pending'],
    ],
    [
      "thoughts, from the events of earlier versions",
      [
        { type: "THINKING_START" },
        { type: "THINKING_TEXT_MESSAGE_START" },
        { type: "THINKING_TEXT_MESSAGE_CONTENT", delta: "Hm" },
        { type: "THINKING_TEXT_MESSAGE_END" },
        { type: "THINKING_END" },
      ],
      ["reasoning: thought Hm (complete)"],
    ],
    [
      "nothing, from what the user or the system says",
      text("m1", "x").map((event) => ({ ...event, role: "user" })),
      [],
    ],
    [
      "the new messages of a snapshot, if nothing was streamed",
      [
        {
          type: "MESSAGES_SNAPSHOT",
          messages: [
            { id: "1", role: "assistant", content: "old" },
            { id: "2", role: "user", content: "Hi" },
            { id: "3", role: "assistant", toolCalls: [] },
            { id: "4", role: "assistant", content: "new" },
          ],
        },
      ],
      ["assistant: new"],
    ],
    [
      "no message twice, from a snapshot after a stream",
      [
        ...text("m1", "new"),
        { type: "MESSAGES_SNAPSHOT", messages: [{ id: "m1", role: "assistant", content: "new" }] },
      ],
      ["assistant: new"],
    ],
    [
      "finished steps, from tools whose results are not told",
      call("c1", "find", "{}"),
      ["custom: custom find (complete)"],
    ],
    [
      "steps, from subagents",
      [
        { type: "SUBAGENT_STARTED", subagentRunId: "s1", name: "researcher" },
        { type: "SUBAGENT_ERROR", subagentRunId: "s1", message: "no" },
      ],
      ["custom: custom researcher: failed (none)"],
    ],
    [
      "a call of the client, from one that is left pending",
      [
        ...call("c1", "choose", "{}"),
        { ...finished, outcome: { type: "success", pendingToolCallIds: ["c1"] } },
      ],
      ["custom: custom choose: stopped (none)", "call c1: choose({}) pending"],
    ],
    [
      "as much as makes sense, from deltas before their start and results without a call",
      [
        { type: "TEXT_MESSAGE_CONTENT", messageId: "m1", delta: "Hi" },
        result("c9"),
        { type: "TOOL_CALL_END", toolCallId: "c9" },
        { type: "TOOL_CALL_ARGS", toolCallId: "c9", delta: "{" },
      ],
      ["assistant: Hi"],
    ],
  ])("%s", async (_what, events, lines) => {
    expect(await linesAfter(events, { clientTools: ["pick"] })).toEqual(lines);
  });

  test("states, activities, custom events and steps, as the application shows them", async () => {
    const states: unknown[] = [];
    const self = world(() =>
      replyParts(
        (async function* () {
          yield* [
            { type: "STEP_STARTED", stepName: "plan" },
            { type: "STATE_SNAPSHOT", snapshot: { tasks: ["a"] } },
            {
              type: "STATE_DELTA",
              delta: [
                { op: "add", path: "/tasks/-", value: "b" },
                { op: "replace", path: "/tasks/0", value: "c" },
              ],
            },
            { type: "STATE_DELTA", delta: [{ op: "remove", path: "/nothing" }] },
            { type: "ACTIVITY_SNAPSHOT", messageId: "a1", activityType: "PLAN", content: { done: 0 } },
            {
              type: "ACTIVITY_DELTA",
              messageId: "a1",
              activityType: "PLAN",
              patch: [{ op: "replace", path: "/done", value: 1 }],
            },
            { type: "CUSTOM", name: "greeting", value: "Hello" },
          ];
        })(),
        {
          onProblem() {},
          onState: (state) => void states.push(state),
          showActivity: ({ type, content }) => ({
            type: "progress_update",
            text: `${type} ${JSON.stringify(content)}`,
          }),
          onCustom: (_name, value) => String(value),
        },
      ),
    );
    const events = answerOf(await self.say());
    expect(events.slice(0, 3)).toEqual([
      "progress plan",
      'progress PLAN {"done":0}',
      'progress PLAN {"done":1}',
    ]);
    expect(events.at(-1)).toBe("done assistant: Hello");
    expect(states).toEqual([{ tasks: ["a"] }, { tasks: ["c", "b"] }]);
  });
});

test("a patch of the state reaches no prototype", async () => {
  const states: unknown[] = [];
  await linesAfter(
    [
      { type: "STATE_DELTA", delta: [{ op: "add", path: "/__proto__", value: { polluted: 1 } }] },
      { type: "STATE_DELTA", delta: [{ op: "add", path: "/constructor/prototype/polluted", value: 1 }] },
    ],
    { onState: (state) => void states.push(state) },
  );
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(states).toHaveLength(1);
});

test("files become the parts of AG-UI, and outputs stay text", async () => {
  const base = { thread_id: "t", created_at: "2026-01-01T00:00:00Z" };
  const toolCall: ClientToolCallItem = {
    type: "client_tool_call",
    id: "ctc_1",
    ...base,
    status: "completed",
    call_id: "c1",
    name: "pick",
    arguments: {},
    output: "text",
  };
  const messages = await modelInput(
    [
      {
        type: "user_message",
        id: "msg_1",
        ...base,
        content: [{ type: "input_text", text: "Look" }],
        attachments: [
          {
            type: "image",
            id: "a",
            name: "a.png",
            mime_type: "image/png",
            preview_url: "https://p.example/",
          },
          { type: "file", id: "b", name: "b.mp3", mime_type: "audio/mpeg" },
          { type: "file", id: "c", name: "c.pdf", mime_type: "application/pdf" },
        ],
        inference_options: {},
      },
      toolCall,
    ],
    {
      attachment: ({ id }) =>
        id === "a" ? { bytes: new Uint8Array([1, 2]) } : { url: `https://files.example/${id}` },
    },
  );
  expect(messages).toEqual([
    {
      id: "msg_1",
      role: "user",
      content: [
        { type: "text", text: "Look" },
        { type: "image", source: { type: "data", value: "AQI=", mimeType: "image/png" } },
        { type: "audio", source: { type: "url", value: "https://files.example/b", mimeType: "audio/mpeg" } },
        {
          type: "document",
          source: { type: "url", value: "https://files.example/c", mimeType: "application/pdf" },
          metadata: { filename: "c.pdf" },
        },
      ],
    },
    {
      id: "ctc_1",
      role: "assistant",
      toolCalls: [{ id: "c1", type: "function", function: { name: "pick", arguments: "{}" } }],
    },
    { id: "ctc_1-output", role: "tool", toolCallId: "c1", content: "text" },
  ]);
});
