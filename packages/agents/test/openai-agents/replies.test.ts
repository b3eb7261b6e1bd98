import {
  defineClientTool,
  hidden,
  progress,
  type ThreadItem,
  type ThreadStreamEvent,
  toolStatus,
  widget,
} from "@chatkit-protocol/core";
import { Agent, tool } from "@openai/agents";
import { ScriptedModel } from "@openai/agents/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import { accumulateText, clientTool, type ToolContext } from "@chatkit-protocol/agents/openai-agents";
import { chat } from "./chat.ts";
import { answer, call, hostedCall, message, reasoning, refusal } from "./responses-api.ts";

const found = tool({
  name: "find",
  description: "Finds.",
  parameters: z.object({ what: z.string() }),
  execute: async ({ what }) => `found ${what}`,
});

/** Item types and, for workflows, their steps: what a reload shows. */
const shapeOf = (items: readonly ThreadItem[]): unknown[] =>
  items.slice(1).map((item) => {
    if (item.type === "assistant_message") return item.content.map(({ text }) => text).join("");
    if (item.type === "workflow")
      return item.workflow.tasks.map((task) =>
        [task.type, task.title ?? ("content" in task ? task.content : undefined), task.status_indicator].join(
          " ",
        ),
      );
    return item.type;
  });

const finished = (events: readonly ThreadStreamEvent[]): string[] =>
  events.flatMap((event) => (event.type === "thread.item.done" ? [event.item.type] : []));

