import { expect, test, vi } from "vitest";
import {
  ChatKitServer,
  CustomStreamError,
  describeModelError,
  type FailureContext,
  memoryStore,
  type ServerOptions,
} from "../../src/index.ts";

async function ask(options: Partial<ServerOptions>, request: object, requestId?: string) {
  const reports: { error: unknown; at: FailureContext }[] = [];
  const onError = (error: unknown, at: FailureContext): void => void reports.push({ error, at });
  const server = new ChatKitServer({ store: memoryStore(), onError, ...options });
  const { status, headers, body } = await server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify(request),
    identity: { userId: "alice" },
    requestId,
    signal: new AbortController().signal,
  });
  let text = "";
  if (typeof body === "string") text = body;
  else for await (const frame of body) text += frame;
  return { status, headers, text, reports };
}

const create = {
  type: "threads.create",
  params: { input: { content: [{ type: "input_text", text: "Hi" }] } },
};
/** A handler that fails with `error`. */
const failing = (error: unknown): Partial<ServerOptions> => ({
  // eslint-disable-next-line require-yield
  async *respond() {
    throw error;
  },
});

test("a failure of a turn is reported with its request, user, operation and thread", async () => {
  const broken = new Error("broken");
  const { text, headers, reports } = await ask(failing(broken), create, "req-1");
  const thread = JSON.parse(text.slice("data: ".length, text.indexOf("\n"))).thread.id as string;
  expect(reports).toEqual([
    {
      error: broken,
      at: { requestId: "req-1", userId: "alice", operation: "threads.create", threadId: thread },
    },
  ]);
  expect(headers["x-request-id"]).toBe("req-1");
});

test("a failure of the store names the thread of the request", async () => {
  const view = memoryStore().forUser("alice");
  const store = { forUser: () => ({ ...view, loadThread: () => Promise.reject(new Error("down")) }) };
  const { status, reports } = await ask(
    { ...failing(0), store },
    { type: "threads.get_by_id", params: { thread_id: "thr_1" } },
  );
  expect(status).toBe(503);
  expect(reports[0]?.at).toMatchObject({ operation: "threads.get_by_id", threadId: "thr_1" });
});

