import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeEvent } from "../../src/sse/index.ts";
import { readTextDelta, TextDeltaPrinter } from "../../src/server/turn/text-delta.ts";
import { memoryStore } from "../../src/index.ts";
import { ChatKitServer, type ReplyPart, type TurnThread } from "../../src/server/index.ts";

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  // Lone surrogates, and what JSON escapes.
  fc
    .array(fc.constantFrom("\ud83d", "\ude00", '"', "\\", "\n", "\u0000", "\u2028", "\u007f", "é", "x"))
    .map((all) => all.join("")),
);

const delta = (item_id: string, content_index: number, text: string) =>
  ({
    type: "thread.item.updated",
    item_id,
    update: { type: "assistant_message.content_part.text_delta", content_index, delta: text },
  }) as const;

test("a text delta is written byte for byte as JSON prints it", () => {
  const printer = new TextDeltaPrinter();
  fc.assert(
    fc.property(texts, fc.nat(3), texts, (id, index, text) => {
      const event = delta(id, index, text);
      expect(printer.print(readTextDelta(event)!)).toBe(encodeEvent(event));
    }),
  );
});

const withTime = { ...delta("m", 0, "x"), at: 1 };
const ordered = delta("m", 0, "x");
test.each([
  ["with a further member", withTime],
  ["with a further member in its update", { ...ordered, update: { ...ordered.update, done: true } }],
  ["in another order", { item_id: "m", type: ordered.type, update: ordered.update }],
  [
    "in another order within",
    { ...ordered, update: { delta: "x", type: ordered.update.type, content_index: 0 } },
  ],
  ["that prints itself", Object.assign(Object.create({ toJSON: () => ({}) }), ordered)],
  ["whose text is a number", { ...ordered, update: { ...ordered.update, delta: 1 } }],
  ["of half a part", { ...ordered, update: { ...ordered.update, content_index: 0.5 } }],
  ["without an id", { ...ordered, item_id: undefined }],
  [
    "of a widget",
    { ...ordered, update: { type: "widget.streaming_text.value_delta", component_id: "c", delta: "x" } },
  ],
])("an event %s is not treated as a plain text delta", (_what, event) => {
  expect(readTextDelta(event as never)).toBeUndefined();
});

/** The same event, in a form that the template does not accept. */
const general = (event: object): ReplyPart => Object.assign(Object.create({}), event) as ReplyPart;
const plain = (event: object): ReplyPart => event as ReplyPart;

/** Frames and stored items of a turn that yields the events; the ids and times in them are fixed. */
async function play(events: readonly object[], shape: (event: object) => ReplyPart, title?: string) {
  const store = memoryStore();
  const reported: string[] = [];
  const server = new ChatKitServer({
    store,
    onError: (error) => reported.push(String(error)),
    async *respond(thread: TurnThread) {
      for (const event of events) {
        yield shape(event);
        if (title !== undefined) thread.title = title;
      }
    },
  });
  const answer = await server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify({
      type: "threads.create",
      params: { input: { content: [{ type: "input_text", text: "Hi" }] } },
    }),
    identity: { userId: "alice" },
    signal: new AbortController().signal,
  });
  let text = "";
  for await (const frames of answer.body) text += frames;
  const view = store.forUser("alice");
  const [thread] = (await view.listThreads({ limit: 1, order: "asc" })).data;
  const items = await view.listItems(thread!.id, { limit: 9, order: "asc", hidden: true });
  const same = (value: string): string =>
    value.replaceAll(/(thr|msg)_[0-9a-f]{32}/g, "$1").replaceAll(/"created_at":"2[^"]*"/g, '"created_at":""');
  return { text: same(text), items: same(JSON.stringify(items)), reported };
}

const item = {
  id: "m",
  thread_id: "t",
  created_at: "1999-01-01T00:00:00Z",
  type: "assistant_message",
  content: [],
};
const updates = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom("m", "m", "m", "other"), fc.nat(2), texts)
      .map(([id, index, text]) => delta(id, index, text)),
  },
  fc.nat(2).map((content_index) => ({
    type: "thread.item.updated",
    item_id: "m",
    update: {
      type: "assistant_message.content_part.added",
      content_index,
      content: { type: "output_text", text: "begun ", annotations: [] },
    },
  })),
  fc.constant({ type: "progress_update", text: "on it" }),
  fc.constant({
    type: "thread.item.done",
    item: { ...item, content: [{ type: "output_text", text: "end", annotations: [] }] },
  }),
);

test("a turn written by a template equals a turn printed member by member", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(updates, { maxLength: 12 }),
      fc.option(fc.constant("Title"), { nil: undefined }),
      async (all, title) => {
        const events = [{ type: "thread.item.added", item }, ...all];
        expect(await play(events, plain, title)).toEqual(await play(events, general, title));
      },
    ),
    { numRuns: 150 },
  );
});
