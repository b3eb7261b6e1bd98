import { expect, test } from "vitest";
import {
  type Answer,
  assistantMessage,
  ChatKitServer,
  memoryStore,
  type Store,
  type ThreadItem,
  type ReplyPart,
} from "../../src/index.ts";
import { pause, slow } from "./faulty-stores.ts";

const input = (text: string) => ({ content: [{ type: "input_text", text }] });

interface Posted {
  answer: Promise<Answer>;
  /** The client leaves; nobody calls return(). */
  leave(): void;
}

/** A server, and clients that may leave it; the thread is the one that was made first. */
function serverWith(
  respond: ChatKitServer["respond"],
  { store = slow(memoryStore()) }: { store?: Store } = {},
) {
  const server = new ChatKitServer({ store, respond, onError() {} });
  const view = store.forUser("alice");
  const thread = async () => (await view.listThreads({ limit: 1, order: "desc" })).data[0];
  const post = (body: object): Posted => {
    const gone = new AbortController();
    const answer = server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify(body),
      identity: { userId: "alice" },
      signal: gone.signal,
    });
    return { answer, leave: () => gone.abort() };
  };
  return {
    view,
    thread,
    create: () => post({ type: "threads.create", params: { input: input("Hi") } }),
    say: async (text: string) =>
      post({
        type: "threads.add_user_message",
        params: { thread_id: (await thread())!.id, input: input(text) },
      }),
    stored: async (): Promise<ThreadItem[]> => {
      const query = { limit: 99, order: "asc", hidden: true } as const;
      return (await view.listItems((await thread())!.id, query)).data;
    },
  };
}

const kinds = (items: readonly ThreadItem[]) => items.map(({ type }) => type);
const frames = ({ body }: Answer): AsyncIterator<string> => {
  if (typeof body === "string") throw new Error(body);
  return body[Symbol.asyncIterator]();
};
const drain = async (answer: Answer): Promise<string> => {
  if (typeof answer.body === "string") return answer.body;
  let all = "";
  for await (const frame of answer.body) all += frame;
  return all;
};
const until = async (reader: AsyncIterator<string>, part: string): Promise<void> => {
  for (;;) {
    const { done, value } = await reader.next();
    if (done) throw new Error(`no frame with ${part}`);
    if (value.includes(part)) return;
  }
};
const never = new Promise<void>(() => {});

test("a client that leaves while its message is being stored: the message stays, nothing is asked, the thread is free", async () => {
  let asked = 0;
  const { create, say, stored } = serverWith(async function* () {
    asked++;
    yield "answer";
  });
  const first = create();
  await pause(3);
  first.leave();
  // The adapter has no one to write to, and does not read.
  await first.answer;
  await expect.poll(async () => kinds(await stored())).toEqual(["user_message", "sdk_hidden_context"]);
  expect(asked).toBe(0);
  const started = performance.now();
  const answer = await (await say("again")).answer;
  expect(answer.status).toBe(200);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(await drain(answer)).toContain("answer");
});

test("a client that leaves while it waits for the running turn leaves no message behind", async () => {
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  const { create, say, stored } = serverWith(async function* () {
    asked++;
    yield "begun";
    await gate.promise;
  });
  const running = await create().answer;
  const reader = frames(running);
  await until(reader, "begun");
  const waiting = await say("never mind");
  await pause(20);
  waiting.leave();
  gate.resolve();
  while (!(await reader.next()).done);
  await waiting.answer;
  await pause(30);
  expect(kinds(await stored())).toEqual(["user_message", "assistant_message"]);
  expect(asked).toBe(1);
});

test("a reader that stops reading holds the handler back, and what was made is stored when it leaves", async () => {
  let made = 0;
  const { create, stored } = serverWith(async function* () {
    for (; made < 1000; made++) yield `${made} `;
  });
  const reader = frames(await create().answer);
  await until(reader, '"delta":"9 "');
  await pause(30);
  const ahead = made;
  // What goes out at once, and the step after it.
  expect(ahead).toBeLessThanOrEqual(101);
  await pause(30);
  expect(made).toBe(ahead);
  await reader.return?.();
  const items = await stored();
  expect(kinds(items)).toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
  expect(JSON.stringify(items[1])).toContain("0 1 2 3 4 5 6 7 8 9 ");
});

test("leaving while an item is being stored stores it once", async () => {
  const { create, stored } = serverWith(
    async function* () {
      yield "whole";
      yield { type: "progress_update", text: "next" };
      await never;
    },
    { store: slow(memoryStore(), 10) },
  );
  const posted = create();
  const reader = frames(await posted.answer);
  await until(reader, '"delta":"whole"');
  const pending = reader.next();
  await pause(5);
  posted.leave();
  await pending;
  await expect.poll(async () => kinds(await stored())).toContain("sdk_hidden_context");
  expect(kinds(await stored())).toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
});

test("what the handler did to the thread before the client left is stored", async () => {
  const { create, thread } = serverWith(async function* (live) {
    yield "Hello";
    live.title = "Greeting";
    live.metadata = { step: 1 };
    await never;
  });
  const reader = frames(await create().answer);
  await until(reader, '"delta":"Hello"');
  void reader.next();
  await pause(5);
  await reader.return?.();
  expect(await thread()).toMatchObject({ title: "Greeting", metadata: { step: 1 } });
});

