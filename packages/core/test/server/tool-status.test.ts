import { expect, test } from "vitest";
import {
  type Application,
  clientToolCall,
  endOfWorkflow,
  task,
  takeBack,
  type ThreadItem,
  type ThreadStreamEvent,
  toolStatus,
  widget,
  workflow,
} from "../../src/index.ts";
import { conversation, turns } from "./conversation.ts";

type Script = Parameters<typeof turns>[0];

/** The steps of the stored workflows, as `title indicator`. */
const stepsIn = (items: readonly ThreadItem[]): string[][] =>
  items.flatMap((item) =>
    item.type === "workflow"
      ? [item.workflow.tasks.map(({ title, status_indicator }) => `${title} ${status_indicator}`)]
      : [],
  );

async function play(script: Script, options: Partial<Application> = {}) {
  const chat = conversation({ ...turns(script), ...options });
  const events = await chat.say();
  return { chat, events, stored: await chat.stored() };
}

const typesOf = (events: readonly ThreadStreamEvent[]): string[] => events.map(({ type }) => type);

test("a step that runs when its turn returns is stored as stopped", async () => {
  const { stored } = await play(async function* () {
    yield toolStatus("look", "completed");
    yield toolStatus("find", "running");
  });
  expect(stepsIn(stored)).toEqual([["look complete", "find: stopped none"]]);
});

test("a step that runs when its turn throws is stored as failed", async () => {
  const { stored, events } = await play(async function* () {
    yield toolStatus("find", "running");
    throw new Error("broken");
  });
  expect(stepsIn(stored)).toEqual([["find: failed none"]]);
  expect(typesOf(events).slice(-2)).toEqual(["thread.item.done", "error"]);
});

test("a step that something visible has interrupted is stored as failed when its turn throws", async () => {
  const { stored } = await play(async function* () {
    yield toolStatus("find", "running");
    yield "Text";
    throw new Error("broken");
  });
  expect(stepsIn(stored)).toEqual([["find: failed none"]]);
});

test("a step that something visible has interrupted is not shown as running meanwhile, and as stopped at the end", async () => {
  const { stored, events } = await play(async function* () {
    yield toolStatus("find", "running");
    yield "Text";
  });
  expect(stepsIn(stored)).toEqual([["find: stopped none"]]);
  const finished = events.flatMap((event) => (event.type === "thread.item.done" ? [event.item] : []));
  expect(stepsIn(finished)).toEqual([["find none"]]);
});

test("a later status finds its step behind other output: its workflow is replaced, not repeated", async () => {
  const { stored, events } = await play(async function* () {
    yield toolStatus("find", "running");
    yield "Some ";
    yield toolStatus("find", "completed");
    yield "text";
  });
  expect(stepsIn(stored)).toEqual([["find complete"]]);
  expect(stored.map(({ type }) => type)).toEqual(["user_message", "workflow", "assistant_message"]);
  expect(stored[2]).toMatchObject({ content: [{ text: "Some text" }] });
  expect(typesOf(events).filter((type) => type === "thread.item.replaced")).toHaveLength(1);
});

test("a status that says again that an interrupted step runs does not show it as running", async () => {
  const { stored } = await play(async function* () {
    yield toolStatus("find", "running");
    yield "Text";
    yield toolStatus("find", "running", { title: "Still looking" });
  });
  expect(stepsIn(stored)).toEqual([["Still looking: stopped none"]]);
});

test("parallel calls of one tool have a step each", async () => {
  const { stored } = await play(async function* () {
    yield toolStatus("find", "running", { callId: "a" });
    yield toolStatus("find", "running", { callId: "b" });
    yield toolStatus("find", "failed", { callId: "b" });
    yield toolStatus("find", "completed", { callId: "a" });
    yield toolStatus("find", "running", { callId: "c" });
  });
  expect(stepsIn(stored)).toEqual([["find complete", "find: failed none", "find: stopped none"]]);
});

test("two interrupted workflows each get their own step's end", async () => {
  const { stored } = await play(async function* () {
    yield toolStatus("find", "running", { callId: "a" });
    yield "One";
    yield toolStatus("find", "running", { callId: "b" });
    yield "Two";
    yield toolStatus("find", "completed", { callId: "b" });
    yield toolStatus("find", "completed", { callId: "a" });
  });
  expect(stepsIn(stored)).toEqual([["find complete"], ["find complete"]]);
});

test("a client tool call ends the steps that run before it", async () => {
  const { stored, chat } = await play(async function* () {
    yield toolStatus("find", "running", { callId: "a" });
    yield "One";
    yield toolStatus("look", "running", { callId: "b" });
    yield clientToolCall("ask");
  });
  expect(stepsIn(stored)).toEqual([["find: stopped none"], ["look: stopped none"]]);
  expect(stored.at(-1)?.type).toBe("client_tool_call");
  expect(chat.reported).toEqual([]);
});

test("a step that runs when its application ends the workflow is stored as stopped, with the summary", async () => {
  const { stored } = await play(async function* () {
    yield workflow({ summary: { title: "Planned" } });
    yield toolStatus("find", "running");
    yield endOfWorkflow({ title: "Done" });
  });
  expect(stepsIn(stored)).toEqual([["find: stopped none"]]);
  expect(stored[1]).toMatchObject({ workflow: { summary: { title: "Done" } } });
});

test("a thought that is not complete is stored without an indicator, and its text stays", async () => {
  const { stored } = await play(async function* () {
    yield task({ type: "thought", content: "Hm", status_indicator: "loading" });
  });
  expect(stored[1]).toMatchObject({
    workflow: { tasks: [{ type: "thought", content: "Hm", status_indicator: "none" }] },
  });
});

test("a client that leaves finds interrupted steps as stopped", async () => {
  let reached = (): void => {};
  const waiting = new Promise<void>((resolve) => (reached = resolve));
  const chat = conversation({
    async *respond(_thread, _input, { signal }) {
      yield toolStatus("find", "running");
      yield "Text";
      reached();
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
    },
  });
  const leave = new AbortController();
  const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
  const stream = chat.client.stream("threads.create", { input }, { signal: leave.signal });
  await expect(
    (async () => {
      for await (const event of stream) {
        if (event.type === "thread.created") chat.threadId = event.thread.id;
        if (event.type === "thread.item.updated" && JSON.stringify(event).includes("Text")) {
          await waiting;
          leave.abort();
        }
      }
    })(),
  ).rejects.toThrow();
  await expect.poll(() => chat.stored().then((items) => items.length)).toBe(4);
  expect(stepsIn(await chat.stored())).toEqual([["find: stopped none"]]);
});

test("takeBack() removes all that the reply has shown or stored, and nothing else", async () => {
  const chat = conversation(
    turns(
      async function* () {
        yield "An earlier answer";
      },
      async function* () {
        yield toolStatus("find", "running");
        yield widget({ type: "Card", children: [] });
        yield "An open ";
        yield takeBack();
        yield "Sorry.";
      },
    ),
  );
  await chat.say();
  const events = await chat.say();
  expect(typesOf(events).filter((type) => type === "thread.item.removed")).toHaveLength(3);
  const stored = await chat.stored();
  expect(stored.map(({ type }) => type)).toEqual([
    "user_message",
    "assistant_message",
    "user_message",
    "assistant_message",
  ]);
  expect(stored[3]).toMatchObject({ content: [{ text: "Sorry." }] });
  expect(chat.reported).toEqual([]);
});
