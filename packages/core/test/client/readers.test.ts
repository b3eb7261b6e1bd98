import { describe, expect, test } from "vitest";
import {
  applyEvent,
  applyRequest,
  InvalidAnswerError,
  InvalidFrameError,
  loadThread,
} from "../../src/client/index.ts";
import {
  ChatKitRequest,
  fullReader,
  type Issue,
  type Thread,
  type ThreadStreamEvent,
} from "../../src/protocol/index.ts";
import { answeredWith, eventsOf, frame, type Message, received } from "./answering.ts";
import { invalidVectors, json, namesIn, validVectors } from "./vectors.ts";

const readers = [
  ["without a reader", {}],
  ["with fullReader", { reader: fullReader }],
] as const;

/** The issues of what a client rejects; throws for an error that is not documented. */
async function issuesOf(message: Message, options: object): Promise<readonly Issue[] | undefined> {
  try {
    await received(message, options);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidFrameError || error instanceof InvalidAnswerError) return error.issues;
    throw error;
  }
}

const named = <T extends { path: string }>(vectors: readonly T[]) =>
  vectors.map((vector) => [vector.path, vector] as const);

test("there are vectors of everything that a server sends", () => {
  expect(validVectors.length).toBeGreaterThan(100);
  expect(invalidVectors.length).toBeGreaterThan(400);
});

test.each(named(validVectors))("without a reader, %s arrives as it was sent", async (_path, { message }) => {
  const sent: unknown = "event" in message ? message.event : message.answer;
  expect(await received(message)).toEqual(sent);
  // Read afterwards, it is what a full reader makes of it at once: nothing that it needs has been lost.
  const full = await received(message, { reader: fullReader });
  expect(full).toMatchObject(sent as object);
});

/** A list that fullReader fills in, or the id of an item that it does not check because it does not know its type. */
const isNeeded = (path: string): boolean => path.endsWith(".data") || path.endsWith(".item.id");

test.each(named(invalidVectors))(
  "what is rejected without a reader, of %s, is what fullReader rejects",
  async (_path, { message }) => {
    const issues = await issuesOf(message, {});
    if (!issues) return;
    const full = (await issuesOf(message, { reader: fullReader })) ?? [];
    const others = issues.filter(({ path }) => !isNeeded(path)).map(({ path }) => path);
    expect(full.map(({ path }) => path)).toEqual(expect.arrayContaining(others));
  },
);

test("without a reader, the members that the client's functions need are checked", async () => {
  const rejected = await Promise.all(invalidVectors.map(({ message }) => issuesOf(message, {})));
  expect(rejected.filter((issues) => issues !== undefined).length).toBeGreaterThan(100);
});

/** Every item of the vectors in one thread, each with the id `i` made its own. */
const everyItem = (): Thread["items"]["data"] =>
  validVectors.flatMap(({ message }) => {
    const event = ("event" in message ? message.event : {}) as Partial<ThreadStreamEvent>;
    return "item" in event && event.item ? [event.item] : [];
  });

test("no event that is read without a reader makes applyEvent throw, whatever the thread has", async () => {
  const threads = everyItem().map((item) => ({
    ...thread,
    items: { data: [{ ...item, id: "i" }], has_more: false },
  }));
  let applied = 0;
  for (const { message } of [...validVectors, ...invalidVectors]) {
    if (!("event" in message) || (await issuesOf(message, {}))) continue;
    const event = (await received(message)) as ThreadStreamEvent;
    const own = event.type === "thread.item.updated" ? { ...event, item_id: "i" } : event;
    for (const before of threads) expect(applyEvent(before, own).items.data).toBeInstanceOf(Array);
    applied++;
  }
  expect(applied).toBeGreaterThan(100);
});

const delta = { type: "assistant_message.content_part.text_delta", content_index: 0, delta: "x" };
const contentPart = { type: "assistant_message.content_part.added", content_index: 0 };
const thread: Thread = {
  id: "t",
  created_at: "2026-01-01T00:00:00Z",
  status: { type: "active" },
  metadata: {},
  items: { data: [], has_more: false },
};

interface Conversation {
  steps: { user?: string; request: unknown; status: number; frames?: ThreadStreamEvent[] }[];
  thread: Thread | null;
}

