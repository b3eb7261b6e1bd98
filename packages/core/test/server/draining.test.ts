import { describe, expect, test } from "vitest";
import { ChatKitServer, memoryStore, type ServerOptions, type Store } from "../../src/index.ts";

const signal = new AbortController().signal;
const head = { method: "POST", contentType: "application/json", identity: { userId: "alice" }, signal };
const input = { content: [{ type: "input_text", text: "Hi" }] };

function hosted(options: Partial<ServerOptions> = {}) {
  const reported: unknown[] = [];
  const store = options.store ?? memoryStore();
  const server = new ChatKitServer({ onError: (error) => reported.push(error), ...options, store });
  const post = (type: string, params: object) =>
    server.handle({ ...head, body: JSON.stringify({ type, params }) });
  const kept = async (): Promise<string> => {
    const view = store.forUser("alice");
    const [thread] = (await view.listThreads({ limit: 1, order: "asc" })).data;
    return JSON.stringify((await view.listItems(thread!.id, { limit: 9, order: "asc", hidden: true })).data);
  };
  return { server, post, reported, kept };
}

/** A turn that says something, and goes on when the test lets it. */
function waiting() {
  const gate = Promise.withResolvers<void>();
  let told: AbortSignal | undefined;
  return {
    open: gate.resolve,
    signal: () => told,
    respond: async function* (...[, , context]: Parameters<NonNullable<ServerOptions["respond"]>>) {
      told = context.signal;
      yield "Once upon a time";
      await gate.promise;
      yield " there was an end.";
    },
  };
}

/** Reads up to the first text; the rest is still to be read. */
async function begin(answer: { body: string | AsyncIterable<string> }) {
  if (typeof answer.body === "string") throw new Error(answer.body);
  const frames = answer.body[Symbol.asyncIterator]();
  let seen = "";
  while (!seen.includes("Once upon")) seen += (await frames.next()).value;
  return {
    thread_id: /"id":"(thr_[^"]+)"/.exec(seen)?.[1] ?? "",
    async rest() {
      let text = "";
      for (let step = await frames.next(); !step.done; step = await frames.next()) text += step.value;
      return text;
    },
  };
}

const statusOf = async (handler: ChatKitServer["readiness"]): Promise<[number, unknown]> => {
  const { status, body } = await handler.handle({ ...head, method: "GET", identity: null, body: undefined });
  return [status, JSON.parse(String(body))];
};

describe("a server that drains", () => {
  test("takes no new turns, still answers reads, and is done when the last turn has finished", async () => {
    const turn = waiting();
    const { server, post, kept } = hosted(turn);
    const running = await begin(await post("threads.create", { input }));
    let isDone = false;
    const drained = server.drain().then(() => (isDone = true));
    for (const [type, params] of [
      ["threads.create", { input }],
      ["threads.add_user_message", { thread_id: running.thread_id, input }],
    ] as const) {
      const { status, headers, body } = await post(type, params);
      expect([status, headers["retry-after"], JSON.parse(String(body)).error.code]).toEqual([
        503,
        "1",
        "unavailable",
      ]);
    }
    expect((await post("threads.get_by_id", { thread_id: running.thread_id })).status).toBe(200);
    expect(isDone).toBe(false);
    turn.open();
    expect(await running.rest()).not.toContain('"type":"error"');
    await drained;
    expect(await kept()).toContain("there was an end");
  });

  test("ends what still runs after the grace with an error that offers a retry, and keeps what was shown", async () => {
    const turn = waiting();
    const { server, post, reported, kept } = hosted(turn);
    const running = await begin(await post("threads.create", { input }));
    // It waits for its thread: it may not begin once the server drains.
    const queued = post("threads.add_user_message", { thread_id: running.thread_id, input });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const drained = server.drain({ grace: 30 });
    expect(await running.rest()).toContain('"type":"error","code":"stream.error","allow_retry":true');
    expect(turn.signal()?.aborted).toBe(true);
    expect((await queued).status).toBe(503);
    await drained;
    expect(await kept()).toContain("Once upon a time");
    expect(reported).toEqual([]);
  });

  test("ends the turns of clients that do not read, and keeps what they were shown", async () => {
    const turn = waiting();
    const { server, post, kept } = hosted(turn);
    const { rest } = await begin(await post("threads.create", { input }));
    await server.drain({ grace: 10 });
    expect(await kept()).toContain("Once upon a time");
    // It is there for a reader that was only slow.
    expect(await rest()).toContain('"type":"error","code":"stream.error","allow_retry":true');
  });

  test("is done at once where nothing runs", async () => {
    await hosted().server.drain();
  });
});

describe("readiness", () => {
  test("is 200 while requests may come, and 503 while the server drains; liveness stays 200", async () => {
    const turn = waiting();
    const { server, post } = hosted(turn);
    expect(await statusOf(server.readiness)).toEqual([200, { status: "ok", turns: 0 }]);
    const { rest } = await begin(await post("threads.create", { input }));
    const drained = server.drain();
    expect(await statusOf(server.readiness)).toEqual([503, { status: "draining", turns: 1 }]);
    expect(await statusOf(server.liveness)).toEqual([200, { status: "ok" }]);
    turn.open();
    await rest();
    await drained;
  });

  test.each<[string, () => unknown]>([
    ["hangs", () => new Promise(() => {})],
    ["rejects", () => Promise.reject(new Error("no database"))],
    [
      "throws",
      () => {
        throw new Error("no database");
      },
    ],
  ])("is 503 where the store %s, and says nothing of why", async (_what, loadThread) => {
    const sound = memoryStore();
    const store: Store = {
      forUser: (userId) =>
        new Proxy(sound.forUser(userId), {
          get: (view, name) => (name === "loadThread" ? loadThread : Reflect.get(view, name)),
        }),
    };
    const { server, reported } = hosted({ store, limits: { storeCall: 20 } });
    expect(await statusOf(server.readiness)).toEqual([503, { status: "store does not answer", turns: 0 }]);
    expect(reported.length).toBe(1);
  });
});
