import { agUiAgent } from "@chatkit-protocol/agents/ag-ui";
import * as aiSdk from "@chatkit-protocol/agents/ai-sdk";
import * as openAI from "@chatkit-protocol/agents/openai-agents";
import { defineClientTool, type ThreadItem } from "@chatkit-protocol/core";
import { Agent, run, setTracingDisabled, tool as openAITool } from "@openai/agents";
import { ScriptedModel } from "@openai/agents/testing";
import { isStepCount, streamText, tool } from "ai";
import { MockLanguageModelV4, simulateReadableStream } from "ai/test";
import { expect, test } from "vitest";
import * as z from "zod";
import { answer, call, message, reasoning } from "../openai-agents/responses-api.ts";
import { agentServer } from "./agent-server.ts";
import { linesOf, type World, world } from "./world.ts";

setTracingDisabled(true);

/** What the model says at one step, in the words of no framework. */
type Step = (
  | { say: string[] }
  | { think: string[] }
  | { call: "find" | "break" | "pick"; id: string; with: { what: string } }
)[];

/** What is said in all: the model's steps, turn by turn. The tool `pick` runs in the client. */
const conversation: Step[][] = [
  [
    [
      { think: ["The list ", "has it."] },
      { call: "find", id: "c1", with: { what: "a" } },
      { call: "break", id: "c2", with: { what: "b" } },
    ],
    [{ say: ["I found ", "a, ", "but not b."] }],
  ],
  [[{ say: ["Pick one."] }, { call: "pick", id: "c3", with: { what: "a" } }]],
  [[{ think: ["They took it."] }, { say: ["You took ", "a. 🎉"] }]],
  [[{ say: ["Bye."] }]],
];

const steps = conversation.flat();
const arguments_ = z.object({ what: z.string() });
const broken = (): string => {
  throw new Error("broken");
};

function overOpenAI(): World {
  const script = steps.map((step, index) =>
    answer(
      ...step.map((part, place) => {
        if ("say" in part) return message(`msg_${index}`, part.say);
        if ("think" in part) return reasoning(`rs_${index}_${place}`, part.think);
        return call(part.call, part.with, part.id);
      }),
    ),
  );
  const description = "A tool.";
  const agent = new Agent<openAI.ToolContext>({
    name: "assistant",
    model: new ScriptedModel(script),
    tools: [
      openAITool({
        name: "find",
        description,
        parameters: arguments_,
        execute: ({ what }) => `found ${what}`,
      }),
      openAITool({
        name: "break",
        description,
        parameters: arguments_,
        execute: broken,
      }),
      openAI.clientTool(defineClientTool({ name: "pick", arguments: arguments_, output: z.unknown() })),
    ],
  });
  return world(async function* (thread, request) {
    const context = openAI.toolContext(request);
    const input = await openAI.modelInput(await openAI.historyWindow(thread));
    yield* openAI.replyParts(await run(agent, input, { stream: true, context, signal: context.signal }), {
      context,
    });
  });
}

function overAISdk(): World {
  const tools = {
    find: tool({ inputSchema: arguments_, execute: ({ what }) => `found ${what}` }),
    break: tool({ inputSchema: arguments_, execute: broken }),
    pick: tool({ inputSchema: arguments_ }),
  };
  let step = 0;
  const model = new MockLanguageModelV4({
    doStream: async () => ({ stream: simulateReadableStream({ chunks: chunksOf(steps[step++] ?? []) }) }),
  });
  return world(async function* (thread, request) {
    const context = aiSdk.toolContext(request);
    const messages = await aiSdk.modelInput(await aiSdk.historyWindow(thread));
    const stopWhen = isStepCount(5);
    yield* aiSdk.replyParts(streamText({ model, messages, tools, stopWhen, abortSignal: context.signal }), {
      tools,
      context,
    });
  });
}

type Chunk =
  Awaited<ReturnType<MockLanguageModelV4["doStream"]>>["stream"] extends ReadableStream<infer Part>
    ? Part
    : never;

