import { expect, test } from "vitest";
import { createClient } from "../../src/client/index.ts";
import { ChatKitServer, memoryStore } from "../../src/index.ts";
import { serve, serveChatKit } from "./serve.ts";

const input = { content: [{ type: "input_text" as const, text: "Hi" }] };
const alice = { authorization: "Bearer alice" };

/** A server whose answer never ends, and the time at which its turn was aborted. */
function endless() {
  const stopped = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const store = memoryStore();
  const server = new ChatKitServer({
    store,
    async *respond(_thread, _input, { signal }) {
      begun.resolve();
      signal.addEventListener("abort", () => stopped.resolve());
      yield "One";
      yield " two";
      await new Promise(() => {});
    },
    onError() {},
  });
  const kinds = async () => {
    const view = store.forUser("alice");
    const [thread] = (await view.listThreads({ limit: 1, order: "desc" })).data;
    const { data } = await view.listItems(thread!.id, { limit: 9, order: "asc", hidden: true });
    return data.map(({ type }) => type);
  };
  return { server, stopped: stopped.promise, begun: begun.promise, kinds };
}

test("leaving the loop aborts the request, and the server keeps what was said", async () => {
  const { server, stopped, kinds } = endless();
  const client = createClient({ url: await serveChatKit(server), headers: alice });
  for await (const event of client.stream("threads.create", { input })) {
    if (JSON.stringify(event).includes(" two")) break;
  }
  await stopped;
  await expect.poll(kinds).toEqual(["user_message", "assistant_message", "sdk_hidden_context"]);
});

test("throwing out of the loop does the same", async () => {
  const { server, stopped } = endless();
  const client = createClient({ url: await serveChatKit(server), headers: alice });
  const failing = async () => {
    for await (const _event of client.stream("threads.create", { input })) throw new Error("my own");
  };
  await expect(failing()).rejects.toThrow("my own");
  await stopped;
});

test("an aborted signal ends a running stream with the signal's reason", async () => {
  const { server, stopped, begun } = endless();
  const client = createClient({ url: await serveChatKit(server), headers: alice });
  const stop = new AbortController();
  const reading = (async () => {
    for await (const _event of client.stream("threads.create", { input }, { signal: stop.signal }));
  })();
  await begun;
  stop.abort(new Error("the user pressed Stop"));
  await expect(reading).rejects.toThrow("the user pressed Stop");
  await stopped;
});

test("a reader that aborts between two events gets no further one, even of those that have arrived", async () => {
  const stop = new AbortController();
  const frame = 'data: {"type":"progress_update","text":"t"}\n\n';
  const client = createClient({
    url: "https://nowhere.test",
    fetch: async () => new Response(frame.repeat(3), { headers: { "content-type": "text/event-stream" } }),
  });
  let count = 0;
  const reading = (async () => {
    for await (const _event of client.stream("threads.create", { input }, { signal: stop.signal })) {
      count++;
      stop.abort();
    }
  })();
  await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  expect(count).toBe(1);
});

test("a signal ends the wait for an answer that does not come, of both kinds of operations", async () => {
  const url = await serve(() => {});
  const client = createClient({ url });
  const timeout = () => ({ signal: AbortSignal.timeout(50) });
  await expect(client.request("threads.list", {}, timeout())).rejects.toMatchObject({ name: "TimeoutError" });
  await expect(client.stream("threads.create", { input }, timeout()).next()).rejects.toMatchObject({
    name: "TimeoutError",
  });
});

test("a signal that is aborted already sends nothing", async () => {
  let asked = 0;
  const client = createClient({
    url: "https://nowhere.test",
    async fetch() {
      asked++;
      return new Response();
    },
  });
  const signal = AbortSignal.abort();
  await expect(client.request("threads.list", {}, { signal })).rejects.toMatchObject({ name: "AbortError" });
  await expect(client.stream("threads.create", { input }, { signal }).next()).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(asked).toBe(0);
});

test("a stream is asked for when its loop begins, and leaves no listener on the caller's signal", async () => {
  let asked = 0;
  const { signal } = new AbortController();
  const listeners = new Set<unknown>();
  const { addEventListener, removeEventListener } = signal;
  Object.assign(signal, {
    addEventListener(...args: Parameters<typeof addEventListener>) {
      listeners.add(args[1]);
      addEventListener.apply(signal, args);
    },
    removeEventListener(...args: Parameters<typeof removeEventListener>) {
      listeners.delete(args[1]);
      removeEventListener.apply(signal, args);
    },
  });
  const client = createClient({
    url: "https://nowhere.test",
    async fetch() {
      asked++;
      return new Response("", { headers: { "content-type": "text/event-stream" } });
    },
  });
  const events = client.stream("threads.create", { input }, { signal });
  expect(asked).toBe(0);
  for await (const _event of events);
  expect(asked).toBe(1);
  expect(listeners.size).toBe(0);
});
