import { createServer } from "node:http";
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { chatkit } from "@chatkit-protocol/adapters/node";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  assistantMessage,
  ChatKitServer,
  clientToolCall,
  memoryStore,
  type Observer,
  RequestError,
  requestLogs,
  type ServerOptions,
  widget,
} from "../../src/index.ts";
import { openTelemetry } from "../../src/opentelemetry/index.ts";
import { failing } from "../server/faulty-stores.ts";
import { exported, register, sdk, treeOf, unregister } from "./telemetry.ts";

beforeEach(register);
afterEach(unregister);

const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

/** A server behind node:http, with an SDK in memory. */
async function served(options: Partial<ServerOptions>, observers: readonly Observer[] = []) {
  const memory = sdk();
  const server = new ChatKitServer({
    store: memoryStore(),
    onError() {},
    ...options,
    observers: [openTelemetry(memory.providers), ...observers],
  });
  const authenticate = ({ headers: { authorization } }: { headers: { authorization?: string } }) => {
    if (authorization === "Bearer flood") throw new RequestError("too_many_requests", "Slow down.");
    return authorization === undefined ? null : { userId: "user-alice" };
  };
  const http = createServer(chatkit(server, { authenticate }));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => http.close(resolve)));
  const address = http.address();
  const port = typeof address === "object" ? address?.port : 0;
  const ask = (type: string, params: object, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer token", ...headers },
      body: JSON.stringify({ type, params }),
    });
  const post = async (...request: Parameters<typeof ask>): Promise<string> => (await ask(...request)).text();
  const spanOf = (name: string) => memory.spans().find((span) => span.name === name)!;
  return { ...memory, ask, post, spanOf };
}

const input = (text = "Hi") => ({ content: [{ type: "input_text", text }] });
const threadIn = (text: string): string => /"id":"(thr_[^"]+)"/.exec(text)?.[1] ?? "";

describe("the spans of a streaming request", () => {
  const telling = (memory: () => ReturnType<typeof sdk>): Partial<ServerOptions> => ({
    async *respond(thread) {
      const tracer = memory().providers.tracerProvider.getTracer("a model's SDK");
      await thread.history({ last: 5 });
      tracer.startSpan("chat").end();
      yield "Let me see.";
      yield assistantMessage(
        (async function* () {
          tracer.startSpan("embeddings").end();
          yield "Hello";
        })(),
      );
    },
  });

  test("are one tree, below the caller's: the turn, the application's own, and the store's", async () => {
    let memory: ReturnType<typeof sdk> | undefined;
    const host = await served(telling(() => memory!));
    memory = host;
    const text = await host.post("threads.create", { input: input() }, { traceparent, tracestate: "a=b" });
    expect(treeOf(host.spans())).toEqual([
      "chatkit threads.create",
      "  chatkit store.createThread",
      "  chatkit turn",
      "    chatkit store.listItems",
      "    chat",
      "    chatkit store.save",
      "    embeddings",
      "    chatkit store.save",
    ]);
    const request = host.spanOf("chatkit threads.create");
    expect(request.kind).toBe(SpanKind.SERVER);
    expect(request.parentSpanContext).toMatchObject({ spanId: "b7ad6b7169203331", isRemote: true });
    const [, traceId] = traceparent.split("-");
    expect(new Set(host.spans().map((span) => span.spanContext().traceId))).toEqual(new Set([traceId]));
    expect(request.spanContext().traceState?.serialize()).toBe("a=b");
    expect(request.attributes).toEqual({
      "chatkit.operation": "threads.create",
      "chatkit.request.id": expect.stringMatching(/./),
      "chatkit.stream.events": text.split("\n\n").length - 1,
      "gen_ai.conversation.id": threadIn(text),
      "http.response.status_code": 200,
    });
    expect(host.spanOf("chatkit turn").attributes).toEqual({
      "chatkit.operation": "threads.create",
      "chatkit.turn.outcome": "completed",
      "chatkit.turn.time_to_first_event": expect.any(Number),
      "gen_ai.conversation.id": threadIn(text),
    });
    expect(host.spanOf("chatkit store.save").attributes).toEqual({ "chatkit.store.method": "save" });
    expect(host.spans().map(({ status }) => status.code)).toEqual(
      host.spans().map(() => SpanStatusCode.UNSET),
    );
  });

  test("begin a trace if the caller has none, one per request", async () => {
    const { post, spans } = await served({});
    await post("threads.list", {});
    await post("threads.list", {}, { traceparent: "garbage" });
    const requests = spans().filter(({ name }) => name === "chatkit threads.list");
    expect(requests.map(({ parentSpanContext }) => parentSpanContext)).toEqual([undefined, undefined]);
    expect(new Set(requests.map((span) => span.spanContext().traceId)).size).toBe(2);
  });

  test("are below the span that is active around the server, which has read the headers already", async () => {
    const memory = sdk();
    const server = new ChatKitServer({ store: memoryStore(), observers: [openTelemetry(memory.providers)] });
    const around = memory.providers.tracerProvider.getTracer("an instrumentation of HTTP").startSpan("POST");
    await context.with(trace.setSpan(ROOT_CONTEXT, around), () =>
      server.handle({
        method: "POST",
        contentType: "application/json",
        body: JSON.stringify({ type: "threads.list", params: {} }),
        identity: { userId: "alice" },
        header: () => traceparent,
        signal: new AbortController().signal,
      }),
    );
    around.end();
    expect(treeOf(memory.spans())).toEqual([
      "POST",
      "  chatkit threads.list",
      "    chatkit store.listThreads",
    ]);
    expect(memory.spans().find(({ name }) => name === "chatkit threads.list")?.kind).toBe(SpanKind.INTERNAL);
  });

  test("are one tree without a context manager as well", async () => {
    context.disable();
    const { post, spans } = await served({
      async *respond() {
        yield "Hello";
      },
    });
    await post("threads.create", { input: input() });
    expect(treeOf(spans())).toEqual([
      "chatkit threads.create",
      "  chatkit store.createThread",
      "  chatkit turn",
      "    chatkit store.save",
    ]);
  });

  test("and the baggage of the caller reaches the application", async () => {
    let seen: string | undefined;
    const { post } = await served({
      async *respond() {
        seen = propagation.getActiveBaggage()?.getEntry("tenant")?.value;
        yield "Hello";
      },
    });
    await post("threads.create", { input: input() }, { baggage: "tenant=acme" });
    expect(seen).toBe("acme");
  });

  test("name the user only if the application says how", async () => {
    const memory = sdk();
    const observers = [openTelemetry({ ...memory.providers, user: (id) => `hash of ${id}` })];
    const server = new ChatKitServer({
      store: memoryStore(),
      observers,
      async *respond() {
        yield "Hello";
      },
    });
    const { body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type: "threads.create", params: { input: input() } }),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
    if (typeof body !== "string") for await (const _ of body);
    const users = memory.spans().map(({ name, attributes }) => [name, attributes["user.id"]]);
    expect(users).toContainEqual(["chatkit threads.create", "hash of alice"]);
    expect(users).toContainEqual(["chatkit turn", "hash of alice"]);
  });
});

