import { expect, test } from "vitest";
import { createClient, resumableFetch } from "../../src/client/index.ts";
import { applyEventsOf, deterministic, post, resumable, textOfBody } from "./resumable.ts";
import { serve, serveChatKit } from "../client/serve.ts";
import { cutsAt, cutting } from "./cut.ts";

const key = "0123456789abcdef-0123456789abcdef";

test("a client without the extension sees not one byte of it", async () => {
  const plain = await textOfBody(await post(resumable({ log: false }), "hi"));
  const answer = await post(resumable(), "hi");
  expect(Object.keys(answer.headers).filter((name) => name.startsWith("chatkit"))).toEqual([]);
  expect(deterministic(await textOfBody(answer))).toBe(deterministic(plain));
});

test("frames are numbered by one, and the end is a comment", async () => {
  const answer = await post(resumable(), "hi", { "idempotency-key": key });
  expect(answer.headers).toMatchObject({ "chatkit-stream": key, "chatkit-resume": "1" });
  const frames = (await textOfBody(answer)).split("\n\n").slice(0, -1);
  expect(frames.pop()).toBe(": end");
  expect(frames.length).toBeGreaterThan(3);
  expect(frames.map((frame) => frame.split("\n")[0])).toEqual(frames.map((_, index) => `id: ${index + 1}`));
});

test("a repeated request attaches to its turn and starts none", async () => {
  const server = resumable();
  const first = await textOfBody(await post(server, "hi", { "idempotency-key": key }));
  const again = await textOfBody(await post(server, "hi", { "idempotency-key": key }));
  const rest = await textOfBody(await post(server, "hi", { "idempotency-key": key, "last-event-id": "2" }));
  expect(again).toBe(first);
  expect(first.endsWith(rest)).toBe(true);
  expect(rest.startsWith("id: 3\n")).toBe(true);
  expect(server.turns).toBe(1);
});

test("the key of another request is refused", async () => {
  const server = resumable();
  await textOfBody(await post(server, "hi", { "idempotency-key": key }));
  expect(await post(server, "other", { "idempotency-key": key })).toMatchObject({ status: 422 });
  expect(server.turns).toBe(1);
});

test("a rejected request leaves its key free", async () => {
  const server = resumable();
  const params = { thread_id: "thr_unknown", input: { content: [{ type: "input_text", text: "hi" }] } };
  const headers = { "idempotency-key": key };
  expect(await server.send("threads.add_user_message", params, headers)).toMatchObject({ status: 404 });
  expect(await post(server, "hi", headers)).toMatchObject({ status: 200 });
});

test("a malformed key is refused before anything is done", async () => {
  const server = resumable();
  expect(await post(server, "hi", { "idempotency-key": "short" })).toMatchObject({ status: 400 });
  expect(server.turns).toBe(0);
});

test.each([
  ["forged", { stream_id: "ffffffffffffffff" }, "alice", "0"],
  ["foreign", { stream_id: key }, "bob", "0"],
  ["from the future", { stream_id: key }, "alice", "99999"],
  ["not a number", { stream_id: key }, "alice", "forged/7"],
])("a stream that is %s is answered like an unknown one", async (_what, params, userId, last) => {
  const server = resumable();
  await textOfBody(await post(server, "hi", { "idempotency-key": key }));
  const headers = { "last-event-id": last };
  const unknown = await server.send("streams.resume", { stream_id: "0000000000000000" }, {}, "alice");
  const { status, body } = await server.send("streams.resume", params, headers, userId);
  expect({ status, body }).toEqual({ status: 404, body: unknown.body });
  if (userId === "alice") return;
  expect(await server.send("streams.stop", params, {}, userId)).toMatchObject({ status: 404 });
});

test("a client that has seen events of a stream that is gone starts no second turn", async () => {
  const server = resumable();
  const headers = { "idempotency-key": key, "last-event-id": "3" };
  expect(await post(server, "hi", headers)).toMatchObject({ status: 404 });
  expect(server.turns).toBe(0);
});

