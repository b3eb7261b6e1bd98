import { format } from "node:util";
import { describe, expect, test, vi } from "vitest";
import type { ServerOptions } from "../../src/index.ts";
import { hosted, input, read, threadOf } from "./posting.ts";

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
