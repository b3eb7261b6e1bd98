import { expect, test } from "vitest";
import { applyEvent, createClient } from "../../src/client/index.ts";
import { ChatKitServer, fullReader, memoryStore, type Thread } from "../../src/index.ts";
import { nobody, serve, serveChatKit, serveText } from "./serve.ts";

const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
const eventStream = { "content-type": "text/event-stream" };
const emptyThread: Thread = {
  id: "t",
  created_at: "2026-01-01T00:00:00Z",
  status: { type: "active" },
  metadata: {},
  items: { data: [], has_more: false },
};
const progress = 'data: {"type":"progress_update","text":"t"}\n\n';

/** What listing and creating threads end in. */
async function outcomes(url: string): Promise<unknown[]> {
  const client = createClient({ url, headers: { authorization: "Bearer alice" } });
  const create = async () => {
    for await (const _event of client.stream("threads.create", { input }));
  };
  return Promise.all(
    [client.request("threads.list", {}), create()].map((call) =>
      call.then(
        () => undefined,
        (error: unknown) => error,
      ),
    ),
  );
}

test("a refusal has the server's status, code, message and JSON paths", async () => {
  const url = await serveChatKit(new ChatKitServer({ store: memoryStore() }));
  const client = createClient({ url, headers: { authorization: "Bearer alice" } });
  const refused = {
    name: "RefusedError",
    status: 404,
    code: "not_found",
    message: "There is no such thread.",
  };
  await expect(client.request("threads.get_by_id", { thread_id: "nope" })).rejects.toMatchObject({
    ...refused,
    issues: [{ path: "$.params.thread_id", message: "No such thread" }],
    retryAfter: undefined,
  });
  await expect(
    client.stream("threads.add_user_message", { thread_id: "nope", input }).next(),
  ).rejects.toMatchObject(refused);
  await expect(createClient({ url }).request("threads.list", {})).rejects.toMatchObject({
    status: 401,
    code: "unauthorized",
    issues: [],
  });
});

test("a refusal says when to try again, from seconds and from a date", async () => {
  const retryAfter = async (header: string) => {
    const [error] = await outcomes(await serveText(409, { "retry-after": header }, "{}"));
    return (error as { retryAfter?: number }).retryAfter;
  };
  expect(await retryAfter("3")).toBe(3);
  const seconds = await retryAfter(new Date(Date.now() + 60_000).toUTCString());
  expect(seconds).toBeGreaterThan(57);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await retryAfter(new Date(0).toUTCString())).toBe(0);
  expect(await retryAfter("soon")).toBeUndefined();
});

test("a refusal in other words than the protocol's keeps its status, the usual code and what was said", async () => {
  const html = "<!doctype html>\n<h1>Bad   gateway</h1>";
  for (const [status, body, code, message] of [
    [401, '{"detail":"Unauthorized"}', "unauthorized", 'The server answered 401: {"detail":"Unauthorized"}'],
    [502, html, "http_502", "The server answered 502: <!doctype html> <h1>Bad gateway</h1>"],
    [503, "", "unavailable", "The server answered 503: Service Unavailable"],
    [500, "x".repeat(9999), "internal_error", `The server answered 500: ${"x".repeat(100)}…`],
  ] as const) {
    const errors = await outcomes(await serveText(status, {}, body));
    for (const error of errors) expect(error).toMatchObject({ name: "RefusedError", status, code, message });
  }
});

test("a server that cannot be reached, or that hangs up, is a NetworkError with its cause", async () => {
  const hangsUp = await serve((request) => request.socket.destroy());
  for (const error of await outcomes(await nobody())) {
    expect(error).toMatchObject({ name: "NetworkError", cause: expect.any(Error) });
    expect((error as Error).message).toMatch(/^No answer from http:.*chatkit: .*ECONNREFUSED/);
  }
  for (const error of await outcomes(hangsUp)) expect(error).toMatchObject({ name: "NetworkError" });
});

