import { describe, expect, test } from "vitest";
import { CustomStreamError, memoryStore, RequestError, type ServerOptions } from "../../../src/index.ts";
import { failing } from "../faulty-stores.ts";
import { hosted, input, recorder, textOf } from "./recorder.ts";

const threadId = expect.stringMatching(/^thr_/);

describe("a streamed request", () => {
  test("is observed from begin to end, with its store calls outside and inside its turn", async () => {
    const { observer, told, requestIds, durations } = recorder();
    const { post, reported } = hosted({
      observers: [observer],
      async *respond(thread) {
        thread.title = "A title";
        yield "Hello";
      },
    });
    const { headers, ...answer } = await post("threads.create", { input: input() });
    const text = await textOf({ headers, ...answer });
    const events = text.split("\n\n").length - 1;
    const about = { operation: "threads.create", userId: "alice", threadId };
    expect(told).toEqual([
      { request: "begin", headers: {} },
      { store: "createThread" },
      { store: "createThread", ended: true },
      { turn: "begin", ...about },
      { store: "save" },
      { store: "save", ended: true },
      { store: "save" },
      { store: "save", ended: true },
      { turn: "end", outcome: "completed", hasFirstEvent: true },
      { request: "end", ...about, status: 200, events, isClientGone: false },
    ]);
    expect(events).toBeGreaterThan(5);
    expect([...requestIds]).toEqual([headers["x-request-id"]]);
    expect(durations.every((duration) => typeof duration === "number" && duration >= 0)).toBe(true);
    expect(reported).toEqual([]);
  });

  test("that fails says so at its end, although its status is 200", async () => {
    const { observer, ends } = recorder();
    const { post } = hosted({
      observers: [observer],
      async *respond() {
        yield "Hello";
        throw new RangeError("too long");
      },
    });
    await textOf(post("threads.create", { input: input() }));
    expect(ends("turn")).toMatchObject([{ outcome: "failed", errorType: "RangeError", hasFirstEvent: true }]);
    expect(ends("request")).toMatchObject([{ status: 200, errorType: "RangeError", isClientGone: false }]);
  });

  test("has no first event if its handler made none", async () => {
    const { observer, ends } = recorder();
    const { post } = hosted({
      observers: [observer],
      // eslint-disable-next-line require-yield
      async *respond(thread) {
        if (thread.title === undefined) throw new CustomStreamError("Not today.");
      },
    });
    await textOf(post("threads.create", { input: input() }));
    expect(ends("turn")).toMatchObject([
      { outcome: "failed", errorType: "CustomStreamError", hasFirstEvent: false },
    ]);
  });
});

describe("a request without a stream", () => {
  test("is observed with its operation and status", async () => {
    const { observer, told } = recorder();
    const { post } = hosted({ observers: [observer] });
    await textOf(post("threads.list", {}));
    expect(told).toEqual([
      { request: "begin", headers: {} },
      { store: "listThreads" },
      { store: "listThreads", ended: true },
      { request: "end", operation: "threads.list", userId: "alice", status: 200, isClientGone: false },
    ]);
  });

  test.each<[string, number, string, object, Partial<ServerOptions>]>([
    ["not_found", 404, "threads.get_by_id", { thread_id: "thr_unknown" }, {}],
    ["invalid_request", 400, "threads.get_by_id", {}, {}],
    ["unknown_operation", 400, "threads.shred", {}, {}],
    ["invalid_cursor", 400, "threads.list", { after: "thr_unknown" }, {}],
    ["forbidden", 403, "threads.list", {}, { authorize: () => false }],
    [
      "unsupported_operation",
      400,
      "items.feedback",
      { thread_id: "t", item_ids: ["m"], kind: "positive" },
      {},
    ],
    ["unavailable", 503, "threads.list", {}, { store: failing(memoryStore(), () => true) }],
    ["SyntaxError", 500, "threads.list", {}, { authorize: () => JSON.parse("{") }],
  ])(
    "that ends with %s is observed so, with its status",
    async (errorType, status, type, params, options) => {
      const { observer, ends } = recorder();
      const answer = await hosted({ ...options, observers: [observer] }).post(type, params);
      expect(answer.status).toBe(status);
      expect(ends("request")).toMatchObject([{ status, errorType, isClientGone: false }]);
    },
  );

  test("that has no credentials, or that authenticate() refuses, is observed as well, and the answer has its id", async () => {
    const { observer, ends, requestIds } = recorder();
    const { server } = hosted({ observers: [observer] });
    const head = { method: "POST", contentType: "application/json", signal: new AbortController().signal };
    const stranger = await server.handle({ ...head, body: "{}", identity: null });
    const banned = server.refusal(new RequestError("too_many_requests", "Slow down."), {
      requestId: "req_1",
      header: () => undefined,
    });
    expect([stranger.status, banned?.status]).toEqual([401, 429]);
    expect(ends("request")).toEqual([
      { request: "end", status: 401, errorType: "unauthorized", isClientGone: false },
      { request: "end", status: 429, errorType: "too_many_requests", isClientGone: false },
    ]);
    expect(banned?.headers["x-request-id"]).toBe("req_1");
    expect([...requestIds]).toEqual([stranger.headers["x-request-id"], "req_1"]);
    expect(server.refusal(new Error("no"))).toBeUndefined();
  });

  test("whose client leaves before its answer has no status", async () => {
    const { observer, ends } = recorder();
    const gone = new AbortController();
    const { post, reported } = hosted({
      observers: [observer],
      authorize: () => {
        gone.abort();
        throw new Error("left");
      },
    });
    await post("threads.list", {}, { signal: gone.signal });
    expect(ends("request")).toEqual([
      { request: "end", operation: "threads.list", userId: "alice", isClientGone: true },
    ]);
    expect(reported).toEqual([]);
  });

  test("does not report what a client wrote in place of an id", async () => {
    const { observer, ends } = recorder();
    await hosted({ observers: [observer] }).post("threads.get_by_id", {
      thread_id: "I live at 5 High Street",
    });
    expect(JSON.stringify(ends("request"))).not.toContain("High Street");
  });
});

test("an observer gets only the headers that it names", async () => {
  const [one, none] = [recorder(["traceparent", "baggage"]), recorder()];
  const { post } = hosted({ observers: [one.observer, none.observer] });
  await post(
    "threads.list",
    {},
    { headers: { traceparent: "00-1", cookie: "sid=secret", authorization: "x" } },
  );
  expect(one.told[0]).toEqual({ request: "begin", headers: { traceparent: "00-1" } });
  expect(none.told[0]).toEqual({ request: "begin", headers: {} });
});

test("errors are reported by class, whatever they are, and never by their text", async () => {
  class ProviderError extends Error {}
  const thrown: [unknown, string][] = [
    [new ProviderError("text of a user"), "ProviderError"],
    [new DOMException("text of a user", "AbortError"), "AbortError"],
    [Object.assign(new Error("x"), { name: "text of a user" }), "Error"],
    ["text of a user", "string"],
    [undefined, "undefined"],
    [null, "object"],
    [
      Object.defineProperty(new Error("x"), "name", {
        get() {
          throw new Error("text of a user");
        },
      }),
      "Error",
    ],
  ];
  for (const [error, errorType] of thrown) {
    const { observer, ends } = recorder();
    const { post } = hosted({
      observers: [observer],
      // eslint-disable-next-line require-yield
      async *respond() {
        throw error;
      },
    });
    await textOf(post("threads.create", { input: input() }));
    expect(ends("turn")).toMatchObject([{ outcome: "failed", errorType }]);
  }
});
