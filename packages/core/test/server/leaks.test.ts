import { describe, expect, test } from "vitest";
import {
  ChatKitServer,
  CustomStreamError,
  type Application,
  memoryStore,
  RequestError,
  type ServerOptions,
  StreamError,
} from "../../src/index.ts";

const secret = "canary-5up3r";

const thrown: [what: string, error: unknown][] = [
  ["an Error", new Error(secret)],
  ["an Error with a cause", new Error(secret, { cause: { secret } })],
  ["an AggregateError", new AggregateError([new Error(secret)], secret)],
  ["a string", secret],
  ["nothing", undefined],
  ["null", null],
  ["an object", { message: secret, status: 200, code: secret, toString: () => secret }],
  ["a StreamError with a cause", new StreamError({ cause: new Error(secret) })],
];

const fails = (error: unknown): Required<Omit<Application, "actions" | "clientTools">> => {
  const fail = (): never => {
    throw error;
  };
  return {
    // eslint-disable-next-line require-yield
    async *respond() {
      fail();
    },
    // eslint-disable-next-line require-yield
    async *action() {
      fail();
    },
    syncAction: async () => fail(),
    transcribe: async () => fail(),
    feedback: async () => fail(),
    attachments: { create: async () => fail(), delete: async () => fail() },
    authorize: () => true,
    streamOptions: fail,
  };
};

/** Everything that a server sends to a client: status lines, headers and bodies. */
async function answersTo(options: Partial<ServerOptions>, requests: readonly object[]): Promise<string> {
  const store = memoryStore();
  const view = store.forUser("alice");
  await view.createThread(
    { id: "t", created_at: "2026-01-01T00:00:00Z", status: { type: "active" }, metadata: {} },
    { attachments: [{ type: "file", id: "f", name: "n", mime_type: "text/plain", thread_id: "t" }] },
  );
  const server = new ChatKitServer({ store, onError() {}, ...options });
  let all = "";
  for (const request of requests) {
    const { status, headers, body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify(request),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
    all += `${status} ${JSON.stringify(headers)}\n`;
    if (typeof body === "string") all += body;
    else for await (const frame of body) all += frame;
    all += "\n";
  }
  return all;
}

const input = { content: [] };
const everywhere = [
  { type: "threads.create", params: { input } },
  { type: "threads.custom_action", params: { thread_id: "t", action: { type: "a" } } },
  { type: "threads.sync_custom_action", params: { thread_id: "t", action: { type: "a" } } },
  { type: "input.transcribe", params: { audio_base64: "aGk=", mime_type: "audio/webm" } },
  { type: "items.feedback", params: { thread_id: "t", item_ids: [], kind: "positive" } },
  { type: "attachments.create", params: { name: "n", size: 1, mime_type: "text/plain" } },
  { type: "attachments.delete", params: { attachment_id: "f" } },
  { type: "threads.delete", params: { thread_id: "t" } },
];

describe("what a handler throws never reaches the client:", () => {
  test.each(thrown)("%s", async (_what, error) => {
    const { streamOptions, ...handlers } = fails(error);
    const all =
      (await answersTo(handlers, everywhere)) + (await answersTo({ ...handlers, streamOptions }, everywhere));
    expect(all).not.toContain("canary");
    expect(all.match(/"type":"error"/g)).toHaveLength(4);
    expect(all.match(/^500 /gm)).toHaveLength(10);
    // Deleting a thread has worked, whatever becomes of the bytes.
    expect(all.match(/^200 .*\n\{\}/gm)).toHaveLength(2);
  });
});

test("a message that is meant for the user is sent, in a stream and before one", async () => {
  const custom = await answersTo(
    {
      // eslint-disable-next-line require-yield
      async *respond() {
        throw new CustomStreamError("Out of credits.", { allowRetry: true, cause: new Error(secret) });
      },
    },
    [everywhere[0]!],
  );
  expect(custom).toContain('{"type":"error","code":"custom","message":"Out of credits.","allow_retry":true}');
  const refused = await answersTo(
    {
      async syncAction() {
        throw new RequestError("forbidden", "Not yours.", { cause: new Error(secret) });
      },
    },
    [everywhere[2]!],
  );
  expect(refused).toMatch(/^403 .*\n\{"error":\{"code":"forbidden","message":"Not yours\."\}\}/);
  expect(custom + refused).not.toContain("canary");
});

test("what a handler yields by mistake ends in an error that reveals nothing to the client and everything to the operator", async () => {
  for (const [wrong, report] of [
    [undefined, "respond() or action() yielded undefined"],
    [null, "yielded null"],
    [5, "yielded a number"],
    [["text"], "yielded an array"],
    [{ secret }, "yielded an object without `type`"],
    [{ type: "thread.item.exploded", secret }, "invalid thread.item.exploded"],
  ] as const) {
    const reported: unknown[] = [];
    const all = await answersTo(
      {
        async *respond() {
          yield wrong as never;
        },
        onError: (error) => reported.push(error),
      },
      [everywhere[0]!],
    );
    expect(all).toContain('{"type":"error","code":"stream.error","allow_retry":true}');
    expect(all).not.toContain("canary");
    expect(reported.map(String)).toEqual([expect.stringContaining(report)]);
  }
});

test("an item of a sync action that no server may send is a failure, and is not stored", async () => {
  const reported: unknown[] = [];
  const all = await answersTo(
    {
      syncAction: async () =>
        ({ type: "widget", id: "w", thread_id: "t", created_at: "now", widget: {} }) as never,
      onError: (error) => reported.push(error),
    },
    [everywhere[2]!, { type: "items.list", params: { thread_id: "t" } }],
  );
  expect(all).toMatch(/^500 /);
  expect(all).toContain('"data":[]');
  expect(reported.map(String)).toEqual([expect.stringContaining("$.item.created_at")]);
});