test("an answer that breaks off is a NetworkError, a stream that does is a BrokenStreamError", async () => {
  const breaksOff = (headers: Record<string, string>, text: string) =>
    serve((request, response) => {
      request.resume();
      response.writeHead(200, headers);
      response.write(text);
      setTimeout(() => response.destroy(), 20);
    });
  const [list] = await outcomes(await breaksOff({ "content-type": "application/json" }, '{"data":['));
  expect(list).toMatchObject({ name: "NetworkError" });
  const [, create] = await outcomes(await breaksOff(eventStream, progress));
  expect(create).toMatchObject({ name: "BrokenStreamError", frames: 1, cause: expect.any(Error) });
  const [, half] = await outcomes(await serveText(200, eventStream, progress, 'data: {"type":"prog'));
  expect(half).toMatchObject({ name: "BrokenStreamError", frames: 1 });
});

test("a frame that is not an event ends the loop with an InvalidFrameError, after the events before it", async () => {
  const url = await serveText(200, eventStream, progress, "data: [DONE]\n\n");
  const seen: string[] = [];
  const reading = (async () => {
    for await (const { type } of createClient({ url }).stream("threads.create", { input })) seen.push(type);
  })();
  await expect(reading).rejects.toMatchObject({ name: "InvalidFrameError", index: 1, data: "[DONE]" });
  expect(seen).toEqual(["progress_update"]);
});

test("an answer that is not of the protocol says what came instead", async () => {
  const html = { "content-type": "text/html; charset=utf-8" };
  const [list, create] = await outcomes(await serveText(200, html, "<h1>Hello</h1>"));
  expect(list).toMatchObject({
    name: "InvalidAnswerError",
    message: "threads.list was not answered with JSON, but with text/html: <h1>Hello</h1>",
  });
  expect(create).toMatchObject({
    name: "InvalidAnswerError",
    message: "threads.create was answered with text/html instead of text/event-stream: <h1>Hello</h1>",
  });
  const [empty] = await outcomes(await serveText(200, {}, ""));
  expect((empty as Error).message).toBe(
    "threads.list was not answered with JSON, but with no content type: an empty body",
  );
  const [shape] = await outcomes(
    await serveText(200, { "content-type": "application/json" }, '{"data":[{"id":5}]}'),
  );
  expect(shape).toMatchObject({ name: "InvalidAnswerError" });
  expect((shape as { issues: { path: string }[] }).issues.map(({ path }) => path)).toContain("$.data[0].id");
});

test("an answer that nests deeper than any stack is not a protocol answer for fullReader, and harms no other client", async () => {
  const deep = '{"type":"Box","children":['.repeat(20_000) + "]}".repeat(20_000);
  const item = `{"type":"widget","id":"w","thread_id":"t","created_at":"2026-01-01T00:00:00Z","widget":{"type":"Card","children":[${deep}]}}`;
  const url = await serveText(
    200,
    { "content-type": "application/json" },
    `{"data":[${item}],"has_more":false}`,
  );
  const asking = createClient({ url, reader: fullReader }).request("items.list", { thread_id: "t" });
  await expect(asking).rejects.toMatchObject({ name: "InvalidAnswerError" });
  const items = await createClient({ url }).request("items.list", { thread_id: "t" });
  const thread = applyEvent(
    { ...emptyThread, items },
    {
      type: "thread.item.updated",
      item_id: "w",
      update: { type: "widget.streaming_text.value_delta", component_id: "x", delta: "!", done: true },
    },
  );
  expect(thread.items.data).toHaveLength(1);
});

test("an `error` event is an event, not an exception", async () => {
  const url = await serveChatKit(
    new ChatKitServer({
      store: memoryStore(),
      // eslint-disable-next-line require-yield
      async *respond() {
        throw new Error("secret");
      },
      onError() {},
    }),
  );
  const client = createClient({ url, headers: { authorization: "Bearer alice" } });
  const types: string[] = [];
  for await (const { type } of client.stream("threads.create", { input })) types.push(type);
  expect(types.at(-1)).toBe("error");
});

test("an event type of the future reaches the caller as it came", async () => {
  const future = { type: "thread.item.sparkled", n: null };
  const url = await serveText(200, eventStream, `data: ${JSON.stringify(future)}\n\n`, progress);
  const seen: unknown[] = [];
  for await (const event of createClient({ url }).stream("threads.create", { input })) seen.push(event);
  expect(seen).toEqual([future, { type: "progress_update", text: "t" }]);
});