test("frames that the log no longer holds are answered like an unknown stream", async () => {
  const server = resumable({ size: 100, tokens: 50 });
  await textOfBody(await post(server, "hi", { "idempotency-key": key }));
  const headers = { "last-event-id": "1" };
  expect(await server.send("streams.resume", { stream_id: key }, headers)).toMatchObject({ status: 404 });
});

test("a turn outlives its reader, and streams.stop ends it", async () => {
  const server = resumable({ isHeld: true });
  const reader = new AbortController();
  const answer = await post(server, "hi", { "idempotency-key": key }, reader.signal);
  await server.reached;
  reader.abort();
  const thread_id = await server.threadId();
  const second = await server.send("streams.resume", { thread_id });
  expect(second.headers).toMatchObject({ "chatkit-stream": key });
  expect(server.aborted).toBe(false);
  expect(await server.send("streams.stop", { stream_id: key })).toMatchObject({ status: 200, body: "{}" });
  expect(await textOfBody(second)).toMatch(/held[^]*: end\n\n$/);
  expect(server.aborted).toBe(true);
  expect(await server.send("streams.resume", { thread_id })).toMatchObject({ status: 404 });
  expect(await server.texts()).toEqual(["hi", "held"]);
  void answer;
});

test("deleting the thread forgets its streams", async () => {
  const server = resumable();
  await textOfBody(await post(server, "hi", { "idempotency-key": key }));
  await server.send("threads.delete", { thread_id: await server.threadId() });
  expect(await server.send("streams.resume", { stream_id: key })).toMatchObject({ status: 404 });
});

test("erasing the user ends and forgets the streams", async () => {
  const server = resumable({ isHeld: true });
  const answer = await post(server, "hi", { "idempotency-key": key });
  await server.reached;
  await server.server.eraseUser("alice");
  expect(await textOfBody(answer)).not.toContain("released");
  expect(await server.log!.forUser("alice").find(key)).toBeUndefined();
});

test("without the extension a turn is finished where the server says so", async () => {
  for (const [whenClientLeaves, texts] of [
    ["finish", ["hi", "held released"]],
    ["stop", ["hi", "held"]],
  ] as const) {
    const server = resumable({ log: false, isHeld: true, whenClientLeaves });
    const reader = new AbortController();
    const answer = await server.send(
      "threads.create",
      { input: { content: [{ type: "input_text", text: "hi" }] } },
      { "chatkit-resume": "0" },
      "alice",
      reader.signal,
    );
    const frames = (answer.body as AsyncIterable<string>)[Symbol.asyncIterator]();
    let seen = "";
    while (!seen.includes("held")) seen += (await frames.next()).value;
    reader.abort();
    await frames.return?.();
    server.release();
    await server.server.drain();
    expect(await server.texts()).toEqual(texts);
  }
});

test("resumableFetch gives the uncut bytes, cut at each of 500 events", { timeout: 60_000 }, async () => {
  const server = resumable({ tokens: 500 });
  const whole = await post(server, "hi", { "idempotency-key": key });
  const frames = (await textOfBody(whole)).split("\n\n").slice(0, -2);
  expect(frames.length).toBeGreaterThan(500);
  const plain = frames.map((frame) => `${frame.replace(/^id: \d+\n/, "")}\n\n`).join("");
  // Each connection brings one whole frame, as long as that is, and half of the next one.
  const places = frames.map((frame) => Buffer.byteLength(frame) + 2 + 5);
  const url = await serveChatKit(server.server);
  const proxy = await serve(cutting(url, cutsAt(...places)));
  const fetch = resumableFetch(undefined, { pause: 0 });
  const body = JSON.stringify({ type: "threads.create", params: server.params("hi"), metadata: {} });
  const headers = { "content-type": "application/json", authorization: "Bearer bob" };
  const received = await (await fetch(proxy, { method: "POST", headers, body })).text();
  expect(deterministic(received)).toBe(deterministic(plain));
  expect(server.turns).toBe(2);
});