describe.each(readers)("%s", (_how, options) => {
  const conversations = namesIn("conversations").map(
    (name) => [name, json<Conversation>(`conversations/${name}`)] as const,
  );

  test.each(conversations)(
    "the frames of the conversation %s have the same items in the end",
    async (_name, vector) => {
      let shown: Thread | undefined;
      for (const { user, request, status, frames } of vector.steps) {
        if (user !== undefined || status !== 200 || !frames) continue;
        const { type, params } = ChatKitRequest.parse(request);
        if ("thread_id" in params && params.thread_id !== vector.thread?.id) continue;
        if (shown) shown = applyRequest(shown, type, params as never);
        const client = answeredWith([frames.map(frame).join("")], options);
        for (const event of frames.length > 0 ? await eventsOf(client) : []) shown = applyEvent(shown, event);
      }
      const changedOtherwise = vector.steps.some(({ request }) =>
        /"threads\.(update|sync_custom_action)"/.test(JSON.stringify(request)),
      );
      if (!changedOtherwise) expect(shown?.items.data).toEqual(vector.thread?.items.data);
    },
  );

  const page = { data: [], has_more: false };
  test.each([
    ["null", null, "$"],
    ["a list", [], "$"],
    ["no thread", { detail: "OK" }, "$.items"],
    ["a thread without an id", { ...thread, id: undefined }, "$.id"],
    ["items that are not a page", { ...thread, items: [] }, "$.items"],
    ["items that are not a list", { ...thread, items: { ...page, data: {} } }, "$.items.data"],
    ["an item that is null", { ...thread, items: { ...page, data: [null] } }, "$.items.data[0]"],
    [
      "an item without a type",
      { ...thread, items: { ...page, data: [{ id: "i" }] } },
      "$.items.data[0].type",
    ],
    [
      "a message without content",
      { ...thread, items: { ...page, data: [{ ...item("i"), type: "assistant_message" }] } },
      "$.items.data[0].content",
    ],
    ["more items, and not where", { ...thread, items: { ...page, has_more: true } }, "$.items.after"],
  ])("loadThread rejects %s", async (_what, answer, path) => {
    const loading = loadThread(answeredWith([JSON.stringify(answer)], options), "t");
    await expect(loading).rejects.toMatchObject({
      name: "InvalidAnswerError",
      message: expect.stringContaining("The answer to threads.get_by_id has another shape: $"),
      issues: expect.arrayContaining([{ path, message: expect.any(String) }]),
    });
  });

  const odd = { toString: 1 };
  test.each([
    ["no type", { delta: "x" }, "type"],
    ["a delta that is an object", { ...delta, delta: odd }, "delta"],
    ["a part between two parts", { ...delta, content_index: 0.5 }, "content_index"],
    ["a part before the first", { ...delta, content_index: -1 }, "content_index"],
    ["a part that is named", { ...delta, content_index: odd }, "content_index"],
    ["a part without text", { ...contentPart, content: { type: "output_text", text: odd } }, "content.text"],
    [
      "a part whose annotations are not a list",
      { ...contentPart, content: { type: "output_text", text: "", annotations: "none" } },
      "content.annotations",
    ],
    ["a task at no place", { type: "workflow.task.added", task: { type: "image" } }, "task_index"],
    [
      "a widget's text that is an object",
      { type: "widget.streaming_text.value_delta", component_id: "x", delta: odd, done: false },
      "delta",
    ],
    ["a widget that is none", { type: "widget.root.updated", widget: "Card" }, "widget"],
  ])("an update with %s is an InvalidFrameError that says where", async (_what, update, path) => {
    const event = { type: "thread.item.updated", item_id: "i", update };
    await expect(received({ event }, options)).rejects.toMatchObject({
      name: "InvalidFrameError",
      index: 0,
      issues: expect.arrayContaining([expect.objectContaining({ path: `$.update.${path}` })]),
    });
  });

  test("of many issues twenty are reported", async () => {
    const answer = { data: Array.from({ length: 1000 }, () => null), has_more: false };
    expect(await issuesOf({ operation: "items.list", answer }, options)).toHaveLength(20);
  });

  test("loadThread does not follow pages in a circle", async () => {
    const first = JSON.stringify({ ...thread, items: { data: [item("1")], has_more: true, after: "a" } });
    const after = (cursor: string | undefined) =>
      JSON.stringify({ data: [item(`after ${cursor}`)], has_more: true, after: cursor });
    for (const cursors of [["a"], ["b", "a"], ["b", "c", "b"], ["b", undefined]]) {
      const loading = loadThread(answeredWith([first, ...cursors.map(after)], options), "t");
      await expect(loading).rejects.toMatchObject({
        name: "InvalidAnswerError",
        issues: [{ path: "$.after" }],
      });
    }
    const whole = [
      first,
      after("b"),
      JSON.stringify({ data: [], has_more: true, after: "c" }),
      JSON.stringify(page),
    ];
    const { items } = await loadThread(answeredWith(whole, options), "t");
    expect(items).toEqual({ data: [item("1"), item("after b")], has_more: false });
  });

  test("long numbers keep their digits in free-form values, and a progress is a number", async () => {
    const [effect, update] = await eventsOf(
      answeredWith(
        [
          'data: {"type":"client_effect","name":"n","data":{"id":12345678901234567890}}\n\n' +
            'data: {"type":"thread.item.updated","item_id":"i","update":{"type":"generated_image.updated","image":{"id":"g","url":"u"},"progress":0.33333333333333331}}\n\n',
        ],
        options,
      ),
    );
    expect(JSON.stringify(effect)).toContain('{"id":12345678901234567890}');
    expect(update).toMatchObject({ update: { progress: 1 / 3 } });
    const tool = { ...item("c"), type: "client_tool_call", status: "pending", call_id: "k", name: "n" };
    const text = JSON.stringify({ data: [{ ...tool, arguments: { id: 0 } }], has_more: false });
    const long = text.replace('{"id":0}', '{"id":12345678901234567890}');
    expect(
      JSON.stringify(await answeredWith([long], options).request("items.list", { thread_id: "t" })),
    ).toBe(long);
  });
});

function item(id: string) {
  return { type: "end_of_turn", id, thread_id: "t", created_at: "2026-01-01T00:00:00Z" };
}
