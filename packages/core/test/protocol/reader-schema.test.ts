import { expect, test } from "vitest";
import type * as z from "zod/mini";
import * as protocol from "../../src/protocol/index.ts";
import {
  clientReaderSchema,
  readerSchema,
  requestReaderSchema,
  issuesOf,
  requests,
  ThreadItem,
  ThreadStreamEvent,
} from "../../src/protocol/index.ts";
import frames from "./reference-frames.json" with { type: "json" };

interface Frame {
  shape: string;
  frame: object;
  /** What a server may not send of it, and why. */
  refused?: { path: string; because: string }[];
}

const shapes = protocol as unknown as Record<string, z.ZodMiniType>;
const shapeOf = ({ shape }: Frame): z.ZodMiniType => shapes[shape]!;
const pathsOf = (shape: z.ZodMiniType, value: unknown): string[] => {
  const { error } = shape.safeParse(value);
  return error ? issuesOf(error).map(({ path }) => path) : [];
};

const labelled = (frames as Frame[]).map((frame): [string, Frame] => [
  `${JSON.stringify(frame.frame).slice(0, 90)}…`,
  frame,
]);

test.each(labelled)("a reader takes what the reference sends: %s", (_label, frame) => {
  expect(pathsOf(readerSchema(shapeOf(frame)), frame.frame)).toEqual([]);
});

test.each(labelled)("a server may send it but for what is listed: %s", (_label, frame) => {
  expect(pathsOf(shapeOf(frame), frame.frame)).toEqual((frame.refused ?? []).map(({ path }) => path));
});

test("nulls in free-form values reach the reader, nulls elsewhere mean absent", () => {
  const read = readerSchema(ThreadStreamEvent).parse({ type: "client_effect", name: "n", data: { a: null } });
  expect(read).toEqual({ type: "client_effect", name: "n", data: { a: null } });
  const progress = { type: "progress_update", text: "p" };
  expect(readerSchema(ThreadStreamEvent).parse({ ...progress, icon: null })).toEqual(progress);
});

test("a client drops members that it does not know, but keeps unknown types, components and props whole", () => {
  const base = { id: "i", thread_id: "t", created_at: "2026-01-31T12:00:00Z" };
  const read = (item: object): unknown => clientReaderSchema(ThreadItem).parse({ ...base, ...item });
  const part = { type: "output_text", text: "a", annotations: [] };
  expect(read({ type: "assistant_message", x: 1, content: [{ ...part, x: 1 }] })).toEqual({
    ...base,
    type: "assistant_message",
    content: [part],
  });
  const strange = { type: "x.item", x: { y: 1 } };
  expect(read(strange)).toEqual({ ...base, ...strange });
  const tasks = [
    { type: "custom", title: "a", x: 1 },
    { type: "x.task", x: 1 },
  ];
  const workflow = { type: "custom", tasks, expanded: false, x: 1 };
  expect(read({ type: "workflow", workflow })).toMatchObject({
    workflow: { tasks: [{ type: "custom", title: "a" }, tasks[1]] },
  });
  expect(JSON.stringify(read({ type: "workflow", workflow }))).not.toContain('"title":"a","x"');
  const widget = { type: "Card", x: 1, children: [{ type: "X.Part", x: { y: 1 } }] };
  expect(read({ type: "widget", x: 1, widget })).toEqual({ ...base, type: "widget", widget });
});

/** Bodies of the official client and of ports that are known to differ from it. */
const sent: readonly [string, keyof typeof requests, object][] = [
  [
    "the official client's first message",
    "threads.create",
    {
      input: {
        content: [{ type: "input_text", text: "Hi there" }],
        quoted_text: "",
        attachments: [],
        inference_options: {},
      },
    },
  ],
  ["the official client's history panel", "threads.list", { limit: 9999, order: "desc" }],
  [
    "inference options that are null",
    "threads.add_user_message",
    { thread_id: "t", input: { content: [], inference_options: null, attachments: null, quoted_text: null } },
  ],
  [
    "a tag without data",
    "threads.create",
    { input: { content: [{ type: "input_tag", id: "1", text: "t" }] } },
  ],
  ["no limit, order or cursor", "items.list", { thread_id: "t", limit: null, order: null, after: null }],
  ["a tool that returned null", "threads.add_client_tool_output", { thread_id: "t", result: null }],
  [
    "an action as a widget declares it",
    "threads.custom_action",
    { thread_id: "t", item_id: null, action: { type: "go", handler: "server", streaming: true } },
  ],
  ["an empty structured input", "threads.add_structured_input", { thread_id: "t", item_id: "i", input: {} }],
];

test.each(sent)("a server takes %s", (_what, type, params) => {
  expect(pathsOf(requestReaderSchema(requests[type]), { type, params, metadata: null, later: true })).toEqual(
    [],
  );
});

test("a server drops what it does not know of a request, and refuses parts of unknown types", () => {
  const request = (part: object) => ({
    type: "threads.create",
    params: { input: { content: [part], later: 1 } },
  });
  const read = requestReaderSchema(requests["threads.create"]).parse(
    request({ type: "input_text", text: "t", x: 1 }),
  );
  expect(read.params.input).toEqual({
    content: [{ type: "input_text", text: "t" }],
    attachments: [],
    inference_options: {},
  });
  expect(pathsOf(requestReaderSchema(requests["threads.create"]), request({ type: "input_image" }))).toEqual([
    "$.params.input.content[0].type",
  ]);
});

const item = { id: "i", thread_id: "t", created_at: "2026-01-31T12:00:00Z" };
const message = (part: object) => ({ type: "assistant_message", ...item, content: [part] });
const done = (item: object) => ({ type: "thread.item.done", item });

/** Values of types that a later version may bring, where a reader of today meets them. */
const unknowns: readonly [string, object][] = [
  ["an event", { type: "thread.item.moved", to: 3 }],
  ["an update", { type: "thread.item.updated", item_id: "i", update: { type: "widget.shaken", by: [1] } }],
  ["an item", done({ type: "poll", votes: null })],
  ["a content part", done(message({ type: "output_audio", url: "u" }))],
  [
    "a source",
    done(
      message({
        type: "output_text",
        text: "t",
        annotations: [{ type: "annotation", source: { type: "book", isbn: "1" } }],
      }),
    ),
  ],
  [
    "a task",
    done({
      type: "workflow",
      ...item,
      workflow: { type: "custom", tasks: [{ type: "code", lines: 3 }], expanded: false },
    }),
  ],
  [
    "a question",
    done({ type: "structured_input", ...item, status: "pending", inputs: [{ type: "slider" }] }),
  ],
  ["a widget root", done({ type: "widget", ...item, widget: { type: "Dialog", children: "?" } })],
  [
    "a thread status",
    {
      type: "thread.updated",
      thread: {
        id: "t",
        created_at: item.created_at,
        status: { type: "archived", by: "me" },
        metadata: {},
        items: { data: [], has_more: false },
      },
    },
  ],
];

test.each(unknowns)("%s of an unknown type passes a reader unchanged", (_what, event) => {
  expect(readerSchema(ThreadStreamEvent).parse(event)).toEqual(event);
  expect(ThreadStreamEvent.safeParse(event).success).toBe(false);
});

test("a known type with a fault is refused, not taken for an unknown one", () => {
  const event = done({ type: "end_of_turn", ...item, thread_id: 5 });
  expect(pathsOf(readerSchema(ThreadStreamEvent), event)).toEqual(["$.item.thread_id"]);
});
