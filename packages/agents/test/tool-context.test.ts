import { progress, type ReplyPart, type RequestContext, toolStatus, widget } from "@chatkit-protocol/core";
import { expect, test } from "vitest";
import {
  type AgentEvent,
  replyTo,
  toolContext,
  type ToolContext,
} from "@chatkit-protocol/agents/openai-agents";

const requestOf = (client: AbortController): RequestContext => ({
  userId: "alice",
  session: undefined,
  requestId: "req_1",
  signal: client.signal,
  metadata: {},
  reportUsage() {},
});
const newContext = (client = new AbortController()): ToolContext => toolContext(requestOf(client));

const text = (delta: string): AgentEvent => ({ type: "text", message: "m", delta });

test("what a tool shows comes at once, and before what the run says after it", async () => {
  const context = newContext();
  async function* events(): AsyncGenerator<AgentEvent> {
    yield text("one");
    context.show(progress("Working"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    yield text("two");
    context.show(progress("Last"));
  }
  const parts: unknown[] = [];
  for await (const part of replyTo(events(), { context }))
    parts.push(typeof part === "string" ? part : "text" in part && part.text);
  expect(parts).toEqual(["one", "Working", "two", "Last"]);
});

test("what was shown before a failure comes before it", async () => {
  const context = newContext();
  async function* events(): AsyncGenerator<AgentEvent> {
    context.show("shown");
    yield { type: "model_start" };
    yield text("said");
    throw new Error("down");
  }
  const parts: ReplyPart[] = [];
  await expect(
    (async () => {
      for await (const part of replyTo(events(), { context })) parts.push(part);
    })(),
  ).rejects.toThrow("down");
  expect(parts.filter((part) => typeof part === "string")).toEqual(["shown", "said"]);
});

test("a reader that leaves ends the run, and what tools show then goes nowhere", async () => {
  const context = newContext();
  let returned = false;
  async function* events(): AsyncGenerator<AgentEvent> {
    try {
      for (;;) yield text("more");
    } finally {
      returned = true;
    }
  }
  for await (const part of replyTo(events(), { context })) if (part === "more") break;
  expect([context.signal.aborted, context.show("late")]).toEqual([true, false]);
  await expect.poll(() => returned).toBe(true);
});

test("a run that hangs does not keep a reader that leaves", async () => {
  const context = newContext();
  async function* events(): AsyncGenerator<AgentEvent> {
    yield text("one");
    await new Promise(() => {});
  }
  for await (const part of replyTo(events(), { context })) if (part === "one") break;
  expect(context.signal.aborted).toBe(true);
});

test("a client that leaves aborts the run", () => {
  const client = new AbortController();
  const context = newContext(client);
  expect(context.signal.aborted).toBe(false);
  client.abort();
  expect(context.signal.aborted).toBe(true);
});

test("a turn waits for one thing only, and the tool that asks for a second one is told", async () => {
  const context = newContext();
  context.callClient("pick", { a: 1 });
  expect(context.isPaused).toBe(true);
  expect(() => context.ask({ type: "freeform", id: "q", question: "Why?" })).toThrow("already waits");
  async function* events(): AsyncGenerator<AgentEvent> {
    yield text("before");
    yield { type: "model_start" };
    yield text("never");
  }
  const parts: ReplyPart[] = [];
  for await (const part of replyTo(events(), { context })) parts.push(part);
  expect(parts).toMatchObject([
    "before",
    { item: { type: "client_tool_call", name: "pick", arguments: { a: 1 } } },
  ]);
});

test.each(["before", "after"])(
  "a tool that names its own step %s the event that it has begun is not contradicted",
  async (order) => {
    const context = newContext();
    const own = (): boolean =>
      context.show(toolStatus("find", "running", { callId: "c1", title: "Looking for tea" }));
    async function* events(): AsyncGenerator<AgentEvent> {
      if (order === "before") {
        own();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      yield { type: "tool_start", callId: "c1", name: "find" };
      if (order === "after") own();
      yield { type: "tool_end", callId: "c1", name: "find" };
    }
    const steps: unknown[] = [];
    for await (const part of replyTo(events(), { context }))
      if (typeof part === "object" && "part" in part && part.part === "task")
        steps.push(`${part.task.title} ${part.task.status_indicator}`);
    expect(steps.at(-1)).toBe("Looking for tea complete");
  },
);

test("a tool that ends its own step has the last word", async () => {
  const context = newContext();
  async function* events(): AsyncGenerator<AgentEvent> {
    yield { type: "tool_start", callId: "c1", name: "find" };
    context.show(toolStatus("find", "failed", { callId: "c1", title: "No tea" }));
    yield { type: "tool_end", callId: "c1", name: "find" };
  }
  const steps: unknown[] = [];
  for await (const part of replyTo(events(), { context }))
    if (typeof part === "object" && "part" in part && part.part === "task") steps.push(part.task.title);
  expect(steps).toEqual(["find", "No tea: failed"]);
});

test("a slow reader gets everything in order, however far the run is ahead", async () => {
  const context = newContext();
  async function* events(): AsyncGenerator<AgentEvent> {
    for (let index = 0; index < 5000; index++) yield text(`${index} `);
  }
  let all = "";
  for await (const part of replyTo(events(), { context })) {
    all += String(part);
    if (all.length % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(all.trim().split(" ").map(Number)).toEqual(Array.from({ length: 5000 }, (_, index) => index));
});

test("a call that ends after its tool has shown a widget changes its step where it is, and thinking begins anew", async () => {
  async function* events(): AsyncGenerator<AgentEvent> {
    yield { type: "tool_start", callId: "c1", name: "find" };
    yield { type: "part", part: widget({ type: "Card", children: [] }) };
    yield { type: "tool_end", callId: "c1", name: "find" };
    yield { type: "thought", thought: "t", delta: "Hm" };
  }
  const kinds: unknown[] = [];
  for await (const part of replyTo(events()))
    kinds.push(typeof part === "object" && "part" in part && part.part);
  expect(kinds).toEqual(["task", "widget", "task", "workflow", "task", "task"]);
});

test("a citation of a message that something has interrupted counts from where the message goes on", async () => {
  const source = { type: "url", title: "A", url: "https://a.example/" } as const;
  const cite = (index: number): AgentEvent => ({
    type: "citation",
    message: "m",
    annotation: { type: "annotation", source, index },
  });
  async function* events(): AsyncGenerator<AgentEvent> {
    yield text("one");
    yield { type: "part", part: widget({ type: "Card", children: [] }) };
    yield text("two three");
    yield cite(6);
    yield cite(2);
  }
  const indices: unknown[] = [];
  for await (const part of replyTo(events()))
    if (typeof part === "object" && "part" in part && part.part === "message")
      indices.push(...part.annotations.map(({ index }) => index));
  // The second one is about text that stands above the widget.
  expect(indices).toEqual([3, undefined]);
});

test("an application's own members are in the context, which still knows when its turn pauses", () => {
  const request = requestOf(new AbortController());
  const context = toolContext(request, { tasks: ["tea"] });
  expect(context.tasks).toEqual(["tea"]);
  expect(context.isPaused).toBe(false);
  context.ask({ type: "freeform", id: "q", question: "Which?" });
  expect(context.isPaused).toBe(true);
  // @ts-expect-error: what the context has itself cannot be replaced
  void (() => toolContext(request, { show: () => true }));
});
