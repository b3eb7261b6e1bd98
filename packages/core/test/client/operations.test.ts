import { expect, expectTypeOf, test } from "vitest";
import { createClient } from "../../src/client/index.ts";
import {
  type AnswerReader,
  ask,
  ChatKitServer,
  clientToolCall,
  fullReader,
  memoryStore,
  type OperationName,
  type Page,
  requests,
  textOf,
  type ThreadStreamEvent,
  type UserMessageInput,
  type VisibleItem,
  widget,
} from "../../src/index.ts";
import { serveChatKit } from "./serve.ts";

const message = (text: string) => ({ content: [{ type: "input_text" as const, text }] });

/** A server with every capability; its answers say what it was asked. */
function everything() {
  const feedback: unknown[] = [];
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond(_thread, input) {
      const text = textOf(input);
      if (text === "tool") yield clientToolCall("pick", { from: 1 });
      else if (text === "ask") yield ask({ type: "freeform", id: "q", question: "Why?" });
      else if (text === "widget") yield widget({ type: "Card", children: [] });
      else yield input === null ? "went on" : `you said ${text}`;
    },
    async *action(_thread, { type, payload }, sender) {
      yield `${type} ${JSON.stringify(payload)} ${sender?.type}`;
    },
    syncAction: async (_thread, _action, sender) => sender ?? undefined,
    transcribe: async ({ data, mediaType }) => `${data.byteLength} ${mediaType}`,
    feedback: async ({ kind, itemIds }) => void feedback.push({ kind, itemIds }),
    attachments: {
      create: async () => ({ upload_descriptor: { url: "https://x.test/up", method: "PUT", headers: {} } }),
    },
  });
  return { server, feedback };
}

async function all(events: AsyncIterable<ThreadStreamEvent>): Promise<ThreadStreamEvent[]> {
  const list: ThreadStreamEvent[] = [];
  for await (const event of events) list.push(event);
  return list;
}

const said = (events: readonly ThreadStreamEvent[]): string[] =>
  events
    .filter((event) => event.type === "thread.item.done")
    .map(({ item }) => item)
    .filter((item) => item.type === "assistant_message")
    .map(textOf);

const lastItem = (events: readonly ThreadStreamEvent[]): VisibleItem => {
  const done = events.findLast((event) => event.type === "thread.item.done");
  if (!done) throw new Error("no item");
  return done.item;
};

test("every operation is called by its wire name, with typed parameters, and answers in its type", async () => {
  const { server, feedback } = everything();
  const client = createClient({
    url: await serveChatKit(server),
    headers: { authorization: "Bearer alice" },
  });
  const called = new Set<OperationName>();
  const stream: typeof client.stream = (name, ...rest) => {
    called.add(name);
    return client.stream(name, ...rest);
  };
  const request: typeof client.request = (name, ...rest) => {
    called.add(name);
    return client.request(name, ...rest);
  };

  const created = await all(stream("threads.create", { input: message("Hi") }));
  expect(said(created)).toEqual(["you said Hi"]);
  const first = created[0];
  const thread_id = first?.type === "thread.created" ? first.thread.id : "";
  const say = (text: string) => all(stream("threads.add_user_message", { thread_id, input: message(text) }));

  await say("tool");
  expect(said(await all(stream("threads.add_client_tool_output", { thread_id, result: null })))).toEqual([
    "went on",
  ]);
  const question = lastItem(await say("ask"));
  const answered = await all(
    stream("threads.add_structured_input", {
      thread_id,
      item_id: question.id,
      input: { answers: { q: { values: ["because"] } } },
    }),
  );
  expect(answered[1]).toMatchObject({ type: "thread.item.replaced", item: { status: "answered" } });

  const card = lastItem(await say("widget"));
  const action = { type: "press", payload: { a: null } };
  const acted = await all(stream("threads.custom_action", { thread_id, item_id: card.id, action }));
  expect(said(acted)).toEqual(['press {"a":null} widget']);
  expect(
    await request("threads.sync_custom_action", { thread_id, item_id: card.id, action: { type: "x" } }),
  ).toEqual({ updated_item: card });

  expect(await request("threads.get_by_id", { thread_id })).toMatchObject({ id: thread_id });
  const threads = await request("threads.list", {});
  expect(threads.data.map(({ id }) => id)).toEqual([thread_id]);
  expect((await request("threads.update", { thread_id, title: "T" })).title).toBe("T");
  const items = await request("items.list", { thread_id, order: "asc", limit: 1 });
  expectTypeOf(items).toEqualTypeOf<Page<VisibleItem>>();
  const [hi] = items.data;
  expect(items).toMatchObject({ has_more: true, after: hi?.id });

  const retried = await all(stream("threads.retry_after_item", { thread_id, item_id: hi!.id }));
  expect(said(retried)).toEqual(["you said Hi"]);
  expect(await request("items.feedback", { thread_id, item_ids: [hi!.id], kind: "positive" })).toEqual({});
  expect(feedback).toEqual([{ kind: "positive", itemIds: [hi!.id] }]);

  const file = await request("attachments.create", { name: "a.txt", size: 1, mime_type: "text/plain" });
  expect(file).toMatchObject({ type: "file", upload_descriptor: { method: "PUT" } });
  expect(await request("attachments.delete", { attachment_id: file.id })).toEqual({});
  expect(
    await request("input.transcribe", { audio_base64: "aGk=", mime_type: "audio/webm;codecs=opus" }),
  ).toEqual({
    text: "2 audio/webm",
  });
  expect(await request("threads.delete", { thread_id })).toEqual({});

  expect([...called].sort()).toEqual(Object.keys(requests).sort());
});