describe("errors", () => {
  test("of a turn are errors of its span and of its request's, by class", async () => {
    const { post, spanOf } = await served({
      async *respond() {
        yield "Hello";
        throw new RangeError("marker");
      },
    });
    await post("threads.create", { input: input() });
    for (const name of ["chatkit turn", "chatkit threads.create"]) {
      expect(spanOf(name).status).toEqual({ code: SpanStatusCode.ERROR });
      expect(spanOf(name).attributes["error.type"]).toBe("RangeError");
    }
    expect(spanOf("chatkit turn").attributes["chatkit.turn.outcome"]).toBe("failed");
  });

  test("of the store are errors of the call's span, and of the request that failed", async () => {
    const { ask, spanOf } = await served({ store: failing(memoryStore(), () => true) });
    expect((await ask("threads.list", {})).status).toBe(503);
    expect(spanOf("chatkit store.listThreads").status.code).toBe(SpanStatusCode.ERROR);
    expect(spanOf("chatkit store.listThreads").attributes["error.type"]).toBe("Error");
    expect(spanOf("chatkit threads.list").status.code).toBe(SpanStatusCode.ERROR);
    expect(spanOf("chatkit threads.list").attributes).toMatchObject({
      "error.type": "unavailable",
      "http.response.status_code": 503,
    });
  });

  test("of the client are not errors of the span, and have their code", async () => {
    const { ask, spans } = await served({});
    const answers = [
      await ask("threads.get_by_id", { thread_id: "thr_unknown" }),
      await ask("threads.shred", {}),
      await ask("threads.list", {}, { authorization: "Bearer flood" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 400, 429]);
    expect(answers.map(({ headers }) => headers.get("x-request-id"))).toEqual(
      spans().flatMap(({ attributes }) => attributes["chatkit.request.id"] ?? []),
    );
    expect(
      spans()
        .filter(({ kind }) => kind === SpanKind.SERVER)
        .map(({ name, status, attributes }) => [name, status.code, attributes["error.type"]]),
    ).toEqual([
      ["chatkit threads.get_by_id", SpanStatusCode.UNSET, "not_found"],
      ["chatkit request", SpanStatusCode.UNSET, "unknown_operation"],
      ["chatkit request", SpanStatusCode.UNSET, "too_many_requests"],
    ]);
  });

  test("can be recorded with their text by the application, in their own span", async () => {
    const { post, spanOf } = await served({
      onError: (error) => trace.getActiveSpan()?.recordException(error as Error),
      async *respond() {
        yield "Hello";
        throw new RangeError("what it says");
      },
    });
    await post("threads.create", { input: input() });
    expect(spanOf("chatkit turn").events).toMatchObject([
      { name: "exception", attributes: { "exception.message": "what it says" } },
    ]);
  });
});

test("the metrics count requests, turns, events and store calls, and streams while they are open", async () => {
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  const { ask, post, metrics } = await served({
    async *respond() {
      asked += 1;
      yield "Hello";
      if (asked === 1) await gate.promise;
      if (asked === 2) throw new RangeError("too long");
    },
  });
  const streaming = await ask("threads.create", { input: input() });
  const open = await metrics();
  expect(open["chatkit.server.open_streams"]).toEqual([{ attributes: {}, value: 1 }]);
  gate.resolve();
  const texts = [await streaming.text(), await post("threads.create", { input: input() })];
  await post("threads.get_by_id", { thread_id: "thr_unknown" });
  const create = { "chatkit.operation": "threads.create" };
  const events = texts.join("").split("\n\n").length - 1;
  expect(await metrics()).toEqual({
    "chatkit.server.open_streams": [{ attributes: {}, value: 0 }],
    "chatkit.server.events": [{ attributes: create, value: events }],
    "chatkit.server.time_to_first_event": [{ attributes: create, value: 2 }],
    "chatkit.server.turn.duration": [
      { attributes: { ...create, "chatkit.turn.outcome": "completed" }, value: 1 },
      { attributes: { ...create, "chatkit.turn.outcome": "failed", "error.type": "RangeError" }, value: 1 },
    ],
    "chatkit.server.request.duration": [
      { attributes: { ...create, "http.response.status_code": 200 }, value: 1 },
      { attributes: { ...create, "http.response.status_code": 200, "error.type": "RangeError" }, value: 1 },
      {
        attributes: {
          "chatkit.operation": "threads.get_by_id",
          "http.response.status_code": 404,
          "error.type": "not_found",
        },
        value: 1,
      },
    ],
    "chatkit.server.store_call.duration": [
      { attributes: { "chatkit.store.method": "createThread" }, value: 2 },
      { attributes: { "chatkit.store.method": "save" }, value: 2 },
      { attributes: { "chatkit.store.method": "loadThread" }, value: 1 },
    ],
  });
});

test("nothing that users, handlers or models write is in a span, a metric or a log", async () => {
  const lines: string[] = [];
  const marker = (where: string): string => `MARKER-${where}`;
  let asked = 0;
  const { ask, post, spans, metrics } = await served(
    {
      attachments: { create: async () => ({ metadata: { secret: marker("attachment-metadata") } }) },
      transcribe: async () => marker("transcript"),
      syncAction: async () => undefined,
      feedback: async () => {
        throw new TypeError(marker("feedback"));
      },
      async *respond(thread) {
        asked += 1;
        thread.title = marker("title-of-handler");
        thread.metadata["secret"] = marker("thread-metadata");
        yield marker("answer");
        yield widget({ type: "Card", children: [{ type: "Text", value: marker("widget") }] });
        if (asked === 1) yield clientToolCall("look", { where: marker("tool-arguments") });
        if (asked === 3) throw new RangeError(marker("error"));
      },
    },
    [requestLogs({ log: (record, level) => lines.push(JSON.stringify({ level, ...record })) })],
  );
  const secrets = { cookie: `sid=${marker("cookie")}`, authorization: `Bearer ${marker("token")}` };
  const send = (type: string, params: object): Promise<string> => post(type, params, secrets);
  const attachment = await send("attachments.create", {
    name: marker("attachment-name"),
    size: 1,
    mime_type: "text/plain",
  });
  const attachments = [JSON.parse(attachment).id as string];
  const created = await send("threads.create", { input: { ...input(marker("message")), attachments } });
  const thread_id = threadIn(created);
  const answers = [
    created,
    await send("threads.add_client_tool_output", { thread_id, result: { seen: marker("tool-output") } }),
    await send("threads.add_user_message", {
      thread_id,
      input: {
        ...input("again"),
        quoted_text: marker("quote"),
        inference_options: { model: marker("model") },
      },
    }),
    await send("threads.update", { thread_id, title: marker("title-of-user") }),
    await send("threads.sync_custom_action", {
      thread_id,
      action: { type: marker("action"), payload: { text: marker("payload") } },
    }),
    await send("items.feedback", { thread_id, item_ids: ["x"], kind: "positive" }),
    await send("input.transcribe", { audio_base64: "AAAA", mime_type: "audio/wav" }),
    await send("items.list", { thread_id }),
    await send("threads.get_by_id", { thread_id: `${marker("id")} with a text` }),
    await send(marker("operation"), {}),
    await (await ask("threads.list", { after: marker("cursor") }, secrets)).text(),
  ];
  // The markers were really there.
  for (const where of ["message", "answer", "title-of-handler", "widget", "tool-arguments"])
    expect(answers.join("")).toContain(marker(where));
  expect(asked).toBe(3);
  const told = JSON.stringify([spans().map(exported), await metrics(), lines]);
  expect(spans().length).toBeGreaterThan(20);
  expect(lines.length).toBeGreaterThan(10);
  expect(told).not.toContain("MARKER");
  expect(told).not.toContain("user-alice");
});
