import {
  historyWindow,
  modelInput,
  replyParts,
  type ReplyPartsOptions,
  type StreamPart,
  toolContext,
} from "@chatkit-protocol/agents/ai-sdk";
import { progress, type UserMessageItem } from "@chatkit-protocol/core";
import { isStepCount, jsonSchema, streamText, tool, type ToolSet } from "ai";
import { MockLanguageModelV4, simulateReadableStream } from "ai/test";
import { describe, expect, test } from "vitest";
import { answerOf, linesOf, type World, world } from "./world.ts";

type ModelCall = Parameters<MockLanguageModelV4["doStream"]>[0];
type ModelPart =
  Awaited<ReturnType<MockLanguageModelV4["doStream"]>>["stream"] extends ReadableStream<infer Part>
    ? Part
    : never;

const usage = {
  inputTokens: { total: 10, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 5, text: undefined, reasoning: undefined },
};
const finish = (unified: "stop" | "tool-calls" | "length" | "content-filter" = "stop"): ModelPart => ({
  type: "finish",
  finishReason: { unified, raw: undefined },
  usage,
});
const text = (id: string, ...deltas: string[]): ModelPart[] => [
  { type: "text-start", id },
  ...deltas.map((delta): ModelPart => ({ type: "text-delta", id, delta })),
  { type: "text-end", id },
];
const reasoning = (id: string, ...deltas: string[]): ModelPart[] => [
  { type: "reasoning-start", id },
  ...deltas.map((delta): ModelPart => ({ type: "reasoning-delta", id, delta })),
  { type: "reasoning-end", id },
];
const call = (toolCallId: string, toolName: string, input: unknown): ModelPart[] => [
  { type: "tool-input-start", id: toolCallId, toolName },
  {
    type: "tool-call",
    toolCallId,
    toolName,
    input: typeof input === "string" ? input : JSON.stringify(input),
  },
];
const object = jsonSchema<{ what: string }>({
  type: "object",
  properties: { what: { type: "string" } },
  required: ["what"],
});
const tools = {
  find: tool({ inputSchema: object, execute: ({ what }) => `found ${what}` }),
  break: tool({
    inputSchema: object,
    execute: ({ what }): string => {
      throw new Error(`${what} is broken`);
    },
  }),
  pick: tool({ inputSchema: object }),
} satisfies ToolSet;

interface Told {
  self: World;
  problems: string[];
  calls: ModelCall[];
  usage: number[];
}

/** A user who talks to a model that gives these answers, one after the other. */
function chat(answers: (ModelPart[] | Error)[], options: ReplyPartsOptions = {}): Told {
  const problems: string[] = [];
  const calls: ModelCall[] = [];
  const tokens: number[] = [];
  const model = new MockLanguageModelV4({
    async doStream(given) {
      calls.push(given);
      const answer = answers[calls.length - 1] ?? [];
      if (answer instanceof Error) throw answer;
      return {
        stream: simulateReadableStream({ chunks: answer, initialDelayInMs: null, chunkDelayInMs: null }),
      };
    },
  });
  const self = world(async function* (thread, request) {
    const context = toolContext(request);
    const run = streamText({
      model,
      messages: await modelInput(await historyWindow(thread)),
      tools,
      stopWhen: isStepCount(4),
      abortSignal: context.signal,
      maxRetries: 0,
      onError() {},
    });
    yield* replyParts(run, {
      tools,
      context,
      onProblem: (problem) => void problems.push(problem),
      onUsage: ({ totalTokens }) => void tokens.push(totalTokens),
      ...options,
    });
  });
  return { self, problems, calls, usage: tokens };
}

const parts = async (...list: object[]): Promise<string[]> => {
  const self = world(() => replyParts(stream(list), { onProblem() {} }));
  await self.say();
  return linesOf(await self.stored());
};

async function* stream(list: readonly object[]): AsyncGenerator<StreamPart> {
  yield* list as StreamPart[];
}