test("what has a default may be left out, and what is wrong does not compile", () => {
  const client = createClient({ url: "http://127.0.0.1" });
  type Params = Parameters<typeof client.stream<"threads.create">>[1];
  expectTypeOf<{ input: { content: [{ type: "input_text"; text: string }] } }>().toExtend<Params>();
  expectTypeOf<{ input: { content: [{ type: "input_image" }] } }>().not.toExtend<Params>();
  expectTypeOf<{ input: UserMessageInput }>().toExtend<Params>();
  // @ts-expect-error: threads.list does not stream
  void (() => client.stream("threads.list", {}));
  // @ts-expect-error: threads.create does
  void (() => client.request("threads.create", { input: { content: [] } }));
});

test("headers may be given, made for each request, or awaited; metadata reaches the server", async () => {
  const seen: unknown[] = [];
  const url = await serveChatKit({
    async handle({ identity, body }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
      seen.push([identity?.userId, JSON.parse(Buffer.concat(chunks).toString()).metadata]);
      return { status: 200, headers: { "content-type": "application/json" }, body: '{"data":[]}' };
    },
  });
  const list = (headers: Parameters<typeof createClient>[0]["headers"]) =>
    createClient({ url, ...(headers ? { headers } : {}) }).request(
      "threads.list",
      {},
      { metadata: { m: 1 } },
    );
  let count = 0;
  const counted = createClient({ url, headers: () => ({ authorization: `Bearer user${++count}` }) });
  await list({ authorization: "Bearer alice" });
  await list(new Headers({ authorization: "Bearer bob" }));
  await list([["authorization", "Bearer carol"]]);
  await list(async () => ({ authorization: "Bearer dave" }));
  await list(undefined);
  await counted.request("threads.list", {});
  await counted.request("threads.list", {});
  expect(seen).toEqual([
    ["alice", { m: 1 }],
    ["bob", { m: 1 }],
    ["carol", { m: 1 }],
    ["dave", { m: 1 }],
    [undefined, { m: 1 }],
    ["user1", undefined],
    ["user2", undefined],
  ]);
});

test("a fetch function of one's own is used instead of the global one, for streams too", async () => {
  const asked: string[] = [];
  const client = createClient({
    url: "https://nowhere.test/chatkit",
    async fetch(url, init) {
      asked.push(`${init.method} ${String(url)} ${new Headers(init.headers).get("content-type")}`);
      return new Response('data: {"type":"progress_update","text":"t"}\n\n', {
        headers: { "content-type": "text/event-stream" },
      });
    },
  });
  expect(await all(client.stream("threads.create", { input: message("Hi") }))).toEqual([
    { type: "progress_update", text: "t" },
  ]);
  expect(asked).toEqual(["POST https://nowhere.test/chatkit application/json"]);
});

test("fullReader takes null as absent, fills in defaults and keeps what is unknown; without it nothing is changed", async () => {
  const sent = {
    id: "t",
    created_at: "2026-01-01T00:00:00",
    title: null,
    colour: "red",
    items: { data: [{ type: "hologram", id: "h" }], has_more: false, after: null },
  };
  const threadBy = (reader?: AnswerReader) =>
    createClient({
      url: "https://nowhere.test/chatkit",
      fetch: async () => Response.json(sent),
      ...(reader ? { reader } : {}),
    }).request("threads.get_by_id", { thread_id: "t" });
  expect(await threadBy()).toEqual(sent);
  expect(await threadBy(fullReader)).toEqual({
    id: "t",
    created_at: "2026-01-01T00:00:00",
    status: { type: "active" },
    metadata: {},
    colour: "red",
    items: { data: [{ type: "hologram", id: "h" }], has_more: false },
  });
});