test("a client that leaves while the options of its stream are looked up frees the thread at once", async () => {
  const store = slow(memoryStore());
  let hang = true;
  const server = new ChatKitServer({
    store,
    async *respond() {
      yield "answer";
    },
    streamOptions: () => (hang ? new Promise<never>(() => {}) : { allow_cancel: true }),
  });
  const gone = new AbortController();
  const post = (body: object, signal = new AbortController().signal) =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify(body),
      identity: { userId: "alice" },
      signal,
    });
  const first = await post({ type: "threads.create", params: { input: input("Hi") } }, gone.signal);
  const reader = frames(first);
  await until(reader, "user_message");
  void reader.next();
  await pause(5);
  hang = false;
  gone.abort();
  const [thread] = (await store.forUser("alice").listThreads({ limit: 1, order: "desc" })).data;
  const params = { thread_id: thread!.id, input: input("again") };
  expect(await drain(await post({ type: "threads.add_user_message", params }))).toContain("answer");
});

test("the handler's signal is aborted, and its finally runs, before the next turn of the thread begins", async () => {
  const steps: string[] = [];
  const { create, say } = serverWith(async function* (
    _thread,
    message,
    { signal },
  ): AsyncGenerator<ReplyPart, void> {
    if (!JSON.stringify(message).includes("Hi")) {
      steps.push("next");
      return;
    }
    signal.addEventListener("abort", () => steps.push("aborted"));
    try {
      yield "text";
      await new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    } finally {
      steps.push("finally");
    }
  });
  const reader = frames(await create().answer);
  await until(reader, '"delta":"text"');
  void reader.next();
  const left = reader.return?.();
  await drain(await (await say("next")).answer);
  await left;
  expect(steps).toEqual(["aborted", "finally", "next"]);
});

test("the text of a message that was cut short is stored with the marker, however the store awaits", async () => {
  const { create, stored } = serverWith(async function* () {
    yield "Partial ";
    yield "text";
    await never;
  });
  const reader = frames(await create().answer);
  await until(reader, '"delta":"text"');
  await reader.return?.();
  const items = await stored();
  expect(kinds(items)).toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
  expect(JSON.stringify(items[1])).toContain("Partial ");
}, 3000);

test("a client that leaves without reading on is settled by the signal alone", async () => {
  let aborted = false;
  const { create, stored } = serverWith(async function* (_thread, _input, { signal }) {
    signal.addEventListener("abort", () => {
      aborted = true;
    });
    yield "Partial";
    yield " more";
  });
  const posted = create();
  await until(frames(await posted.answer), '"delta":"Partial"');
  posted.leave();
  await expect
    .poll(async () => kinds(await stored()))
    .toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
  expect(aborted).toBe(true);
});

test("white space is not text worth keeping", async () => {
  const { create, stored } = serverWith(async function* () {
    yield " \n";
    await never;
  });
  const reader = frames(await create().answer);
  await until(reader, "text_delta");
  await reader.return?.();
  expect(kinds(await stored())).toEqual(["user_message", "sdk_hidden_context"]);
});

test("a turn that ended by itself leaves no marker", async () => {
  const { create, stored } = serverWith(async function* () {
    yield "Whole";
  });
  const reader = frames(await create().answer);
  while (!(await reader.next()).done);
  await reader.return?.();
  expect(kinds(await stored())).toEqual(["user_message", "assistant_message"]);
});

test("a reader that waits for a handler which never goes on is released at once when its client leaves", async () => {
  const { create, stored } = serverWith(async function* () {
    yield "begun";
    await never;
  });
  const posted = create();
  const reader = frames(await posted.answer);
  await until(reader, '"delta":"begun"');
  const waiting = reader.next();
  posted.leave();
  expect(await waiting).toEqual({ done: true, value: undefined });
  await reader.return?.();
  expect(kinds(await stored())).toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
});

test("leaving stops a stream inside a part, and the handler that yielded it", async () => {
  const stopped: string[] = [];
  async function* tokens() {
    try {
      yield "one ";
      yield "two ";
    } finally {
      stopped.push("tokens");
    }
  }
  const { create } = serverWith(async function* () {
    try {
      yield assistantMessage(tokens());
    } finally {
      stopped.push("handler");
    }
  });
  const reader = frames(await create().answer);
  await until(reader, '"delta":"one "');
  await reader.return?.();
  expect(stopped).toEqual(["tokens", "handler"]);
});

test("leaving stops a stream that the handler yields only afterwards", async () => {
  const cancelled = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const { create } = serverWith(async function* () {
    yield "begun";
    await gate.promise;
    yield assistantMessage(new ReadableStream<string>({ cancel: () => cancelled.resolve() }));
  });
  const reader = frames(await create().answer);
  await until(reader, '"delta":"begun"');
  void reader.next();
  await pause(5);
  await reader.return?.();
  gate.resolve();
  await cancelled.promise;
}, 2000);

test("an onError that makes the client leave does not end a failing turn twice", async () => {
  const gone = new AbortController();
  const saved: string[][] = [];
  const real = memoryStore();
  const store: Store = {
    forUser(userId) {
      const view = real.forUser(userId);
      return Object.assign(Object.create(view), {
        save: async (threadId: string, changes: Parameters<typeof view.save>[1]) => {
          saved.push((changes.items ?? []).map(({ type }) => type));
          return view.save(threadId, changes);
        },
      });
    },
  };
  const server = new ChatKitServer({
    store,
    onError: () => gone.abort(),
    async *respond() {
      yield "text";
      // Two events: the second is applied by a pull of its own.
      yield assistantMessage("more", { annotations: [12n as never] });
    },
  });
  const body = JSON.stringify({ type: "threads.create", params: { input: input("Hi") } });
  const identity = { userId: "alice" };
  const answer = await server.handle({
    method: "POST",
    contentType: "application/json",
    body,
    identity,
    signal: gone.signal,
  });
  const reader = frames(answer);
  while (!(await reader.next()).done);
  await reader.return?.();
  expect(saved).toEqual([["assistant_message"]]);
});
