import { Agent, run } from "@openai/agents";
import { modelError, modelStream, ScriptedModel } from "@openai/agents/testing";
import { tool } from "@openai/agents";
import { expect, test } from "vitest";
import { z } from "zod";
import type { ThreadItem } from "@chatkit-protocol/core";
import { replyParts } from "@chatkit-protocol/agents/openai-agents";
import { chat } from "./chat.ts";
import { answer, answerEvents, call, delta, hostedCall, message, raw, refusal } from "./responses-api.ts";

const textsOf = (items: readonly ThreadItem[]): string[] =>
  items.flatMap((item) =>
    item.type === "assistant_message" ? [item.content.map(({ text }) => text).join("")] : [],
  );

test("a model that fails is one error, reported, and the thread takes the next message", async () => {
  const self = chat([modelError(new Error("down")), answer(message("msg_1", ["Back."]))]);
  expect((await self.say()).at(-1)).toMatchObject({ type: "error", allow_retry: true });
  expect(self.reported).toMatchObject([{ message: "down" }]);
  await self.say();
  expect(textsOf(await self.stored())).toEqual(["Back."]);
});

test("a model that fails in the middle keeps the text that it has said", async () => {
  const self = chat([
    modelStream(
      (async function* () {
        yield* answerEvents(message("msg_1", ["Half ", "an"])).slice(0, 3);
        throw new Error("cut");
      })(),
    ),
  ]);
  const events = await self.say();
  expect(events.at(-1)?.type).toBe("error");
  expect(textsOf(await self.stored())).toEqual(["Half an"]);
});

test("a model that stalls ends when the client leaves, and the text stays", async () => {
  let modelSignal: AbortSignal | undefined;
  const self = chat([], {
    agent: {
      model: new ScriptedModel([
        {
          type: "stream_responder",
          respond: ({ request }) => {
            modelSignal = request.signal;
            return (async function* () {
              yield delta("msg_1", "So far");
              await new Promise((resolve) => request.signal?.addEventListener("abort", resolve));
            })();
          },
        },
      ]),
    },
  });
  const leave = new AbortController();
  const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
  await expect(
    (async () => {
      for await (const event of self.client.stream("threads.create", { input }, { signal: leave.signal })) {
        if (event.type === "thread.created") self.threadId = event.thread.id;
        if (JSON.stringify(event).includes("So far")) leave.abort();
      }
    })(),
  ).rejects.toThrow();
  await expect
    .poll(async () => (await self.stored()).map(({ type }) => type))
    .toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
  expect(modelSignal?.aborted).toBe(true);
  expect(self.reported).toEqual([]);
});

test("ids that repeat give items of their own", async () => {
  const find = tool({
    name: "find",
    description: "Finds.",
    parameters: z.object({}),
    execute: async () => "found",
  });
  const self = chat(
    [
      answer(message("same", ["One."]), call("find", {}, "same")),
      answer(message("same", ["Two."]), call("find", {}, "same")),
      answer(message("same", ["Three."])),
    ],
    { agent: { tools: [find] } },
  );
  await self.say();
  const stored = await self.stored();
  expect(textsOf(stored)).toEqual(["One.", "Two.", "Three."]);
  expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
});

test("deltas before, after and without their item are text all the same", async () => {
  const self = chat([
    modelStream([
      delta("msg_1", "Early "),
      raw({ type: "response.output_item.added", item: { id: "msg_1", type: "message" } }),
      ...answerEvents({ events: [{ type: "output_text_delta", delta: "late" }] }),
    ]),
  ]);
  await self.say();
  expect(textsOf(await self.stored()).join("")).toBe("Early late");
});

test("an answer that was not streamed comes as a whole", async () => {
  const self = chat([
    answer(
      { ...message("msg_1", ["Whole."]), events: [] },
      { ...refusal("msg_2", ["Not this."]), events: [] },
    ),
  ]);
  await self.say();
  expect(textsOf(await self.stored())).toEqual(["Whole.", "Not this."]);
});