test("text is streamed token by token", async () => {
  const self = chat([answer(message("msg_1", ["Hel", "lo ", "you"]))]);
  const events = await self.say();
  const deltas = events.flatMap((event) =>
    event.type === "thread.item.updated" && "delta" in event.update ? [event.update.delta] : [],
  );
  expect(deltas).toEqual(["Hel", "lo ", "you"]);
  expect(shapeOf(await self.stored())).toEqual(["Hello you"]);
  expect([self.problems, self.reported]).toEqual([[], []]);
});
test("citations come with the text", async () => {
  const self = chat([
    answer(
      message("msg_1", ["Ça 🎉 a", " b", " c"], {
        0: { type: "url_citation", url: "https://a.example/", title: "A", start_index: 0, end_index: 6 },
        1: { type: "file_citation", file_id: "f", filename: "b.pdf", index: 8 },
        2: { type: "file_path", file_id: "f", index: 1 },
      }),
    ),
  ]);
  await self.say();
  const [, item] = await self.stored();
  expect(item).toMatchObject({
    content: [
      {
        annotations: [
          { source: { type: "url", title: "A", url: "https://a.example/" }, index: 7 },
          { source: { type: "file", title: "b.pdf", filename: "b.pdf" }, index: 9 },
        ],
      },
    ],
  });
  expect(item?.type === "assistant_message" && item.content[0]?.annotations).toHaveLength(2);
});
test("a refusal is streamed as text, and no error", async () => {
  const self = chat([answer(refusal("msg_1", ["I can", "not."]))]);
  const events = await self.say();
  expect(shapeOf(await self.stored())).toEqual(["I cannot."]);
  expect(events.filter(({ type }) => type === "error")).toEqual([]);
});
test("reasoning is a workflow of thoughts that ends with its duration", async () => {
  const self = chat([
    answer(reasoning("rs_1", ["Let me", " think"], ["And more"]), message("msg_1", ["So."])),
  ]);
  await self.say();
  const stored = await self.stored();
  expect(shapeOf(stored)).toEqual([["thought Let me think complete", "thought And more complete"], "So."]);
  expect(stored[1]).toMatchObject({
    workflow: { type: "reasoning", expanded: false, summary: { duration: 0 } },
  });
});
test("tools of the server are steps, parallel calls of one tool have one each", async () => {
  const self = chat(
    [
      answer(call("find", { what: "a" }, "c1"), call("find", { what: "b" }, "c2")),
      answer(message("msg_1", ["Both."])),
    ],
    {
      agent: { tools: [found] },
      reply: { showTool: ({ arguments: args }) => ({ title: `Find ${JSON.stringify(args)}` }) },
    },
  );
  await self.say();
  expect(shapeOf(await self.stored())).toEqual([
    ['custom Find {"what":"a"} complete', 'custom Find {"what":"b"} complete'],
    "Both.",
  ]);
});
test("a tool that fails, and one whose arguments are no JSON, are failed steps, and the answer goes on", async () => {
  const broken = tool({
    name: "broken",
    description: "Breaks.",
    parameters: z.object({}),
    execute: async () => {
      throw new Error("no");
    },
  });
  const self = chat(
    [answer(call("broken", {}, "c1"), call("find", "not json", "c2")), answer(message("msg_1", ["Sorry."]))],
    { agent: { tools: [found, broken] } },
  );
  await self.say();
  expect(shapeOf(await self.stored())).toEqual([
    ["custom broken: failed none", "custom find: failed none"],
    "Sorry.",
  ]);
});
test("hosted tools are typed steps", async () => {
  const self = chat([
    answer(
      hostedCall({
        id: "ws_1",
        type: "web_search_call",
        action: {
          type: "search",
          query: "tea",
          queries: ["tea", "green tea"],
          sources: [{ type: "url", url: "https://tea.example/x" }],
        },
      }),
      hostedCall({
        id: "fs_1",
        type: "file_search_call",
        queries: ["leaf"],
        results: [{ filename: "tea.pdf" }, { filename: "tea.pdf" }],
      }),
      hostedCall({ id: "ci_1", type: "code_interpreter_call", code: "print(1)" }),
      hostedCall({
        id: "mc_1",
        type: "mcp_call",
        server_label: "crm",
        name: "look",
        error: "down",
        status: "failed",
      }),
      message("msg_1", ["Tea."]),
    ),
  ]);
  await self.say();
  const [, workflow] = await self.stored();
  expect(workflow).toMatchObject({
    workflow: {
      tasks: [
        {
          type: "web_search",
          status_indicator: "complete",
          title_query: "tea",
          queries: ["tea", "green tea"],
          sources: [{ title: "tea.example", url: "https://tea.example/x" }],
        },
        { type: "file", status_indicator: "complete", title: "leaf", sources: [{ filename: "tea.pdf" }] },
        {
          type: "custom",
          status_indicator: "complete",
          title: "code_interpreter",
          content: "```python\nprint(1)\n```",
        },
        { type: "custom", status_indicator: "none", title: "crm: look: failed" },
      ],
    },
  });
  expect(shapeOf(await self.stored())).toHaveLength(2);
});
test("a generated image has its partial images on the way", async () => {
  const self = chat(
    [
      answer(
        hostedCall(
          { id: "ig_1", type: "image_generation_call", result: "RklOQUw=" },
          {
            type: "response.image_generation_call.partial_image",
            partial_image_index: 0,
            partial_image_b64: "QQ==",
          },
          {
            type: "response.image_generation_call.partial_image",
            partial_image_index: 1,
            partial_image_b64: "Qg==",
          },
        ),
      ),
      answer(message("msg_1", ["Here."])),
    ],
    {
      agent: {
        tools: [
          {
            type: "hosted_tool",
            name: "image_generation",
            providerData: { type: "image_generation", partial_images: 2 },
          },
        ],
      },
    },
  );
  const events = await self.say();
  const about = events.flatMap((event): unknown[] =>
    event.type === "thread.item.added" && event.item.type === "generated_image"
      ? ["added"]
      : event.type === "thread.item.updated" && event.update.type === "generated_image.updated"
        ? [[event.update.image.url, event.update.progress]]
        : [],
  );
  expect(about).toEqual(["added", ["data:image/png;base64,QQ==", 0], ["data:image/png;base64,Qg==", 0.5]]);
  expect((await self.stored())[1]).toMatchObject({
    type: "generated_image",
    image: { url: "data:image/png;base64,RklOQUw=" },
  });
});
test("an image that never comes is removed", async () => {
  const self = chat([
    answer(
      hostedCall({ id: "ig_1", type: "image_generation_call", status: "failed" }),
      message("msg_1", ["No."]),
    ),
  ]);
  await self.say();
  expect(shapeOf(await self.stored())).toEqual(["No."]);
});
test("a hand-over is a step, and the other agent's answer is a message of its own", async () => {
  const model = new ScriptedModel([answer(message("msg_2", ["Expert here."]))]);
  const expert = new Agent<ToolContext>({ name: "Expert", model });
  const self = chat([answer(message("msg_1", ["One moment."]), call("transfer_to_Expert", {}, "c1"))], {
    agent: { handoffs: [expert] },
  });
  await self.say();
  expect(shapeOf(await self.stored())).toEqual([
    "One moment.",
    ["custom Handed over to Expert complete"],
    "Expert here.",
  ]);
});