test(
  "resumableFetch gives the uncut bytes, cut at each byte of three frames",
  { timeout: 60_000 },
  async () => {
    const server = resumable({ tokens: 3 });
    const url = await serveChatKit(server.server);
    const body = JSON.stringify({ type: "threads.create", params: server.params("hi"), metadata: {} });
    const headers = { "content-type": "application/json", authorization: "Bearer bob" };
    const uncut = await (await resumableFetch()(url, { method: "POST", headers, body })).text();
    const length = uncut.split("\n\n").slice(0, 3).join("\n\n").length;
    let cuts = cutsAt();
    const proxy = await serve(cutting(url, { next: () => cuts.next() }));
    for (let place = 0; place < length; place++) {
      cuts = cutsAt(place);
      const fetch = resumableFetch(undefined, { pause: 0 });
      const received = await (await fetch(proxy, { method: "POST", headers, body })).text();
      expect(deterministic(received), `cut at byte ${place}`).toBe(deterministic(uncut));
    }
    expect(server.turns).toBe(1 + length);
  },
);

test("core/client folds a cut stream as an uncut one, and a second tab follows", async () => {
  const server = resumable({ isHeld: true });
  const url = await serveChatKit(server.server);
  const proxy = await serve(cutting(url, cutsAt(300, 200, 100)));
  const options = { headers: { authorization: "Bearer alice" }, resume: { pause: 0 } };
  const client = createClient({ url: proxy, ...options });
  const folding = applyEventsOf(client.stream("threads.create", server.params("hi") as never));
  await server.reached;
  const thread_id = await server.threadId();
  let following: ReturnType<typeof applyEventsOf> | undefined;
  await new Promise<void>((begun) => {
    following = applyEventsOf(createClient({ url, ...options }).follow({ thread_id }), begun);
  });
  server.release();
  const [first, second] = await Promise.all([folding, following]);
  expect(second).toEqual(first);
  expect(first?.items.data.map(({ type }) => type)).toEqual(["user_message", "assistant_message"]);
  expect(server.turns).toBe(1);
});

test("a lost POST is sent again under its key, and is not done twice", async () => {
  const server = resumable();
  const url = await serveChatKit(server.server);
  let lost = 0;
  const fetch = resumableFetch(
    async (to, init) => {
      const response = await globalThis.fetch(to, init);
      if (String(init?.body).includes("threads.create") && lost++ === 0) {
        await response.text();
        throw new TypeError("The answer was lost.");
      }
      return response;
    },
    { pause: 0 },
  );
  const client = createClient({ url, fetch, headers: { authorization: "Bearer alice" } });
  await client.request("threads.list", {});
  const thread = await applyEventsOf(client.stream("threads.create", server.params("hi") as never));
  expect(thread?.items.data).toHaveLength(2);
  expect([lost, server.turns]).toEqual([2, 1]);
});

test("a lost POST is not sent again to a server that has not announced the extension", async () => {
  let sent = 0;
  const fetch = resumableFetch(
    async () => {
      sent++;
      throw new TypeError("The answer was lost.");
    },
    { pause: 0 },
  );
  const body = JSON.stringify({ type: "threads.create", params: {} });
  await expect(fetch("http://127.0.0.1/", { method: "POST", body })).rejects.toThrow("lost");
  expect(sent).toBe(1);
});

test("leaving the loop of core/client stops the turn", async () => {
  const server = resumable({ isHeld: true });
  const url = await serveChatKit(server.server);
  const client = createClient({ url, headers: { authorization: "Bearer alice" }, resume: true });
  for await (const event of client.stream("threads.create", server.params("hi") as never)) {
    if (event.type === "thread.item.updated") break;
  }
  await server.ended;
  expect(server.aborted).toBe(true);
  expect(await server.texts()).toEqual(["hi", "held"]);
});
