import { describe, expect, test } from "vitest";
import { memoryStore, type ReplyPart, type ServerOptions, type Store } from "../../src/index.ts";
import { hosted, input, read, threadOf, until } from "./posting.ts";

const never = new Promise<never>(() => {});

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