test("usage is reported for each call of the model", async () => {
  const used: number[] = [];
  const self = chat([answer(call("find", { what: "a" }, "c1")), answer(message("msg_1", ["A."]))], {
    agent: { tools: [found] },
    reply: { onUsage: ({ totalTokens }) => used.push(totalTokens) },
  });
  await self.say();
  expect(used).toEqual([15, 15]);
});

const color = defineClientTool({
  name: "pick_color",
  arguments: z.object({ shades: z.array(z.string()) }),
  output: z.object({ shade: z.string() }),
});

test("a client tool pauses the turn with the model's own call id, and its output is in the next input", async () => {
  const self = chat(
    [
      answer(
        message("msg_1", ["Pick."]),
        call("pick_color", { shades: ["red"] }, "c1"),
        call("find", { what: "a" }, "c2"),
      ),
      answer(message("msg_2", ["Red it is."])),
    ],
    { agent: { tools: [found, clientTool(color)] } },
  );
  const events = await self.say();
  expect(shapeOf(await self.stored())).toEqual(["Pick.", ["custom find complete"], "client_tool_call"]);
  expect(finished(events).at(-1)).toBe("client_tool_call");
  expect((await self.stored()).at(-1)).toMatchObject({
    call_id: "c1",
    name: "pick_color",
    arguments: { shades: ["red"] },
    status: "pending",
  });
  await self.read(
    self.client.stream("threads.add_client_tool_output", {
      thread_id: self.threadId,
      result: { shade: "red" },
    }),
  );
  expect(self.model.calls).toHaveLength(2);
  expect(self.model.lastCall?.request.input).toMatchObject([
    { role: "user" },
    { role: "assistant", content: [{ text: "Pick." }] },
    { role: "user", content: [{ text: expect.stringContaining("find") }] },
    { type: "function_call", callId: "c1", name: "pick_color" },
    { type: "function_call_result", callId: "c1", output: '{"shade":"red"}' },
  ]);
  expect(shapeOf(await self.stored()).at(-1)).toBe("Red it is.");
  expect([self.problems, self.reported]).toEqual([[], []]);
});

test("a call of a client tool with wrong arguments goes back to the model", async () => {
  const self = chat(
    [answer(call("pick_color", { shades: "red" }, "c1")), answer(message("msg_1", ["Sorry."]))],
    {
      agent: { tools: [clientTool(color)] },
    },
  );
  await self.say();
  expect(shapeOf(await self.stored())).toEqual(["Sorry."]);
  const input = self.model.lastCall?.request.input;
  expect(Array.isArray(input) && input.at(-1)).toMatchObject({ type: "function_call_result", callId: "c1" });
});

test("a call of a client tool whose arguments are no JSON is an error that may be tried again", async () => {
  const self = chat([answer(call("pick_color", "red", "c1"))], { agent: { tools: [clientTool(color)] } });
  const events = await self.say();
  expect(events.at(-1)).toMatchObject({ type: "error", code: "stream.error", allow_retry: true });
  expect(self.reported).toMatchObject([{ message: expect.stringContaining("pick_color") }]);
});

test("of two calls of client tools in one answer the first is made, and the second reported", async () => {
  const self = chat(
    [answer(call("pick_color", { shades: [] }, "c1"), call("pick_color", { shades: [] }, "c2"))],
    { agent: { tools: [clientTool(color)] } },
  );
  await self.say();
  expect(shapeOf(await self.stored())).toEqual(["client_tool_call"]);
  expect(self.problems).toHaveLength(1);
});

test("a tool that nobody may approve is a failed step, and reported", async () => {
  const risky = tool({
    name: "risky",
    description: "Risks.",
    parameters: z.object({}),
    needsApproval: true,
    execute: async () => "done",
  });
  const self = chat([answer(call("risky", {}, "c1"))], { agent: { tools: [risky] } });
  await self.say();
  expect(shapeOf(await self.stored())).toEqual([["custom risky: failed none"]]);
  expect(self.problems).toHaveLength(1);
});

test("a tripwire takes back everything that was shown, then comes the error", async () => {
  const self = chat(
    [
      answer(reasoning("rs_1", ["Hm"]), call("find", { what: "a" }, "c1")),
      answer(message("msg_1", ["Secret."])),
    ],
    {
      agent: {
        tools: [found],
        outputGuardrails: [
          { name: "secrets", execute: async () => ({ tripwireTriggered: true, outputInfo: {} }) },
        ],
      },
    },
  );
  const events = await self.say();
  expect(await self.stored()).toHaveLength(1);
  expect(events.slice(-3).map(({ type }) => type)).toEqual([
    "thread.item.removed",
    "thread.item.removed",
    "error",
  ]);
});

