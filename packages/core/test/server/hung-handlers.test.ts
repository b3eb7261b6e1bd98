import { afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import {
  ChatKitServer,
  clientToolCall,
  defineClientTool,
  memoryStore,
  type ServerOptions,
} from "../../src/index.ts";
import { failing, pause } from "./faulty-stores.ts";

const head = { method: "POST", contentType: "application/json", identity: { userId: "alice" } };
const never = new Promise<never>(() => {});
const input = { content: [{ type: "input_text", text: "Hi" }], attachments: ["f"] };

afterEach(() => vi.restoreAllMocks());

/** A server whose thread `t` has the attachment `f`, and a client tool call that waits. */
async function hosted({ store = memoryStore(), ...options }: Partial<ServerOptions>) {
  const reported: unknown[] = [];
  const at = { thread_id: "t", created_at: "2026-01-01T00:00:00Z" };
  await store.forUser("alice").createThread(
    { id: "t", created_at: at.created_at, status: { type: "active" }, metadata: {} },
    {
      items: [{ ...clientToolCall("pick").item, type: "client_tool_call", id: "c", ...at } as never],
      attachments: [{ type: "file", id: "f", name: "n", mime_type: "text/plain", thread_id: "t" }],
    },
  );
  const server = new ChatKitServer({
    store,
    turnWait: 50,
    onError: (error) => reported.push(error),
    async *respond() {
      yield "answer";
    },
    ...options,
  });
  const post = async (type: string, params: object, signal = new AbortController().signal) => {
    const { status, body } = await server.handle({ ...head, body: JSON.stringify({ type, params }), signal });
    let text = "";
    if (typeof body === "string") text = body;
    else for await (const frame of body) text += frame;
    return { status, text };
  };
  return { post, reported };
}

/** The handlers that run while the turn has its thread, and a request that makes them hang. */
const holders: [what: string, options: Partial<ServerOptions>, type: string, params: object][] = [
  [
    "attachments.use()",
    { attachments: { create: async () => ({}), use: () => never } },
    "threads.add_user_message",
    { thread_id: "t", input },
  ],
  [
    "the schema of a client tool's output",
    {
      clientTools: [
        defineClientTool({ name: "pick", arguments: z.unknown(), output: z.unknown().refine(() => never) }),
      ],
    },
    "threads.add_client_tool_output",
    { thread_id: "t", result: 1 },
  ],
];
const withoutFiles = { thread_id: "t", input: { content: input.content } };

describe.each(holders)("%s that never settles", (_what, options, type, params) => {
  test("frees its thread as soon as the client has gone", async () => {
    const { post, reported } = await hosted(options);
    const gone = new AbortController();
    const hanging = post(type, params, gone.signal);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await post("threads.add_user_message", withoutFiles)).status).toBe(409);
    gone.abort();
    await hanging;
    expect((await post("threads.add_user_message", withoutFiles)).text).toContain("answer");
    expect(reported).toEqual([]);
  });

  test("fails once it takes as long as a turn may, and frees its thread", async () => {
    const { post, reported } = await hosted({ ...options, limits: { turn: 200 } });
    expect((await post(type, params)).status).toBe(500);
    expect(String(reported)).toContain("has not settled within 200 ms");
    expect((await post("threads.add_user_message", withoutFiles)).text).toContain("answer");
  });

  test("gives way to a turn that takes over, and gets a 409", async () => {
    const { post, reported } = await hosted({ ...options, whenBusy: "take-over" });
    const hanging = post(type, params);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await post("threads.add_user_message", withoutFiles)).text).toContain("answer");
    expect((await hanging).status).toBe(409);
    expect(reported).toEqual([]);
  });
});

test("a request whose client leaves during a synchronous action is finished all the same", async () => {
  const gate = Promise.withResolvers<void>();
  let isOver = false;
  const { post } = await hosted({
    async syncAction(thread) {
      await gate.promise;
      thread.title = "Done";
      isOver = true;
    },
  });
  const gone = new AbortController();
  const acting = post("threads.sync_custom_action", { thread_id: "t", action: { type: "a" } }, gone.signal);
  await new Promise((resolve) => setTimeout(resolve, 5));
  gone.abort();
  gate.resolve();
  await acting;
  expect(isOver).toBe(true);
  expect((await post("threads.get_by_id", { thread_id: "t" })).text).toContain('"title":"Done"');
});

test("limits beyond the range of a timer are long limits, not none", async () => {
  const { post } = await hosted({ limits: { storeCall: Infinity, turn: Infinity }, authorize: () => true });
  expect((await post("threads.add_user_message", withoutFiles)).text).toContain("answer");
});

test("an async onError that rejects is printed, and ends nothing", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { post } = await hosted({
    // eslint-disable-next-line require-yield
    async *respond() {
      throw new Error("broken");
    },
    onError: async () => {
      throw new Error("the logger is down");
    },
  });
  expect((await post("threads.add_user_message", withoutFiles)).text).toContain('"type":"error"');
  await expect.poll(() => printed.mock.calls.length).toBe(1);
});

test("an async describeError counts as none, and ends nothing", async () => {
  const { post, reported } = await hosted({
    // eslint-disable-next-line require-yield
    async *respond() {
      throw new Error("broken");
    },
    describeError: (async () => {
      throw new Error("nobody waits for this");
    }) as never,
  });
  const { text } = await post("threads.add_user_message", withoutFiles);
  expect(text).toContain('{"type":"error","code":"stream.error","allow_retry":true}');
  await expect.poll(() => reported.map(String)).toEqual(["Error: broken", "Error: nobody waits for this"]);
});

test("a history that nobody waits for may fail without ending the process", async () => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown): void => void unhandled.push(error);
  process.on("unhandledRejection", listen);
  const store = failing(memoryStore(), (name) => name === "listItems");
  const { post, reported } = await hosted({
    async *respond(thread) {
      void thread.history({ last: 1.5 });
      void thread.history();
      yield "answer";
    },
    store,
  });
  try {
    expect((await post("threads.add_user_message", withoutFiles)).text).toContain("answer");
    await expect.poll(() => store.failed).toBe(2);
    // The process is told of a rejection once the tasks that are due have run.
    await pause(0);
  } finally {
    process.off("unhandledRejection", listen);
  }
  expect(unhandled).toEqual([]);
  expect(reported.map(String)).toEqual(Array(2).fill(expect.stringContaining("does not answer")));
});
