import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  ChatKitServer,
  clientToolCall,
  defineClientTool,
  memoryStore,
  type StandardSchema,
  type ThreadItem,
  type ThreadStreamEvent,
  toolOutput,
} from "../../src/index.ts";
import { parseJson } from "../../src/json.ts";
import { renames } from "./schemas.ts";
import { conversation, turns } from "./conversation.ts";

/** A thread whose tool call waits, and the function that answers it. */
async function waiting<Output extends StandardSchema>(output: Output) {
  const tool = defineClientTool({ name: "pick", arguments: z.object({ from: z.array(z.string()) }), output });
  const continued: unknown[] = [];
  const self = conversation({
    clientTools: [tool],
    ...turns(
      async function* () {
        yield clientToolCall(tool, { from: ["a", "b"] });
      },
      async function* (thread) {
        const history = await thread.history();
        continued.push(await toolOutput(tool, history.at(-1)));
        yield "went on";
      },
    ),
  });
  await self.say();
  const answer = async (result: unknown): Promise<unknown> => {
    const events: ThreadStreamEvent[] = [];
    try {
      const params = { thread_id: self.threadId, result };
      for await (const event of self.client.stream("threads.add_client_tool_output", params))
        events.push(event);
    } catch (error) {
      return error;
    }
    return events;
  };
  const call = async () => (await self.stored()).find((item) => item.type === "client_tool_call");
  return { ...self, answer, call, continued };
}

describe.each(renames)("the output of a client tool with a schema of %s", (_library, schema) => {
  test("is refused where it does not fit, with JSON paths; the call goes on waiting", async () => {
    const { answer, call, stored, continued } = await waiting(schema);
    const before = await stored();
    for (const [wrong, path] of [
      [{ id: "1", to: [{ title: null }] }, "$.params.result.to[0].title"],
      [{ id: 1, to: [] }, "$.params.result.id"],
      [null, "$.params.result"],
    ] as const) {
      expect(await answer(wrong)).toMatchObject({
        name: "RefusedError",
        status: 400,
        code: "invalid_request",
        issues: [{ path }],
      });
    }
    expect(await stored()).toEqual(before);
    expect(await call()).toMatchObject({ status: "pending" });
    expect(continued).toEqual([]);
  });

  test("is stored as it was posted where it fits, and typed for the handler", async () => {
    const { answer, call, continued } = await waiting(schema);
    const right = { id: "1", to: [{ title: "T" }], extra: null };
    expect(await answer(right)).toMatchObject([
      { type: "stream_options" },
      ...Array.from({ length: 5 }, () => ({})),
    ]);
    expect(await call()).toMatchObject({ status: "completed", output: right });
    expect(continued).toEqual([{ id: "1", to: [{ title: "T" }] }]);
  });
});

test("a schema sees what it is made for: a null output, long numbers", async () => {
  const silent = await waiting(z.null());
  await silent.answer(null);
  expect(await silent.call()).toMatchObject({ status: "completed" });
  expect(silent.continued).toEqual([null]);
  const long = await waiting(z.object({ n: z.number() }));
  await long.answer(parseJson('{"n":12345678901234567890}'));
  expect(JSON.stringify(await long.call())).toContain('"n":12345678901234567890');
  expect(long.continued).toEqual([{ n: 12345678901234567000 }]);
});

test("the tool of the newest call decides, and a tool without schemas takes anything", async () => {
  const tool = defineClientTool({ name: "typed", arguments: z.object({}), output: z.string() });
  const { say, client, ...self } = conversation({
    clientTools: [tool],
    ...turns(
      async function* () {
        yield clientToolCall("typed", { any: 1 });
      },
      async function* () {
        yield clientToolCall("other");
      },
    ),
  });
  await say();
  await say();
  const thread = await client.request("threads.list", {});
  const params = { thread_id: thread.data[0]!.id, result: { not: "a string" } };
  const events: string[] = [];
  for await (const { type } of client.stream("threads.add_client_tool_output", params)) events.push(type);
  expect(events).toEqual(["stream_options", "thread.item.removed"]);
  expect(self.reported).toEqual([]);
});

test("arguments that do not fit end the turn before the client is called, and are reported with their paths", async () => {
  const tool = defineClientTool({
    name: "pick",
    arguments: z.object({ from: z.array(z.string()) }),
    output: z.null(),
  });
  const { say, stored, reported } = conversation({
    async *respond() {
      // As a model might have it.
      yield clientToolCall(tool, JSON.parse('{"from":["a",5]}'));
    },
  });
  const events = await say();
  expect(events.at(-1)).toMatchObject({ type: "error", code: "stream.error" });
  expect((await stored()).map(({ type }) => type)).toEqual(["user_message"]);
  expect(reported.map(String)).toEqual([
    expect.stringContaining("pick was called with wrong arguments: $.arguments.from[1] "),
  ]);
});

test("arguments and outputs have the types of their schemas", async () => {
  const tool = defineClientTool({
    name: "pick",
    arguments: z.object({ from: z.array(z.string()), most: z.number().default(1) }),
    output: z.object({ at: z.string().transform(Number) }),
  });
  const { item } = clientToolCall(tool, { from: ["a"] }, { callId: "c" });
  expect(item).toMatchObject({
    type: "client_tool_call",
    name: "pick",
    call_id: "c",
    arguments: { from: ["a"] },
  });
  // @ts-expect-error: `from` is a list
  void (() => clientToolCall(tool, { from: "a" }));
  const base = { id: "i", thread_id: "t", created_at: "2026-01-01T00:00:00Z", call_id: "c", arguments: {} };
  const call: ThreadItem = {
    type: "client_tool_call",
    ...base,
    name: "pick",
    status: "completed",
    output: { at: "5" },
  };
  const output = await toolOutput(tool, call);
  expectTypeOf(output).toEqualTypeOf<{ at: number } | undefined>();
  expect(output).toEqual({ at: 5 });
  expect(await toolOutput(tool, { ...call, name: "other" })).toBeUndefined();
  expect(await toolOutput(tool, { ...call, status: "pending" })).toBeUndefined();
  expect(await toolOutput(tool, undefined)).toBeUndefined();
  await expect(toolOutput(tool, { ...call, output: 1 })).rejects.toThrow(
    "The stored output of pick does not match its schema: $.output",
  );
});

test("two client tools of one name are a mistake that is reported at once", () => {
  const tool = defineClientTool({ name: "pick", arguments: z.object({}), output: z.null() });
  expect(() => new ChatKitServer({ store: memoryStore(), clientTools: [tool, tool] })).toThrow(
    'The client tool "pick" is defined twice',
  );
});