test("an input guardrail that trips leaves nothing but the error", async () => {
  const self = chat([answer(message("msg_1", ["Yes."]))], {
    agent: {
      inputGuardrails: [
        { name: "polite", execute: async () => ({ tripwireTriggered: true, outputInfo: {} }) },
      ],
    },
  });
  const events = await self.say();
  expect(await self.stored()).toHaveLength(1);
  expect(events.at(-1)?.type).toBe("error");
});

test("tools show what they do while they run, in order and before their own end", async () => {
  const show = tool<z.ZodObject<{}>, ToolContext>({
    name: "show",
    description: "Shows.",
    parameters: z.object({}),
    async execute(_args, run, details) {
      const context = run?.context;
      context?.show(progress("Working"));
      context?.show(
        toolStatus("show", "running", { callId: details?.toolCall?.callId ?? "", title: "Half done" }),
      );
      context?.show(widget({ type: "Card", children: [] }), hidden("the tool ran"));
      return "shown";
    },
  });
  const self = chat([answer(call("show", {}, "c1")), answer(message("msg_1", ["Done."]))], {
    agent: { tools: [show] },
  });
  const events = await self.say();
  expect(events.map(({ type }) => type)).toContain("progress_update");
  expect(shapeOf(await self.stored())).toEqual([
    ["custom Half done complete"],
    "widget",
    "hidden_context_item",
    "Done.",
  ]);
});

test("a tool that asks the user ends the turn, and the model is not asked before the answer", async () => {
  const askCity = tool<z.ZodObject<{}>, ToolContext>({
    name: "ask_city",
    description: "Asks.",
    parameters: z.object({}),
    async execute(_args, run) {
      run?.context.ask({ type: "freeform", id: "city", question: "Which city?" });
      return "asked";
    },
  });
  const self = chat([answer(call("ask_city", {}, "c1")), answer(message("msg_1", ["Lyon, then."]))], {
    agent: { tools: [askCity] },
  });
  await self.say();
  expect(shapeOf(await self.stored())).toEqual([["custom ask_city complete"], "structured_input"]);
  expect(self.model.calls).toHaveLength(1);
  const item = (await self.stored()).at(-1);
  await self.read(
    self.client.stream("threads.add_structured_input", {
      thread_id: self.threadId,
      item_id: item?.id ?? "",
      input: { answers: { city: { values: ["Lyon"] } } },
    }),
  );
  expect(JSON.stringify(self.model.lastCall?.request.input)).toContain("Which city? Lyon");
});

test("a tool that calls the client ends the turn", async () => {
  const open = tool<z.ZodObject<{}>, ToolContext>({
    name: "open",
    description: "Opens.",
    parameters: z.object({}),
    async execute(_args, run) {
      run?.context.callClient("open_page", { page: 1 });
      return "opening";
    },
  });
  const self = chat([answer(call("open", {}, "c1")), answer(message("msg_1", ["Never shown."]))], {
    agent: { tools: [open] },
  });
  await self.say();
  expect(shapeOf(await self.stored())).toEqual([["custom open complete"], "client_tool_call"]);
  expect([self.model.calls.length, self.problems, self.reported]).toEqual([1, [], []]);
});

test("a tool writes the text of a widget token by token", async () => {
  const draft = tool<z.ZodObject<{}>, ToolContext>({
    name: "draft",
    description: "Drafts.",
    parameters: z.object({}),
    async execute(_args, run) {
      const card = (value: string) => ({
        type: "Card" as const,
        children: [{ type: "Text" as const, id: "t", value }],
      });
      run?.context.show(widget(accumulateText(["Dear ", "Ann"], card)));
      return "drafted";
    },
  });
  const self = chat([answer(call("draft", {}, "c1")), answer(message("msg_1", ["Done."]))], {
    agent: { tools: [draft] },
  });
  const events = await self.say();
  const deltas = events.flatMap((event) =>
    event.type === "thread.item.updated" && event.update.type === "widget.streaming_text.value_delta"
      ? [[event.update.delta, event.update.done]]
      : [],
  );
  expect(deltas).toEqual([
    ["Dear ", false],
    ["Ann", false],
    ["", true],
  ]);
  expect(shapeOf(await self.stored())).toEqual([["custom draft complete"], "widget", "Done."]);
});
