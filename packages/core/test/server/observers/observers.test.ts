import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import {
  assistantMessage,
  CustomStreamError,
  memoryStore,
  type Observer,
  RequestError,
  type ServerOptions,
} from "../../../src/index.ts";
import { failing, slow } from "../faulty-stores.ts";
import { hosted, input, readUntil, recorder, textOf } from "./recorder.ts";

const never = new Promise<never>(() => {});
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

describe("a turn ends", () => {
  /** A turn that says something and then waits. */
  async function waiting(options: Partial<ServerOptions> = {}) {
    const { observer, ends, told } = recorder();
    let begun = 0;
    const host = hosted({
      observers: [observer],
      async *respond() {
        begun += 1;
        const isFirst = begun === 1;
        yield "Once upon a time";
        if (isFirst) await never;
      },
      ...options,
    });
    const gone = new AbortController();
    const answer = await host.post("threads.create", { input: input() }, { signal: gone.signal });
    return { ...host, ...(await readUntil(answer, "Once upon")), ends, told, gone };
  }

  test("as client_gone when its client leaves, once, and its request after it", async () => {
    const { gone, frames, ends, told } = await waiting();
    const next = frames.next();
    gone.abort();
    await Promise.all([frames.return?.(), next]);
    expect(ends("turn")).toEqual([{ turn: "end", outcome: "client_gone", hasFirstEvent: true }]);
    expect(ends("request")).toMatchObject([{ status: 200, isClientGone: true }]);
    expect(ends("request")[0]).not.toHaveProperty("errorType");
    expect(told.at(-1)).toMatchObject({ request: "end" });
  });

  test("as taken_over when the next turn of the thread does not wait", async () => {
    const { post, threadId, ends } = await waiting({ whenBusy: "take-over" });
    await textOf(post("threads.add_user_message", { thread_id: threadId, input: input() }));
    expect(ends("turn")).toMatchObject([{ outcome: "taken_over" }, { outcome: "completed" }]);
    expect(ends("request")).toMatchObject([{ isClientGone: true }, { isClientGone: false }]);
  });

  test.each([true, false])("as stopped when the server drains, its end read or not: %s", async (isRead) => {
    const { server, frames, ends } = await waiting();
    const drained = server.drain({ grace: 5 });
    if (isRead) while (!(await frames.next()).done);
    await drained;
    expect(ends("turn")).toMatchObject([{ outcome: "stopped" }]);
    if (!isRead) await frames.return?.();
    expect(ends("request")).toMatchObject([{ isClientGone: !isRead }]);
  });

  test("as stopped when its time is over", async () => {
    const { frames, ends } = await waiting({ limits: { turn: 20 } });
    while (!(await frames.next()).done);
    expect(ends("turn")).toMatchObject([{ outcome: "stopped", errorType: "TimeoutError" }]);
  });

  test("as failed if a store call does not settle, and the call ends with a TimeoutError", async () => {
    const { observer, ends, told } = recorder();
    const { post } = hosted({
      observers: [observer],
      store: {
        forUser: (userId) =>
          new Proxy(memoryStore().forUser(userId), {
            get: (view, name) => (name === "save" ? () => never : Reflect.get(view, name)),
          }),
      },
      limits: { storeCall: 20 },
      async *respond() {
        yield "Hello";
      },
    });
    await textOf(post("threads.create", { input: input() }));
    expect(ends("turn")).toMatchObject([{ outcome: "failed", errorType: "unavailable" }]);
    expect(told).toContainEqual({ store: "save", ended: true, errorType: "TimeoutError" });
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

test("all code of the application sees what an observer keeps in an AsyncLocalStorage", async () => {
  const scope = new AsyncLocalStorage<string>();
  const seen = new Map<string, string | undefined>();
  const note = (where: string): void => void seen.set(where, scope.getStore());
  const inside = (name: string) => ({ run: <R>(work: () => R): R => scope.run(name, work) });
  const observer: Observer = {
    request: () => ({
      ...inside("request"),
      turn: () => inside("turn"),
      storeCall: ({ method }) => inside(method),
    }),
  };
  const store = slow(memoryStore());
  const { post } = hosted({
    observers: [observer, { request: () => undefined }],
    store: {
      forUser: (userId) =>
        new Proxy(store.forUser(userId), {
          get(view, name) {
            const method: unknown = Reflect.get(view, name);
            if (typeof method !== "function") return method;
            return (...args: unknown[]): unknown => {
              note(`store.${String(name)}`);
              return Reflect.apply(method, view, args);
            };
          },
        }),
    },
    authorize() {
      note("authorize");
      return true;
    },
    streamOptions() {
      note("streamOptions");
      return { allow_cancel: true };
    },
    onError: (error) => note(String(error)),
    async *respond(thread) {
      note("respond");
      await thread.history({ last: 1 });
      note("after an await");
      yield "Hello";
      note("after a yield");
      yield assistantMessage(
        (async function* () {
          note("a stream in a part");
          yield "token";
          note("its second token");
          yield "token";
        })(),
      );
      throw new Error("reported");
    },
  });
  const { body } = await post("threads.create", { input: input() });
  if (typeof body === "string") throw new Error(body);
  // The reader has a scope of its own, as each adapter has.
  await scope.run("reader", async () => {
    for await (const _ of body);
  });
  expect(Object.fromEntries(seen)).toEqual({
    authorize: "request",
    "store.createThread": "createThread",
    "store.listItems": "listItems",
    "store.save": "save",
    streamOptions: "turn",
    respond: "turn",
    "after an await": "turn",
    "after a yield": "turn",
    "a stream in a part": "turn",
    "its second token": "turn",
    "Error: reported": "turn",
  });
});

test("what is stored for a client that has left is stored inside its turn", async () => {
  const scope = new AsyncLocalStorage<string>();
  const seen: unknown[] = [];
  const { post } = hosted({
    observers: [
      {
        request: () => ({
          turn: () => ({ run: (work) => scope.run("turn", work) }),
          storeCall: ({ method }) => void seen.push([method, scope.getStore()]),
        }),
      },
    ],
    async *respond() {
      yield "Once upon a time";
      await never;
    },
  });
  const gone = new AbortController();
  const answer = await post("threads.create", { input: input() }, { signal: gone.signal });
  const { frames } = await readUntil(answer, "Once upon");
  gone.abort();
  await frames.return?.();
  expect(seen).toEqual([
    ["createThread", undefined],
    ["save", "turn"],
  ]);
});

describe("an observer that misbehaves changes nothing, and what it throws is reported", () => {
  const boom = (): never => {
    throw new Error("boom");
  };
  const reject = (): Promise<never> => Promise.reject(new Error("boom"));
  const none = {};
  const parts = (hooks: object) => ({ turn: () => hooks, storeCall: () => hooks, ...hooks });
  const observers: Record<string, () => unknown> = {
    "request() throws": () => ({ request: boom }),
    "request() rejects": () => ({ request: reject }),
    "turn() throws": () => ({ request: () => ({ turn: boom }) }),
    "storeCall() throws": () => ({ request: () => ({ storeCall: boom }) }),
    "end() throws": () => ({ request: () => parts({ end: boom }) }),
    "end() rejects": () => ({ request: () => parts({ end: reject }) }),
    "run() throws before it works": () => ({ request: () => parts({ run: boom }) }),
    "run() throws after it has worked": () => ({
      request: () =>
        parts({
          run(work: () => unknown) {
            work();
            boom();
          },
        }),
    }),
    "headers is a getter that throws": () => ({
      get headers() {
        return boom();
      },
      request: () => none,
    }),
    "end is a getter that throws": () => ({
      request: () =>
        parts({
          get end() {
            return boom();
          },
        }),
    }),
  };
  const quiet: Record<string, () => unknown> = {
    "request() returns nothing": () => ({ request: () => undefined }),
    "run() does not work": () => ({ request: () => parts({ run: () => "something else" }) }),
    "run() works twice": () => ({
      request: () =>
        parts({
          run(work: () => unknown) {
            work();
            return work();
          },
        }),
    }),
    "run() works later": () => ({
      request: () =>
        parts({
          async run(work: () => unknown) {
            await Promise.resolve();
            return work();
          },
        }),
    }),
  };

  /** What clients and the store see of a conversation with a failed turn. */
  async function talk(observed: readonly unknown[]) {
    let asked = 0;
    const store = failing(memoryStore(), (name) => name === "listThreads");
    const { post, reported } = hosted({
      store,
      observers: observed as Observer[],
      async *respond() {
        asked += 1;
        yield "Hello";
        if (asked === 2) throw new RangeError("too long");
      },
    });
    const created = await textOf(post("threads.create", { input: input() }));
    const thread_id = /"id":"(thr_[^"]+)"/.exec(created)?.[1] ?? "";
    const answers = [
      created,
      await textOf(post("threads.add_user_message", { thread_id, input: input() })),
      await textOf(post("threads.get_by_id", { thread_id })),
      await textOf(post("threads.list", {})),
    ].map((text) => text.replaceAll(/(thr|msg)_[\w-]+|"created_at":"[^"]*"/g, "$1"));
    return { answers, asked, reported: reported.map(String) };
  }

  const expected = ["RangeError: too long", "Error: secret: the database at 10.0.0.1 does not answer"];

  test.each(Object.entries({ ...observers, ...quiet }))("%s", async (name, observer) => {
    const [{ reported, ...odd }, { reported: _, ...plain }] = [await talk([observer()]), await talk([])];
    expect(odd).toEqual(plain);
    expect(reported.filter((text) => text !== "Error: boom")).toEqual(expected);
    expect(reported.includes("Error: boom")).toBe(name in observers);
  });

  test("the others are still notified", async () => {
    const { observer, ends } = recorder();
    await talk([observers["end() throws"]!(), observer, observers["run() throws before it works"]!()]);
    expect(ends("request").length).toBe(4);
    expect(ends("turn").length).toBe(2);
  });
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