test.each([undefined, "", "a b", "a\nb", "x".repeat(129), "ä"])(
  "a request id that cannot stand in a log is replaced: %j",
  async (given) => {
    const { headers } = await ask(failing(0), { type: "threads.list", params: {} }, given);
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test("handlers and refusals have the request id too", async () => {
  const respond = vi.fn(async function* () {
    yield "Hi";
  });
  await ask({ respond }, create, "req-2");
  expect(
    (respond.mock.calls as unknown as [unknown, unknown, { requestId: string }][])[0]![2].requestId,
  ).toBe("req-2");
  const refused = await ask({ respond }, { type: "nonsense", params: {} }, "req-3");
  expect([refused.status, refused.headers["x-request-id"]]).toEqual([400, "req-3"]);
});

/** Errors as the SDKs of model providers make them. */
const provider = (name: string, members: object, message = "secret text of the provider"): Error =>
  Object.assign(new Error(message), { name, ...members });

const busy = ["The assistant is busy. Please try again in a moment.", true];
const tooLong = ["This conversation is too long for the assistant. Please start a new one.", false];
const filtered = ["The assistant cannot answer this. Please put it in other words.", false];
const unavailable = ["The assistant is not available at the moment.", false];
const down = ["The assistant cannot be reached. Please try again in a moment.", true];

test.each<[string, unknown, readonly unknown[]]>([
  ["OpenAI, rate limit", provider("Error", { status: 429, code: "rate_limit_exceeded", error: {} }), busy],
  ["OpenAI, no credit", provider("Error", { status: 429, code: "insufficient_quota" }), unavailable],
  ["OpenAI, too long", provider("Error", { status: 400, code: "context_length_exceeded" }), tooLong],
  ["Azure, content filter", provider("Error", { status: 400, code: "content_filter" }), filtered],
  ["OpenAI, cut by the filter", provider("ContentFilterFinishReasonError", {}), filtered],
  ["OpenAI, no connection", provider("APIConnectionError", {}), down],
  ["OpenAI, wrong key", provider("Error", { status: 401, code: "invalid_api_key" }), unavailable],
  [
    "Anthropic, overloaded",
    provider("Error", { status: 529, error: { type: "error", error: { type: "overloaded_error" } } }),
    busy,
  ],
  [
    "Anthropic, too long",
    provider(
      "Error",
      { status: 400, error: { error: { type: "invalid_request_error" } } },
      "prompt is too long: 1",
    ),
    tooLong,
  ],
  ["Google, down", provider("ApiError", { status: 503 }), down],
  [
    "AI SDK, the last attempt",
    provider("AI_RetryError", { lastError: provider("AI_APICallError", { statusCode: 429 }) }),
    busy,
  ],
  [
    "AI SDK, too long",
    provider("AI_APICallError", { statusCode: 400, data: { error: { code: "context_length_exceeded" } } }),
    tooLong,
  ],
])(
  "%s: the user gets a text to read, and the application the error",
  async (_what, error, [message, allow]) => {
    const { text, reports } = await ask(failing(error), create);
    expect(text).toContain(
      `data: ${JSON.stringify({ type: "error", code: "custom", message, allow_retry: allow })}`,
    );
    expect(text).not.toContain("secret");
    expect(reports.map((report) => report.error)).toEqual([error]);
  },
);

test.each([
  new Error("anything"),
  new TypeError("x is not a function"),
  provider("Error", { status: 404 }),
  provider("Error", { code: "ECONNREFUSED" }),
  { status: 429 },
  null,
])("any other failure stays a plain stream.error: %s", async (error) => {
  expect(describeModelError(error)).toBeUndefined();
  const { text } = await ask(failing(error), create);
  expect(text).toContain('data: {"type":"error","code":"stream.error","allow_retry":true}');
});

test("an application describes failures itself, with the context at hand, and may leave all of them plain", async () => {
  const own: ServerOptions["describeError"] = (_error, { userId }) =>
    new CustomStreamError(`Tut mir leid, ${userId}.`, { allowRetry: true });
  const error = provider("Error", { status: 429 });
  expect((await ask({ ...failing(error), describeError: own }, create)).text).toContain(
    "Tut mir leid, alice.",
  );
  expect((await ask({ ...failing(error), describeError: () => undefined }, create)).text).toContain(
    '"code":"stream.error"',
  );
});

test("a description that fails itself is reported, and the client gets a plain error", async () => {
  const wrong = new Error("no description");
  const { text, reports } = await ask(
    {
      ...failing(new Error("first")),
      describeError() {
        throw wrong;
      },
    },
    create,
  );
  expect(text).toContain('"code":"stream.error"');
  expect(reports.map(({ error }) => String(error))).toEqual(["Error: first", "Error: no description"]);
});

test("what an application chose to say is not described again", async () => {
  const { text } = await ask(
    { ...failing(new CustomStreamError("Mine.")), describeError: () => new CustomStreamError("Other.") },
    create,
  );
  expect(text).toContain('"message":"Mine."');
});

test("a thread is deleted, and a delete() that throws at once is reported like one that rejects", async () => {
  const store = memoryStore();
  const thread = { id: "thr_1", created_at: "2026-01-01T00:00:00Z", status: { type: "active" as const } };
  const file = { type: "file" as const, id: "atc_1", name: "a", mime_type: "text/plain", thread_id: "thr_1" };
  await store.forUser("alice").createThread({ ...thread, metadata: {} }, { attachments: [file] });
  const broken = new Error("no bytes");
  const attachments = {
    create: () => Promise.resolve({}),
    delete(): Promise<void> {
      throw broken;
    },
  };
  const request = { type: "threads.delete", params: { thread_id: "thr_1" } };
  const { status, text, reports } = await ask({ ...failing(0), store, attachments }, request);
  expect([status, text, reports.map(({ error }) => error)]).toEqual([200, "{}", [broken]]);
});
