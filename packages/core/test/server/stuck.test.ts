import { format } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  ChatKitServer,
  memoryStore,
  type ReplyPart,
  type ServerOptions,
  type Store,
} from "../../src/index.ts";

const head = { method: "POST", contentType: "application/json", identity: { userId: "alice" } };
const input = { content: [{ type: "input_text", text: "Hi" }] };
const never = new Promise<never>(() => {});

interface Sent {
  status: number;
  body: string | AsyncIterable<string>;
}

async function read({ body }: Sent): Promise<string> {
  if (typeof body === "string") return body;
  let text = "";
  for await (const frame of body) text += frame;
  return text;
}

function hosted(options: Partial<ServerOptions>) {
  const reported: unknown[] = [];
  const store = options.store ?? memoryStore();
  const server = new ChatKitServer({
    turnWait: 200,
    onError: (error) => reported.push(error),
    ...options,
    store,
  });
  const post = (type: string, params: object, signal = new AbortController().signal): Promise<Sent> =>
    server.handle({ ...head, body: JSON.stringify({ type, params }), signal });
  const stored = async (thread_id: string): Promise<{ type: string; content?: unknown }[]> =>
    (await store.forUser("alice").listItems(thread_id, { limit: 99, order: "asc", hidden: true })).data;
  return { post, reported, stored };
}

/** The first frames of a stream up to the one that contains `text`; the rest is left to be read. */
async function until({ body }: Sent, text: string) {
  if (typeof body === "string") throw new Error(body);
  const frames = body[Symbol.asyncIterator]();
  let seen = "";
  while (!seen.includes(text)) {
    const { value, done } = await frames.next();
    if (done) throw new Error(`The stream ended before ${text}: ${seen}`);
    seen += value;
  }
  return { frames, thread_id: threadOf(seen) };
}

const threadOf = (stream: string): string => /"id":"(thr_[^"]+)"/.exec(stream)?.[1] ?? "";

describe("a call of the store that never settles", () => {
  const hanging = (isBroken: (name: string) => boolean): Store => {
    const store = memoryStore();
    return {
      forUser: (userId) =>
        new Proxy(store.forUser(userId), {
          get: (view, name) => (isBroken(String(name)) ? () => never : Reflect.get(view, name)),
        }),
    };
  };

  test("is a 503 before the stream and an error in it, is reported, and the thread takes the next turn", async () => {
    let broken = "";
    const { post, reported } = hosted({
      store: hanging((name) => name === broken),
      limits: { storeCall: 50 },
      async *respond() {
        await new Promise((resolve) => setTimeout(resolve, 10));
        yield "Hi";
      },
    });
    const thread_id = threadOf(await read(await post("threads.create", { input })));
    broken = "loadThread";
    expect((await post("threads.add_user_message", { thread_id, input })).status).toBe(503);
    broken = "";
    const running = await until(
      await post("threads.add_user_message", { thread_id, input }),
      "stream_options",
    );
    broken = "save";
    let rest = "";
    for (let step = await running.frames.next(); !step.done; step = await running.frames.next())
      rest += step.value;
    expect(rest).toContain('"type":"error"');
    broken = "";
    expect(await read(await post("threads.add_user_message", { thread_id, input }))).toContain("Hi");
    expect(reported.map(String)).toEqual([
      "TimeoutError: The store's loadThread() has not settled within 50 ms.",
      expect.stringContaining("The store's save() has not settled within 50 ms."),
      ...reported.slice(2).map(String),
    ]);
  });
});

describe("a turn that runs too long", () => {
  test.each<[string, ServerOptions["respond"]]>([
    [
      "and waits forever",
      async function* (): AsyncGenerator<ReplyPart, void> {
        yield "Once upon a time";
        await never;
      },
    ],
    [
      "and never stops",
      async function* (): AsyncGenerator<ReplyPart, void> {
        yield "Once upon a time";
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          yield { type: "progress_update", text: "…" };
        }
      },
    ],
  ])("%s ends with an error, keeps what it has shown, and frees its thread", async (_what, respond) => {
    let told: AbortSignal | undefined;
    const { post, reported, stored } = hosted({
      limits: { turn: 100 },
      respond(thread, message, context) {
        told = context.signal;
        return respond!(thread, message, context);
      },
    });
    const text = await read(await post("threads.create", { input }));
    expect(text).toContain('"type":"error","code":"stream.error"');
    expect(told?.aborted).toBe(true);
    expect(reported.map(String)).toEqual([expect.stringMatching(/has not ended within 100 ms/)]);
    const thread_id = threadOf(text);
    expect(JSON.stringify(await stored(thread_id))).toContain("Once upon a time");
    expect((await post("threads.add_user_message", { thread_id, input })).status).toBe(200);
  });
});

