import { expect, test } from "vitest";
import { ChatKitServer, memoryStore, type ServerSettings } from "../../src/index.ts";
import { eventsIn } from "./events-in.ts";

const identity = { userId: "alice" };
const signal = new AbortController().signal;

function gated(settings: ServerSettings) {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond(_thread, input) {
      yield "begun";
      if (JSON.stringify(input).includes("wait")) await gate;
    },
    ...settings,
  });
  const post = (body: object) =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify(body),
      identity,
      signal,
    });
  const say = (text: string, thread_id?: string) => {
    const input = { content: [{ type: "input_text", text }] };
    return thread_id === undefined
      ? post({ type: "threads.create", params: { input } })
      : post({ type: "threads.add_user_message", params: { thread_id, input } });
  };
  return { server, post, say, open };
}

async function drain(body: string | AsyncIterable<string>): Promise<string> {
  if (typeof body === "string") return body;
  let text = "";
  for await (const frame of body) text += frame;
  return text;
}

async function firstFrames(body: string | AsyncIterable<string>) {
  if (typeof body === "string") throw new Error(body);
  const frames = body[Symbol.asyncIterator]();
  const { value } = await frames.next();
  const [created] = eventsIn(String(value));
  if (created?.type !== "thread.created") throw new Error("No thread was created");
  return { thread: created.thread.id, rest: { [Symbol.asyncIterator]: () => frames } };
}

test("a second turn of a thread waits for the first, then gets 409 with Retry-After; reads do not wait", async () => {
  const { say, post, open } = gated({ turnWait: 30 });
  const running = await firstFrames((await say("wait")).body);
  const refused = await say("next", running.thread);
  expect([refused.status, refused.headers["retry-after"]]).toEqual([409, "1"]);
  expect((await post({ type: "threads.get_by_id", params: { thread_id: running.thread } })).status).toBe(200);
  open();
  await drain(running.rest);
  expect((await say("next", running.thread)).status).toBe(200);
});

test("a second turn begins as soon as the first has settled", async () => {
  const { say, open } = gated({ turnWait: 2000 });
  const running = await firstFrames((await say("wait")).body);
  const second = say("next", running.thread);
  open();
  await drain(running.rest);
  expect((await second).status).toBe(200);
});

test("a new turn may wait without end, and a draining server too", async () => {
  const { server, say, open } = gated({ turnWait: Infinity });
  const running = await firstFrames((await say("wait")).body);
  const second = say("next", running.thread);
  await new Promise((resolve) => setTimeout(resolve, 20));
  open();
  await drain(running.rest);
  const next = await second;
  expect(next.status).toBe(200);
  const drained = server.drain({ grace: Infinity });
  expect(await drain(next.body)).not.toContain('"type":"error"');
  await drained;
});

test.each(["turnWait", "heartbeat"] as const)("%s must be a time", (name) => {
  expect(() => gated({ [name]: Number.NaN })).toThrow(
    `${name} is NaN; it must be a number of milliseconds, 0 or more.`,
  );
});

test("a silent stream is kept open by comments, and by none where they are switched off", async () => {
  for (const [heartbeat, expected] of [
    [20, true],
    [false, false],
  ] as const) {
    const { say, open } = gated({ heartbeat });
    const running = await firstFrames((await say("wait")).body);
    setTimeout(open, 100);
    expect((await drain(running.rest)).includes(": keep-alive\n\n")).toBe(expected);
  }
});

test("no comment comes before the first event, however long that takes", async () => {
  const server = new ChatKitServer({
    store: memoryStore(),
    heartbeat: 10,
    async *respond() {
      yield "text";
    },
    streamOptions: async () => {
      await new Promise((resolve) => setTimeout(resolve, 80));
      return { allow_cancel: false };
    },
  });
  const post = (body: object) =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify(body),
      identity,
      signal,
    });
  const input = { content: [{ type: "input_text", text: "Hi" }] };
  const created = await drain((await post({ type: "threads.create", params: { input } })).body);
  // Here the server's own events come first, and the wait after them is filled.
  expect(created.startsWith("data: ")).toBe(true);
  expect(created).toContain(': keep-alive\n\ndata: {"type":"stream_options"');
  const event = JSON.parse(created.split("\n\n")[1]!.slice("data: ".length));
  const params = { thread_id: event.item.thread_id, item_id: event.item.id };
  const retried = await drain((await post({ type: "threads.retry_after_item", params })).body);
  expect(retried.startsWith('data: {"type":"stream_options"')).toBe(true);
});

test("a body over the limit is rejected with 413 and leaves nothing behind", async () => {
  const { post, say } = gated({ limits: { body: 500 } });
  const refused = await say("x".repeat(600));
  expect([refused.status, JSON.parse(await drain(refused.body)).error.code]).toEqual([
    413,
    "payload_too_large",
  ]);
  expect(JSON.parse(await drain((await post({ type: "threads.list", params: {} })).body)).data).toEqual([]);
});

test("long numbers and nested nulls in free-form values keep their text", async () => {
  const { server, say } = gated({});
  const { body } = await say("Hi");
  const { thread, rest } = await firstFrames(body);
  await drain(rest);
  const text = '{"big":12345678901234567890,"deep":[null,{"n":null}]}';
  const request = `{"type":"threads.add_user_message","params":{"thread_id":"${thread}","input":{"content":[{"type":"input_tag","id":"t","text":"t","data":${text}}]}}}`;
  const answer = await server.handle({
    method: "POST",
    contentType: "application/json",
    body: request,
    identity,
    signal,
  });
  expect(await drain(answer.body)).toContain(text);
  const list = `{"type":"items.list","params":{"thread_id":"${thread}"}}`;
  expect(
    await drain(
      (await server.handle({ method: "POST", contentType: "application/json", body: list, identity, signal }))
        .body,
    ),
  ).toContain(text);
});