const chunksOf = (step: Step): Chunk[] => [
  ...step.flatMap((part, index): Chunk[] => {
    const id = String(index);
    if ("call" in part) {
      return [
        { type: "tool-call", toolCallId: part.id, toolName: part.call, input: JSON.stringify(part.with) },
      ];
    }
    const [kind, deltas] =
      "say" in part ? (["text", part.say] as const) : (["reasoning", part.think] as const);
    return [
      { type: `${kind}-start`, id },
      ...deltas.map((delta): Chunk => ({ type: `${kind}-delta`, id, delta })),
      { type: `${kind}-end`, id },
    ];
  }),
  {
    type: "finish",
    finishReason: { unified: step.some((part) => "call" in part) ? "tool-calls" : "stop", raw: undefined },
    usage: {
      inputTokens: { total: 1, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
      outputTokens: { total: 1, text: undefined, reasoning: undefined },
    },
  },
];

const eventsOf = (turn: readonly Step[], number: number): object[] => [
  { type: "RUN_STARTED", threadId: "t", runId: "r" },
  ...turn.flatMap((step, index) =>
    step.flatMap((part): object[] => {
      const messageId = `${number}-${index}`;
      if ("say" in part)
        return part.say.map((delta) => ({ type: "TEXT_MESSAGE_CHUNK", messageId, role: "assistant", delta }));
      if ("think" in part)
        return part.think.map((delta) => ({ type: "REASONING_MESSAGE_CHUNK", messageId, delta }));
      const toolCallId = part.id;
      return [
        { type: "TOOL_CALL_START", toolCallId, toolCallName: part.call },
        { type: "TOOL_CALL_ARGS", toolCallId, delta: JSON.stringify(part.with) },
        { type: "TOOL_CALL_END", toolCallId },
        ...(part.call === "pick"
          ? []
          : [
              {
                type: "TOOL_CALL_RESULT",
                messageId: `${messageId}-result`,
                toolCallId,
                content: "found",
                ...(part.call === "break" ? { error: "broken" } : {}),
              },
            ]),
      ];
    }),
  ),
  { type: "RUN_FINISHED", threadId: "t", runId: "r" },
];

/** Says what the user says in all four turns; what is then stored. */
async function talk(self: World): Promise<ThreadItem[]> {
  await self.say("What is there?");
  await self.say("Let me choose");
  await self.output({ picked: "a" });
  await self.say("Bye");
  expect(self.reported).toEqual([]);
  return self.stored();
}

const expected = [
  "user: What is there?",
  "reasoning: thought The list has it. (complete), custom find (complete), custom break: failed (none)",
  "assistant: I found a, but not b.",
  "user: Let me choose",
  "assistant: Pick one.",
  'call c3: pick({"what":"a"}) completed {"picked":"a"}',
  "reasoning: thought They took it. (complete)",
  "assistant: You took a. 🎉",
  "user: Bye",
  "assistant: Bye.",
];

test("the same conversation over the OpenAI Agents SDK", async () => {
  expect(linesOf(await talk(overOpenAI()))).toEqual(expected);
});

test("the same conversation over the AI SDK", async () => {
  expect(linesOf(await talk(overAISdk()))).toEqual(expected);
});

test("the same conversation over AG-UI", async () => {
  await using agent = await agentServer(...conversation.map(eventsOf));
  const tools = [{ name: "pick", description: "Picks." }];
  const self = world((thread, request) => agUiAgent(agent.url).reply(thread, request, { tools }));
  expect(linesOf(await talk(self))).toEqual(expected);
});

test("the same thread is the same input for each framework, in its own words", async () => {
  const items = await talk(overAISdk());
  const forOpenAI = JSON.stringify(await openAI.modelInput(items));
  const forAISdk = JSON.stringify(await aiSdk.modelInput(items));
  for (const input of [forOpenAI, forAISdk]) {
    for (const said of [
      "What is there?",
      "I found a, but not b.",
      "c3",
      "pick",
      "picked",
      "You took a. 🎉",
    ]) {
      expect(input).toContain(said);
    }
    expect(input).not.toContain('"system"');
  }
});