test("a whole text that differs from the streamed one is reported, and the streamed one stays", async () => {
  const self = chat([answer({ ...message("msg_1", ["Other"]), events: [delta("msg_1", "Streamed")] })]);
  await self.say();
  expect(textsOf(await self.stored())).toEqual(["Streamed"]);
  expect(self.problems).toEqual(["the model's whole text is not what it has streamed"]);
});

test("a tool that the agent does not have is an error, reported, and the thread goes on", async () => {
  const self = chat([answer(call("nowhere", {}, "c1")), answer(message("msg_1", ["Back."]))]);
  expect((await self.say()).at(-1)?.type).toBe("error");
  expect(self.reported).toMatchObject([{ message: expect.stringContaining("nowhere") }]);
  await self.say();
  expect(textsOf(await self.stored())).toEqual(["Back."]);
});

test("events of any shape harm nothing", async () => {
  const odd = [
    { type: "response.output_text.annotation.added" },
    {
      type: "response.output_text.annotation.added",
      item_id: "m",
      content_index: -1,
      annotation: { type: "url_citation" },
    },
    { type: "response.output_text.annotation.added", item_id: 5, annotation: [1] },
    { type: "response.refusal.delta", delta: 7 },
    { type: "response.reasoning_summary_text.delta", summary_index: "x", delta: {} },
    { type: "response.output_item.added", item: null },
    { type: "response.output_item.done", item: { type: "web_search_call" } },
    { type: "response.output_item.done", item: { type: "web_search_call", id: "w", action: "x" } },
    { type: "response.output_item.done", item: { type: "toString", id: "t" } },
    { type: "response.image_generation_call.partial_image" },
    { type: "constructor" },
    { choices: "none" },
    { choices: [null, { index: 0 }, { index: 0, delta: "x" }] },
    "text",
  ];
  const self = chat([
    modelStream([...odd.map((event) => raw(event as object)), ...answerEvents(message("msg_1", ["Fine."]))]),
  ]);
  const events = await self.say();
  expect(events.filter(({ type }) => type === "error")).toEqual([]);
  expect(textsOf(await self.stored())).toEqual(["Fine."]);
  expect(self.reported).toEqual([]);
});

test("a hosted call that never ends is stored as stopped", async () => {
  const search = hostedCall({ id: "ws_1", type: "web_search_call" });
  const self = chat([answer({ events: search.events.slice(0, 1) }, message("msg_1", ["Fine."]))]);
  await self.say();
  expect((await self.stored())[1]).toMatchObject({
    workflow: { tasks: [{ type: "web_search", status_indicator: "none" }] },
  });
});

test("chat completions: reasoning and refusals of chunks are thoughts and text", async () => {
  const chunk = (delta: object) => raw({ choices: [{ index: 0, delta }] });
  const self = chat([
    modelStream([
      { type: "response_started" },
      chunk({ reasoning_content: "Let me " }),
      chunk({ reasoning_content: "see" }),
      chunk({ refusal: "I can" }),
      chunk({ refusal: "not." }),
      ...answerEvents({ ...refusal("x", ["I cannot."]), events: [] }).slice(1),
    ]),
  ]);
  await self.say();
  const stored = await self.stored();
  expect(stored[1]).toMatchObject({ workflow: { type: "reasoning", tasks: [{ content: "Let me see" }] } });
  expect(textsOf(stored)).toEqual(["I cannot."]);
});

test("a slow reader of a run that fails gets all that was said before", async () => {
  const events = (async function* () {
    yield* answerEvents(message("msg_1", ["a", "b", "c"])).slice(0, 4);
    throw new Error("cut");
  })();
  const model = new ScriptedModel([modelStream(events)]);
  const result = await run(new Agent({ name: "a", model }), "Hi", { stream: true });
  let text = "";
  const read = async (): Promise<void> => {
    for await (const part of replyParts(result)) {
      text += String(part);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await expect(read()).rejects.toThrow("cut");
  expect(text).toBe("abc");
});