describe("a turn whose client is lost behind a proxy", () => {
  const talkative = (whenBusy: "wait" | "take-over") =>
    hosted({
      whenBusy,
      async *respond(_thread, _input, { signal }) {
        yield "Once upon a time";
        if (!signal.aborted) {
          await new Promise<void>((resolve) =>
            signal.addEventListener("abort", () => resolve(), { once: true }),
          );
        }
      },
    });

  test("keeps its thread by default", async () => {
    const { post } = talkative("wait");
    const { thread_id } = await until(await post("threads.create", { input }), "Once upon");
    expect((await post("threads.add_user_message", { thread_id, input })).status).toBe(409);
  });

  test("is taken over if the application allows it: it settles first, and its partial answer is kept", async () => {
    const { post, stored, reported } = talkative("take-over");
    const lost = await until(await post("threads.create", { input }), "Once upon");
    const { thread_id } = lost;
    const second = await until(await post("threads.add_user_message", { thread_id, input }), "Once upon");
    expect(await lost.frames.next()).toEqual({ done: true, value: undefined });
    const [, message] = await stored(thread_id);
    expect(JSON.stringify(message)).toContain("Once upon a time");
    expect((await stored(thread_id)).map(({ type }) => type)).toEqual([
      "user_message",
      "assistant_message",
      "sdk_hidden_context",
      "user_message",
    ]);
    // And so on: the one that took over may be lost as well.
    const third = await until(await post("threads.add_user_message", { thread_id, input }), "Once upon");
    expect(await second.frames.next()).toMatchObject({ done: true });
    await third.frames.return?.();
    expect(reported).toEqual([]);
  });

  test("does not lose its place to a request of another user or of another thread", async () => {
    const { post } = talkative("take-over");
    const first = await until(await post("threads.create", { input }), "Once upon");
    await until(await post("threads.create", { input }), "Once upon");
    let settled = false;
    void first.frames.next().then(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(settled).toBe(false);
  });
});

describe("a respond() that is not a generator", () => {
  const wrong: [what: string, respond: unknown, says: string][] = [
    ["is async and returns", async () => "Hi", "it returned a promise"],
    [
      "is async and rejects",
      async () => {
        throw new Error("no model");
      },
      "it returned a promise",
    ],
    ["returns nothing", () => undefined, "it returned a value of type undefined"],
    ["returns null", () => null, "it returned null"],
    ["returns a text", () => "Hi", "it returned a value of type string"],
  ];

  test.each(wrong)(
    "because it %s is an error event, reported, and leaves nothing unhandled",
    async (_what, respond, says) => {
      const unhandled: unknown[] = [];
      const listen = (error: unknown): unknown => unhandled.push(error);
      process.on("unhandledRejection", listen);
      const { post, reported } = hosted({ respond: respond as NonNullable<ServerOptions["respond"]> });
      expect(await read(await post("threads.create", { input }))).toContain(
        '"type":"error","code":"stream.error"',
      );
      await new Promise((resolve) => setTimeout(resolve, 5));
      process.off("unhandledRejection", listen);
      expect(reported.map(String).join()).toContain(says);
      expect(unhandled).toEqual([]);
    },
  );
});

describe("an error that cannot be printed", () => {
  const unprintable = {
    [Symbol.for("nodejs.util.inspect.custom")]() {
      throw new Error("cannot be printed");
    },
  };

  test.each<[string, ServerOptions["respond"]]>([
    [
      "from the thread of a turn",
      async function* (thread) {
        yield "Once upon a time";
        Object.defineProperty(thread, "title", {
          get() {
            throw unprintable;
          },
        });
        yield ", ";
      },
    ],
    [
      "from a handler that is told to stop",
      () => ({
        [Symbol.asyncIterator]: () => ({
          next: async () => ({ done: false, value: 5 as never }),
          return: () => Promise.reject(unprintable),
        }),
      }),
    ],
  ])("%s ends the turn, frees the thread and leaves nothing unhandled", async (_what, respond) => {
    const unhandled: unknown[] = [];
    const listen = (error: unknown): unknown => unhandled.push(error);
    process.on("unhandledRejection", listen);
    const lines: string[] = [];
    vi.spyOn(console, "error").mockImplementation((...values) => void lines.push(format(...values)));
    const { post } = hosted({ onError: undefined, respond: respond! });
    const text = await Promise.race([
      post("threads.create", { input }).then(read),
      new Promise<string>((resolve) => process.once("unhandledRejection", () => resolve("never ends"))),
    ]);
    expect(text).toContain('"type":"error","code":"stream.error"');
    const next = await post("threads.add_user_message", { thread_id: threadOf(text), input });
    expect(next.status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", listen);
    vi.restoreAllMocks();
    expect(unhandled).toEqual([]);
    expect(lines.join("\n")).toMatch(/an error that cannot be printed\. \{\s+requestId: /);
  });
});

describe("what a handler returns is checked:", () => {
  test.each<[string, (thread: Record<string, unknown>) => void]>([
    ["a title that is a number", (thread) => (thread["title"] = 42)],
    ["a status that is a text", (thread) => (thread["status"] = "locked")],
    ["image domains that are a text", (thread) => (thread["allowed_image_domains"] = "a.example")],
    ["metadata that is a list", (thread) => (thread["metadata"] = [1])],
  ])("%s is a failure of the turn, reported, and not stored", async (_what, change) => {
    const { post, reported } = hosted({
      async *respond(thread) {
        change(thread as unknown as Record<string, unknown>);
        yield "Hi";
      },
    });
    const text = await read(await post("threads.create", { input }));
    expect(text).toContain('"type":"error"');
    expect(reported.map(String)).toEqual([
      expect.stringContaining("A handler changed its thread: $."),
      ...reported.slice(1).map(String),
    ]);
    const listed = JSON.parse(await read(await post("threads.list", {})));
    expect(listed.data[0]).toMatchObject({ status: { type: "active" }, metadata: {} });
    expect(listed.data[0]).not.toHaveProperty("title");
  });

  test("null clears a member of the thread", async () => {
    const { post } = hosted({
      async *respond(thread) {
        thread.title = "T";
        yield "Hi";
        Object.assign(thread, { title: null, status: null, allowed_image_domains: null });
        yield "Ho";
      },
    });
    expect(await read(await post("threads.create", { input }))).not.toContain("null");
    const [thread] = JSON.parse(await read(await post("threads.list", {}))).data;
    expect(thread).toMatchObject({ status: { type: "active" } });
    expect(thread).not.toHaveProperty("title");
  });

  const file = { name: "a.txt", size: 1, mime_type: "text/plain" };
  test.each<[string, object, number]>([
    ["a row with nulls", { preview_url: null, upload_descriptor: null, metadata: null }, 200],
    ["a preview that is no URL", { preview_url: "nope" }, 500],
    [
      "an upload by GET",
      { upload_descriptor: { url: "https://a.example/", method: "GET", headers: {} } },
      500,
    ],
    ["an upload without a host", { upload_descriptor: { url: "/x", method: "PUT", headers: {} } }, 500],
    ["an empty id", { id: "" }, 500],
  ])("%s of attachments.create()", async (_what, details, status) => {
    const { post } = hosted({ attachments: { create: async () => details } });
    const answer = await post("attachments.create", file);
    expect(answer.status).toBe(status);
    if (status === 200)
      expect(JSON.parse(await read(answer))).toEqual({
        type: "file",
        id: expect.any(String),
        name: "a.txt",
        mime_type: "text/plain",
      });
  });

  test.each([undefined, { text: "x" }, 5])("%j of transcribe()", async (text) => {
    const { post, reported } = hosted({ transcribe: async () => text as never });
    const answer = await post("input.transcribe", { audio_base64: "AAAA", mime_type: "audio/wav" });
    expect([answer.status, String(reported)]).toEqual([
      500,
      expect.stringContaining("transcribe() returned an invalid answer"),
    ]);
  });

  test.each([{}, { allow_cancel: "yes" }, true])("%j of streamOptions()", async (options) => {
    const { post, reported } = hosted({
      streamOptions: () => options as never,
      async *respond() {},
    });
    expect(await read(await post("threads.create", { input }))).toContain('"type":"error"');
    expect(String(reported)).toContain("streamOptions() returned an invalid answer");
  });
});

test("pages and the history end before they are larger than the limit of a page, and go on after it", async () => {
  let history = 0;
  const { post } = hosted({
    limits: { page: 100_000 },
    async *respond(thread) {
      history = (await thread.history()).length;
      yield "Hi";
    },
  });
  const long = { content: [{ type: "input_text", text: "x".repeat(30_000) }] };
  const thread_id = threadOf(await read(await post("threads.create", { input: long })));
  for (let n = 0; n < 9; n++) await read(await post("threads.add_user_message", { thread_id, input: long }));
  expect(history).toBe(6);
  let after: string | undefined;
  const sizes: number[] = [];
  do {
    const page = JSON.parse(
      await read(await post("items.list", { thread_id, limit: 9999, ...(after ? { after } : {}) })),
    );
    sizes.push(page.data.length);
    after = page.after;
  } while (after);
  expect(sizes).toEqual([7, 6, 6, 1]);
  expect(JSON.parse(await read(await post("threads.get_by_id", { thread_id }))).items).toMatchObject({
    data: { length: 6 },
    has_more: true,
  });
});

test("a handler that leaves thousands of items open does not hold the others up when it ends", async () => {
  const { post, stored } = hosted({
    validate: false,
    async *respond() {
      const at = { thread_id: "", created_at: new Date().toISOString() };
      for (let n = 0; n < 12_000; n++) {
        const task = { type: "custom", status_indicator: "complete", title: "T" } as const;
        yield { type: "thread.item.added", item: { type: "task", id: `t${n}`, ...at, task } };
      }
    },
  });
  const { frames, thread_id } = await until(await post("threads.create", { input }), "stream_options");
  while (!(await frames.next()).value?.includes('"t11999"'));
  const started = process.cpuUsage();
  while (!(await frames.next()).done);
  const { user, system } = process.cpuUsage(started);
  // Several seconds where each item was looked for among all the others.
  expect((user + system) / 1000).toBeLessThan(1000);
  expect((await stored(thread_id)).length).toBe(99);
});

describe("a handler that waits for nothing", () => {
  const most = 200_000;

  test("lets the timers and the requests of others run meanwhile", async () => {
    let isOver = false;
    let parts = 0;
    const { post } = hosted({
      validate: false,
      async *respond() {
        while (!isOver && ++parts < most) yield { type: "progress_update", text: "…" };
      },
    });
    const streams = Array.from({ length: 4 }, async () => {
      const { body } = await post("threads.create", { input });
      for await (const _ of body as AsyncIterable<string>);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await post("threads.list", {})).status).toBe(200);
    isOver = true;
    await Promise.all(streams);
    expect(parts).toBeLessThan(most);
  });

  test("can be left while it waits for its share, and its thread is free", async () => {
    const { post, stored } = hosted({
      validate: false,
      async *respond(_thread, _input, { signal }) {
        yield "Once upon a time";
        for (let n = 0; !signal.aborted && n < most; n++) yield { type: "progress_update", text: "…" };
      },
    });
    const { frames, thread_id } = await until(await post("threads.create", { input }), "Once upon");
    const timer = setTimeout(() => void frames.return?.(), 20);
    while (!(await frames.next()).done);
    clearTimeout(timer);
    expect((await post("threads.add_user_message", { thread_id, input })).status).toBe(200);
    expect((await stored(thread_id)).map(({ type }) => type)).toEqual([
      "user_message",
      "assistant_message",
      "sdk_hidden_context",
      "user_message",
    ]);
  });
});