describe("a run of the AI SDK", () => {
  test("streams text, and stores it as one message", async () => {
    const { self, problems } = chat([[...text("0", "Hel", "lo"), ...text("1", " you"), finish()]]);
    expect(answerOf(await self.say())).toEqual([
      "added assistant: ",
      "  assistant_message.content_part.added",
      '  assistant_message.content_part.text_delta "Hel"',
      '  assistant_message.content_part.text_delta "lo"',
      '  assistant_message.content_part.text_delta " you"',
      "  assistant_message.content_part.done",
      "done assistant: Hello you",
    ]);
    expect([problems, self.reported]).toEqual([[], []]);
  });

  test("shows reasoning as a workflow of thoughts that ends with its duration", async () => {
    const { self } = chat([[...reasoning("0", "Let me ", "think"), ...text("1", "So."), finish()]]);
    const events = answerOf(await self.say());
    expect(events[0]).toBe("added reasoning: ");
    expect(events.at(-1)).toBe("done assistant: So.");
    const [, workflow, answer] = await self.stored();
    expect(linesOf([workflow!, answer!])).toEqual([
      "reasoning: thought Let me think (complete)",
      "assistant: So.",
    ]);
    expect(workflow).toMatchObject({ workflow: { summary: { duration: 0 }, expanded: false } });
  });

  test("shows tools of the server by call id, and reports usage", async () => {
    const told = chat([
      [...call("c1", "find", { what: "a" }), ...call("c2", "break", { what: "b" }), finish("tool-calls")],
      [...text("0", "Done."), finish()],
    ]);
    const events = answerOf(await told.self.say());
    expect(events.slice(0, 3)).toEqual(["added custom: ", "  workflow.task.added", "  workflow.task.added"]);
    expect(linesOf(await told.self.stored())).toEqual([
      "user: Hi",
      "custom: custom find (complete), custom break: failed (none)",
      "assistant: Done.",
    ]);
    expect(told.usage).toEqual([15, 15]);
    expect(told.problems).toEqual([]);
  });

  test("ends with a call of a client tool, whose output the next run reads", async () => {
    const { self, calls } = chat([
      [...text("0", "Pick one."), ...call("c1", "pick", { what: "a" }), finish("tool-calls")],
      [...text("0", "You took b."), finish()],
    ]);
    const events = await self.say();
    expect(answerOf(events).at(-1)).toBe('done call c1: pick({"what":"a"}) pending');
    await self.output({ picked: "b" });
    expect(linesOf(await self.stored())).toEqual([
      "user: Hi",
      "assistant: Pick one.",
      'call c1: pick({"what":"a"}) completed {"picked":"b"}',
      "assistant: You took b.",
    ]);
    expect(calls[1]?.prompt.slice(1)).toMatchObject([
      { role: "assistant", content: [{ type: "text", text: "Pick one." }] },
      {
        role: "assistant",
        content: [{ type: "tool-call", toolCallId: "c1", toolName: "pick", input: { what: "a" } }],
      },
      { role: "tool", content: [{ toolCallId: "c1", output: { type: "json", value: { picked: "b" } } }] },
    ]);
  });

  test("cites where the text does, and adds the other sources to the whole message", async () => {
    const url = (id: string, title?: string) =>
      ({
        type: "source",
        sourceType: "url",
        id,
        url: `https://${id}.example/`,
        ...(title ? { title } : {}),
      }) as const;
    const { self } = chat([
      [
        url("a", "A"),
        url("b"),
        { type: "text-start", id: "0" },
        { type: "text-delta", id: "0", delta: "Ça 🎉. " },
        { type: "text-end", id: "0" },
        { type: "text-start", id: "1" },
        { type: "text-delta", id: "1", delta: "And more." },
        { type: "text-end", id: "1", citations: [{ source: url("a", "A"), startIndex: 0, endIndex: 3 }] },
        {
          type: "source",
          sourceType: "document",
          id: "d",
          mediaType: "application/pdf",
          title: "D",
          filename: "d.pdf",
        },
        finish(),
      ],
    ]);
    await self.say();
    expect(linesOf(await self.stored())[1]).toBe(
      "assistant: Ça 🎉. And more. [A @10] [https://b.example/] [D]",
    );
  });

  test("keeps generated images", async () => {
    const data = { type: "data", data: "iVBORw0KGgo=" } as const;
    const { self, problems } = chat(
      [
        [
          { type: "file", mediaType: "image/png", data },
          { type: "file", mediaType: "audio/wav", data },
          finish(),
        ],
      ],
      { imageUrl: async ({ mediaType }) => `https://images.example/1?${mediaType}` },
    );
    await self.say();
    expect(linesOf(await self.stored())[1]).toBe("image: https://images.example/1?image/png");
    expect(problems).toEqual(["a generated file of type audio/wav cannot be shown in a thread"]);
  });

  test("carries the abort of the user to the model", async () => {
    const signals: AbortSignal[] = [];
    const model = new MockLanguageModelV4({
      async doStream({ abortSignal }) {
        signals.push(abortSignal!);
        return {
          stream: new ReadableStream<ModelPart>({
            start(controller) {
              for (const part of text("0", "Hel").slice(0, 2)) controller.enqueue(part);
            },
          }),
        };
      },
    });
    const self = world((_thread, request) => {
      const context = toolContext(request);
      return replyParts(streamText({ model, prompt: "Hi", abortSignal: context.signal }), { context });
    });
    await self.say("Hi", { leaveAfter: 6 });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(linesOf(await self.stored())).toEqual(["user: Hi", "assistant: Hel", "sdk_hidden_context"]);
    expect(self.reported).toEqual([]);
  });

  test("shows what a tool shows, while it runs", async () => {
    const model = new MockLanguageModelV4({
      doStream: async ({ prompt }) => ({
        stream: simulateReadableStream({
          chunks:
            prompt.at(-1)?.role === "tool"
              ? [...text("0", "Done."), finish()]
              : [...call("c1", "show", {}), finish("tool-calls")],
        }),
      }),
    });
    const self = world((_thread, request) => {
      const context = toolContext(request);
      const show = tool({
        inputSchema: jsonSchema<object>({ type: "object" }),
        execute: () => {
          context.show(progress("Half way"));
          return "shown";
        },
      });
      const run = streamText({ model, prompt: "Hi", tools: { show }, stopWhen: isStepCount(3) });
      return replyParts(run, { context, tools: { show } });
    });
    const events = answerOf(await self.say());
    expect(events).toContain("progress Half way");
    expect(events.at(-1)).toBe("done assistant: Done.");
  });
});

