import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { ChatKitServer, memoryStore, type ServerOptions } from "../../src/index.ts";
import { slow } from "./faulty-stores.ts";

const never = new Promise<never>(() => {});
const input = { content: [{ type: "input_text", text: "Hi" }] };

/** A server, and a turn of Alice's thread that does not end by itself. */
async function busy(options: Partial<ServerOptions>) {
  const server = new ChatKitServer({
    store: memoryStore(),
    onError() {},
    async *respond() {
      yield "Once upon a time";
      await never;
    },
    ...options,
  });
  const post = (type: string, params: object, session = {}, signal = new AbortController().signal) =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type, params }),
      identity: { userId: "alice", session },
      signal,
    });
  const { body } = await post("threads.create", { input });
  if (typeof body === "string") throw new Error(body);
  const running = body[Symbol.asyncIterator]();
  const thread_id = /"id":"(thr_[^"]+)"/.exec((await running.next()).value ?? "")?.[1] ?? "";
  return {
    running,
    say: (session?: object, signal?: AbortSignal) =>
      post("threads.add_user_message", { thread_id, input }, session, signal),
  };
}

const collectGarbage = (): void => {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
};

test("a request that was refused because its thread is busy leaves nothing behind, however long the turn runs", async () => {
  const { say, running } = await busy({ turnWait: 1 });
  const refused = async (): Promise<WeakRef<object>> => {
    const session = {};
    expect((await say(session)).status).toBe(409);
    return new WeakRef(session);
  };
  const sessions = [await refused(), await refused(), await refused()];
  await new Promise((resolve) => setTimeout(resolve, 5));
  collectGarbage();
  expect(sessions.map((session) => session.deref())).toEqual([undefined, undefined, undefined]);
  await running.return?.();
});

test("of several turns that take over at once the newest gets the thread, and the others a 409", async () => {
  const { say } = await busy({ whenBusy: "take-over", store: slow(memoryStore()) });
  const answers = await Promise.all([say(), say(), say()]);
  expect(answers.map(({ status }) => status)).toEqual([409, 409, 200]);
  expect(answers[0].body).toContain("Another turn of this thread has taken over.");
  const { body } = answers[2];
  if (typeof body !== "string") await body[Symbol.asyncIterator]().return?.();
});

test("requests that wait for a thread get it in their order, without those that have given up", async () => {
  const order: string[] = [];
  const { say, running } = await busy({
    turnWait: 5000,
    async *respond(_thread, _input, { session }) {
      order.push((session as { name?: string }).name ?? "first");
      yield "Once upon a time";
      if (order.length === 1) await never;
    },
  });
  const read = async (name: string): Promise<void> => {
    const { body } = await say({ name });
    if (typeof body === "string") throw new Error(body);
    for await (const _ of body);
  };
  const impatient = new AbortController();
  const second = read("second");
  const left = say({ name: "impatient" }, impatient.signal);
  const third = read("third");
  await new Promise((resolve) => setImmediate(resolve));
  impatient.abort();
  await left;
  await running.return?.();
  await Promise.all([second, third]);
  expect(order).toEqual(["first", "second", "third"]);
});
