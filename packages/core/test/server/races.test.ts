import { expect, test } from "vitest";
import {
  ChatKitServer,
  clientToolCall,
  endOfMessage,
  memoryStore,
  type Store,
  type ThreadStreamEvent,
  type TurnThread,
} from "../../src/index.ts";
import { pause, slow } from "./faulty-stores.ts";
import { conversation } from "./conversation.ts";
import { eventsIn } from "./events-in.ts";

type Events = AsyncGenerator<ThreadStreamEvent, void>;

const message = (text: string) => ({ content: [{ type: "input_text" as const, text }] });

/** A turn that waits in its midst until `go` is called; what happens meanwhile is up to the test. */
function midway(store: Store, rest: (thread: TurnThread) => AsyncIterable<string> | Iterable<string>) {
  const gate = Promise.withResolvers<void>();
  const self = conversation({
    store,
    async *respond(thread) {
      yield "begun";
      await gate.promise;
      yield* rest(thread);
    },
  });
  const events: ThreadStreamEvent[] = [];
  const stream: Events = self.client.stream("threads.create", { input: message("Hi") });
  return {
    ...self,
    events,
    /** Reads until the handler waits; gives the thread's id. */
    async begin() {
      for (;;) {
        const { value } = await stream.next();
        if (value) events.push(value);
        if (JSON.stringify(value).includes('"delta":"begun"')) break;
      }
      const [created] = events;
      return created?.type === "thread.created" ? created.thread.id : "";
    },
    leave: () => stream.return(),
    async finish() {
      gate.resolve();
      for await (const event of stream) events.push(event);
      return events;
    },
  };
}

test("a rename while a turn runs survives it, whatever the turn writes to the thread", async () => {
  const turn = midway(slow(memoryStore()), function* (thread) {
    thread.metadata = { step: 1 };
    yield " more";
    thread.status = { type: "locked" };
  });
  const thread_id = await turn.begin();
  await turn.client.request("threads.update", { thread_id, title: "By the user" });
  const events = await turn.finish();
  expect(events.findLast(({ type }) => type === "thread.updated")).toMatchObject({
    thread: { title: "By the user", status: { type: "locked" } },
  });
  expect(await turn.store.forUser("alice").loadThread(thread_id)).toMatchObject({
    title: "By the user",
    status: { type: "locked" },
    metadata: { step: 1 },
  });
});

test("a thread that is deleted while a turn runs stays deleted; its reader gets one error, nobody a report", async () => {
  const turn = midway(slow(memoryStore()), function* (thread) {
    thread.title = "back";
    yield " more";
  });
  const thread_id = await turn.begin();
  await turn.client.request("threads.delete", { thread_id });
  const events = await turn.finish();
  expect(events.at(-1)).toEqual({ type: "error", code: "stream.error", allow_retry: false });
  expect(events.filter(({ type }) => type === "error")).toHaveLength(1);
  const view = turn.store.forUser("alice");
  expect(await view.loadThread(thread_id)).toBeUndefined();
  expect((await view.listItems(thread_id, { limit: 9, order: "asc", hidden: true })).data).toEqual([]);
  expect(turn.reported).toEqual([]);
});

test("a thread that is deleted, and whose reader then leaves, stays deleted, and nobody gets a report", async () => {
  const turn = midway(slow(memoryStore()), () => []);
  const thread_id = await turn.begin();
  await turn.client.request("threads.delete", { thread_id });
  await turn.leave();
  await pause(30);
  const view = turn.store.forUser("alice");
  expect(await view.loadThread(thread_id)).toBeUndefined();
  expect((await view.listItems(thread_id, { limit: 9, order: "asc", hidden: true })).data).toEqual([]);
  expect(turn.reported).toEqual([]);
});

test("a title that is made beside the answer is kept, whenever it comes", async () => {
  // One moment after the other, so that some of them fall into a write of the turn itself.
  for (let delay = 0; delay < 16; delay++) {
    const { say, client } = conversation({
      store: slow(memoryStore(), 3),
      async *respond(thread) {
        const titled = pause(delay).then(() => {
          thread.title = "Made beside";
        });
        yield "One";
        yield endOfMessage();
        yield "Two";
        yield endOfMessage();
        await titled;
      },
    });
    const events = await say();
    expect(
      events.some(({ type }) => type === "thread.updated"),
      `after ${delay} ms`,
    ).toBe(true);
    expect((await client.request("threads.list", {})).data[0]?.title, `after ${delay} ms`).toBe(
      "Made beside",
    );
  }
});

test("of two outputs for one call, posted to two processes at once, one is taken", async () => {
  const store = slow(memoryStore());
  let continued = 0;
  const process = () =>
    conversation({
      store,
      async *respond(_thread, input) {
        if (input) yield clientToolCall("pick");
        else continued++;
      },
    });
  const [one, two] = [process(), process()];
  await one.say();
  await one.say();
  const post = async (self: typeof one, result: string): Promise<unknown> => {
    try {
      const params = { thread_id: one.threadId, result };
      for await (const _event of self.client.stream("threads.add_client_tool_output", params));
      return result;
    } catch (error) {
      return error;
    }
  };
  const answers = await Promise.all([post(one, "a"), post(two, "b"), post(one, "c"), post(two, "d")]);
  const taken = answers.filter((answer) => typeof answer === "string");
  expect(taken).toHaveLength(1);
  for (const refused of answers.filter((answer) => typeof answer !== "string")) {
    expect(refused).toMatchObject({ name: "RefusedError", status: 409, code: "conflict" });
  }
  expect(continued).toBe(1);
  const calls = (await one.stored()).filter((item) => item.type === "client_tool_call");
  expect(calls).toMatchObject([{ status: "completed", output: taken[0] }]);
});

test("a thread that the running turn closes takes no message that has waited for it, where the server enforces that", async () => {
  const gate = Promise.withResolvers<void>();
  const store = memoryStore();
  const server = new ChatKitServer({
    store,
    enforceThreadStatus: true,
    async *respond(thread) {
      yield "begun";
      await gate.promise;
      thread.status = { type: "closed", reason: "over" };
    },
  });
  const post = (body: object) =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify(body),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
  const first = await post({ type: "threads.create", params: { input: message("Hi") } });
  const reader = (first.body as AsyncIterable<string>)[Symbol.asyncIterator]();
  const [created] = eventsIn(String((await reader.next()).value));
  if (created?.type !== "thread.created") throw new Error("No thread was created");
  const params = { thread_id: created.thread.id, input: message("too late") };
  const second = post({ type: "threads.add_user_message", params });
  await pause(10);
  gate.resolve();
  while (!(await reader.next()).done);
  const { status, body } = await second;
  expect([status, JSON.parse(String(body)).error.message]).toEqual([409, "The thread is closed: over."]);
});