describe("bad input of a model: the user reads what happened, and the chat goes on", () => {
  const next = [...text("0", "Again."), finish()];

  test.each<[string, ModelPart[] | Error, string[], RegExp]>([
    ["it cannot be reached", new Error("no route"), ["error stream.error"], /no route/],
    [
      "it fails in the middle",
      [...text("0", "Hal").slice(0, 2), { type: "error", error: new Error("overloaded") }],
      ["done assistant: Hal", "error stream.error"],
      /overloaded/,
    ],
    [
      "it fails with something that is not an error",
      [{ type: "error", error: { code: 7 } }],
      ["error stream.error"],
      /The run has failed: \{"code":7\}/,
    ],
    [
      "it calls a tool of the client with something that is not an object",
      [...call("c1", "pick", "[]"), finish("tool-calls")],
      ["error stream.error"],
      /pick was called with \[\], which is not a JSON object/,
    ],
  ])("%s", async (_what, answer, ending, report) => {
    const { self } = chat([answer, next]);
    const events = answerOf(await self.say());
    expect(events.slice(-ending.length)).toEqual(ending);
    expect(String(self.reported)).toMatch(report);
    expect(answerOf(await self.say("Again?")).at(-1)).toBe("done assistant: Again.");
  });

  test.each<[string, ModelPart[], string[]]>([
    [
      "an unknown tool",
      [...call("c1", "nothing", { what: "a" }), finish("tool-calls")],
      ["custom: custom nothing: failed (none)", "assistant: Again."],
    ],
    [
      "arguments that are not JSON",
      [...call("c1", "find", "{what"), finish("tool-calls")],
      ["custom: custom find: failed (none)", "assistant: Again."],
    ],
    ["an answer that is cut off", [...text("0", "Long"), finish("length")], ["assistant: Long"]],
    ["nothing at all", [finish()], []],
  ])("%s", async (_what, answer, lines) => {
    const { self } = chat([answer, next]);
    const events = await self.say();
    expect(linesOf(await self.stored()).slice(1)).toEqual(lines);
    expect(events.filter(({ type }) => type === "error")).toEqual([]);
  });

  test("an answer that is cut off or withheld has a notice", async () => {
    const { self } = chat([[...text("0", "Long"), finish("length")], [finish("content-filter")]]);
    expect(answerOf(await self.say()).slice(-2)).toEqual([
      "done assistant: Long",
      "notice The answer is cut off: it has reached the longest length that is allowed.",
    ]);
    expect(answerOf(await self.say())).toEqual([
      "notice The rest of the answer was withheld by the content filter.",
    ]);
  });

  test("parts out of order are shown as far as they make sense", async () => {
    expect(
      await parts(
        { type: "text-delta", id: "9", text: "before its start" },
        { type: "reasoning-delta", id: "9", text: "a thought" },
        { type: "tool-result", toolCallId: "x", toolName: "find", input: {}, output: 1 },
        { type: "tool-result", toolCallId: "x", toolName: "find", input: {}, output: 1 },
        { type: "of-tomorrow" },
        { type: "text-delta", id: "9", text: "after" },
      ),
    ).toEqual([
      "user: Hi",
      "assistant: before its start",
      "reasoning: thought a thought (complete), custom find (complete), custom find (complete)",
      "assistant: after",
    ]);
  });
});

test("items become messages, with files as their bytes or their URLs", async () => {
  const user: UserMessageItem = {
    type: "user_message",
    id: "msg_1",
    thread_id: "thr_1",
    created_at: "2026-01-01T00:00:00Z",
    content: [{ type: "input_text", text: "Look" }],
    attachments: [
      { type: "image", id: "a", name: "a.png", mime_type: "image/png", preview_url: "https://p.example/" },
      { type: "file", id: "b", name: "b.pdf", mime_type: "application/pdf" },
    ],
    inference_options: {},
  };
  const messages = await modelInput(user, {
    attachment: ({ id }) =>
      id === "a" ? { bytes: new Uint8Array([1, 2]) } : { url: "https://files.example/b" },
  });
  expect(messages).toEqual([
    {
      role: "user",
      content: [
        { type: "text", text: "Look" },
        { type: "file", mediaType: "image/png", data: "AQI=" },
        {
          type: "file",
          mediaType: "application/pdf",
          data: new URL("https://files.example/b"),
          filename: "b.pdf",
        },
      ],
    },
  ]);
});
