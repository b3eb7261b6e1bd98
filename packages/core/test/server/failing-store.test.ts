import { describe, expect, test } from "vitest";
import { applyEvent } from "../../src/client/index.ts";
import {
  assistantMessage,
  ChatKitServer,
  clientToolCall,
  memoryStore,
  type OperationName,
  requests,
  type Store,
  type Thread,
  type ThreadStreamEvent,
  toolStatus,
  widget,
} from "../../src/index.ts";
import { failing } from "./faulty-stores.ts";
import { conversation, turns } from "./conversation.ts";
import { params } from "./well-formed-params.ts";

const handlers = {
  async *action() {},
  syncAction: async () => undefined,
  transcribe: async () => "text",
  feedback: async () => {},
  attachments: { create: async () => ({}) },
};

const down: [title: string, store: Store][] = [
  ["whose calls fail", failing(memoryStore(), () => true)],
  [
    "that has no view of a user",
    {
      forUser() {
        throw new Error("secret: no connection");
      },
    },
  ],
];

describe.each(down)("a store %s", (_title, store) => {
  // Transcription asks for no store.
  const operations = Object.keys(requests).filter((name) => name !== "input.transcribe") as OperationName[];

  test.each(operations)(
    "makes %s a 503 in JSON that may be tried again, reported once, and reveals nothing",
    async (type) => {
      const reported: unknown[] = [];
      const server = new ChatKitServer({ store, ...handlers, onError: (error) => reported.push(error) });
      const { status, headers, body } = await server.handle({
        method: "POST",
        contentType: "application/json",
        body: JSON.stringify({ type, params: params[type] }),
        identity: { userId: "alice" },
        signal: new AbortController().signal,
      });
      expect([status, headers["content-type"]]).toEqual([503, "application/json"]);
      expect(JSON.parse(String(body)).error.code).toBe("unavailable");
      expect(body).not.toContain("secret");
      expect(reported.map(String)).toEqual([expect.stringContaining("secret")]);
    },
  );
});

test.each(["threads.list", "items.list"] as const)(
  "a cursor of %s that the list does not have is the client's affair, and is not reported",
  async (type) => {
    const { client, say, reported } = conversation({ async *respond() {} });
    await say();
    const { id } = (await client.request("threads.list", {})).data[0]!;
    const asked = client.request(type, { thread_id: id, after: "nope" });
    await expect(asked).rejects.toMatchObject({ status: 400, code: "invalid_cursor" });
    expect(reported).toEqual([]);
  },
);

/** Everything that a turn may write: items of several kinds, updates, the thread. */
async function* busy(thread: Thread | { title?: string | undefined }) {
  yield toolStatus("look", "running");
  yield toolStatus("look", "completed");
  yield assistantMessage(["One ", "two"]);
  thread.title = "Title";
  yield widget([
    { type: "Card", children: [] },
    { type: "Card", children: [{ type: "Text", value: "x" }] },
  ]);
  yield "open until the end";
}

/** Runs one turn on a store that fails at those calls; gives what a reader ends with, and what is stored. */
async function turnOn(fails: (name: string, call: number) => boolean) {
  const memory = memoryStore();
  const store = failing(memory, fails);
  const { say, client, reported } = conversation({ store, respond: busy });
  let events: ThreadStreamEvent[] = [];
  let refused: unknown;
  try {
    events = await say();
  } catch (error) {
    refused = error;
  }
  let thread: Thread | undefined;
  for (const event of events) thread = applyEvent(thread, event);
  const view = memory.forUser("alice");
  const [stored] = (await view.listThreads({ limit: 9, order: "asc" })).data;
  const query = { limit: 99, order: "asc", hidden: true } as const;
  const items = stored ? (await view.listItems(stored.id, query)).data : [];
  return { store, events, refused, thread, stored, items, reported, client };
}

test("a turn on a store that fails once, at whichever call, is refused or ends in one error; what was shown is stored", async () => {
  const { store: sound, events } = await turnOn(() => false);
  expect(events.at(-1)?.type).not.toBe("error");
  expect(sound.calls).toBeGreaterThan(5);
  for (let n = 1; n <= sound.calls; n++) {
    const { refused, events, thread, stored, items } = await turnOn((_name, call) => call === n);
    if (refused) {
      expect(refused).toMatchObject({ name: "RefusedError", status: 503 });
      expect([stored, items]).toEqual([undefined, []]);
      continue;
    }
    expect(events.filter(({ type }) => type === "error")).toHaveLength(1);
    expect(thread!.items.data, `call ${n}`).toEqual(items);
    expect(thread!.title, `call ${n}`).toEqual(stored!.title);
  }
});

test("a turn whose store fails for good ends in one error and a clean end, and has shown nothing that is not stored", async () => {
  const { store: sound } = await turnOn(() => false);
  for (let n = 2; n <= sound.calls; n++) {
    const { events, thread, items, reported } = await turnOn((_name, call) => call >= n);
    const at = events.findIndex(({ type }) => type === "error");
    expect(events.slice(at)).toEqual([{ type: "error", code: "stream.error", allow_retry: true }]);
    expect(thread!.items.data, `from call ${n}`).toEqual(items);
    expect(JSON.stringify(events)).not.toContain("secret");
    expect(reported.length).toBeGreaterThan(0);
  }
});

test("a thread is created whole or not at all: an unknown attachment, and a store that fails, leave nothing", async () => {
  const memory = memoryStore();
  const view = memory.forUser("alice");
  const file = { type: "file", id: "f", name: "n", mime_type: "text/plain" } as const;
  await view.saveAttachment(file);
  for (const [store, attachments, status] of [
    [memory, ["f", "nope"], 404],
    [failing(memory, (name) => name === "createThread"), ["f"], 503],
  ] as const) {
    const { client, reported } = conversation({ store });
    const input = { content: [], attachments: [...attachments] };
    await expect(client.stream("threads.create", { input }).next()).rejects.toMatchObject({ status });
    expect((await view.listThreads({ limit: 9, order: "asc" })).data).toEqual([]);
    expect(await view.loadAttachment("f")).toEqual(file);
    expect(reported).toHaveLength(status === 503 ? 1 : 0);
  }
});

test("an output whose store fails may be posted again: the call still waits", async () => {
  const memory = memoryStore();
  let broken = "";
  const store = failing(memory, (name) => name === broken);
  const self = conversation({
    store,
    ...turns(
      async function* () {
        yield clientToolCall("old");
      },
      async function* () {
        yield clientToolCall("new");
      },
      async function* () {
        yield "went on";
      },
    ),
  });
  await self.say();
  await self.say();
  const post = async () => {
    const types: string[] = [];
    const output = { thread_id: self.threadId, result: 1 };
    for await (const { type } of self.client.stream("threads.add_client_tool_output", output))
      types.push(type);
    return types;
  };
  for (const name of ["pendingToolCalls", "updateItem"]) {
    broken = name;
    await expect(post(), name).rejects.toMatchObject({ status: 503 });
    broken = "";
    const waiting = await memory.forUser("alice").pendingToolCalls(self.threadId);
    expect(
      waiting.map((call) => call.name),
      name,
    ).toEqual(["new", "old"]);
  }
  expect((await post()).slice(0, 1)).toEqual(["stream_options"]);
  expect(await memory.forUser("alice").pendingToolCalls(self.threadId)).toEqual([]);
});
