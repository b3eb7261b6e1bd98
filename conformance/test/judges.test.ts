import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers, requests } from "@chatkit-protocol/core/protocol";
import { blamed, type Recorded } from "./recorded.ts";

const created_at = "2026-01-01T00:00:00Z";
const base = { thread_id: "thr_0123456789abcdef", created_at };
const page = { data: [], has_more: false };
const thread = { id: base.thread_id, created_at, status: { type: "active" }, metadata: {}, items: page };
const item = (type: string, id: string, members: object = {}) => ({ id, ...base, type, ...members });
const question = item("user_message", "msg_q", {
  content: [{ type: "input_text", text: "Hello" }],
  attachments: [],
  inference_options: {},
});
const added = (one: object) => ({ type: "thread.item.added", item: one });
const done = (one: object) => ({ type: "thread.item.done", item: one });
const replaced = (one: object) => ({ type: "thread.item.replaced", item: one });
const update = (item_id: string, type: string, members: object) => ({
  type: "thread.item.updated",
  item_id,
  update: { type, ...members },
});
const text = (words: string, annotations: object[] = []) => ({
  type: "output_text",
  text: words,
  annotations,
});
const message = (id: string, ...content: object[]) => item("assistant_message", id, { content });
const part = (id: string, kind: string, members: object, content_index = 0) =>
  update(id, `assistant_message.content_part.${kind}`, { content_index, ...members });
const cite = (url: string, index = 0) => ({
  type: "annotation",
  source: { type: "url", title: url, url },
  index,
});

const options = { type: "stream_options", stream_options: { allow_cancel: true } };
const input = { content: [{ type: "input_text", text: "Hello" }], attachments: [], inference_options: {} };
/** A new thread, with these events for an answer. */
const create = (...events: object[]): Recorded => ({
  operation: "threads.create",
  params: { input },
  events: [{ type: "thread.created", thread }, done(question), options, ...events],
});
const act = (...events: object[]): Recorded => ({
  operation: "threads.custom_action",
  params: { thread_id: base.thread_id, item_id: "msg_w", action: { type: "x" } },
  events: [options, ...events],
});
const list = (...data: object[]): Recorded => ({
  operation: "items.list",
  params: { thread_id: base.thread_id, order: "asc", limit: 100 },
  answer: { data: [question, ...data], has_more: false },
});
const card = (...children: unknown[]) => ({ type: "Card", children });
const widget = (root: object) => item("widget", "msg_w", { widget: root });
const words = (value: string, rest: object = {}) => ({ type: "Text", id: "t", value, ...rest });
const delta = (value: string, isLast = false, component_id = "t") =>
  update("msg_w", "widget.streaming_text.value_delta", { component_id, delta: value, done: isLast });
const task = (title: string, rest: object = {}) => ({
  type: "custom",
  title,
  status_indicator: "complete",
  ...rest,
});
const workflow = (tasks: object[], rest: object = {}) =>
  item("workflow", "wf_1", { workflow: { type: "custom", tasks, expanded: false, ...rest } });
const summary = { summary: { title: "Done" } };
const addTask = (task_index: number, one: object) =>
  update("wf_1", "workflow.task.added", { task_index, task: one });
const setTask = (task_index: number, one: object) =>
  update("wf_1", "workflow.task.updated", { task_index, task: one });
const image = { id: "img", url: "data:image/gif;base64,AAAA" };
const progress = (members: object) => update("img_1", "generated_image.updated", { image, ...members });
const error = { type: "error", code: "stream.error", allow_retry: true };
const call = item("client_tool_call", "tc_1", { status: "pending", call_id: "c", name: "n", arguments: {} });

/** Streams and reads that are right, though rare. */
const fine: Readonly<Record<string, readonly Recorded[]>> = {
  "a message in one event": [create(done(message("m", text("Hi")))), list(message("m", text("Hi")))],
  "a message without parts that are announced": [
    create(added(message("m")), part("m", "text_delta", { delta: "Hi" }), done(message("m", text("Hi")))),
  ],
  "a message that is announced and ends at once": [
    create(added(message("m")), done(message("m", text("Hi")))),
  ],
  "a first part that is announced with text": [
    create(
      added(message("m")),
      part("m", "added", { content: text("H") }),
      part("m", "text_delta", { delta: "i" }),
      done(message("m", text("Hi"))),
    ),
  ],
  "annotations that are inserted in front, and one that only the finished part has": [
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "Hi" }),
      part("m", "annotation_added", { annotation_index: 0, annotation: cite("b") }),
      part("m", "annotation_added", { annotation_index: 0, annotation: cite("a") }),
      part("m", "done", { content: text("Hi", [cite("a"), cite("b"), cite("c")]) }),
      done(message("m", text("Hi", [cite("a"), cite("b"), cite("c")]))),
    ),
  ],
  "nulls and defaults that come and go": [
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "Hi" }),
      part("m", "annotation_added", {
        annotation_index: 0,
        annotation: {
          type: "annotation",
          source: { type: "entity", id: "e", title: "t", interactive: false, data: {} },
        },
      }),
      done(
        message("m", text("Hi", [{ type: "annotation", source: { type: "entity", id: "e", title: "t" } }])),
      ),
    ),
  ],
  "an item of an unknown type, updated in an unknown way": [
    create(
      added(item("hologram", "h")),
      update("h", "hologram.turned", { by: 3 }),
      done(item("hologram", "h")),
    ),
    list(item("hologram", "h")),
  ],
  "unknown events and members": [
    create(
      { type: "x.trace", item: null, thread: 1 },
      done({ ...message("m", { ...text("Hi"), x: null }), x: {} }),
    ),
  ],
  "a widget by new roots": [
    create(
      added(widget(card(words("a")))),
      update("msg_w", "widget.root.updated", { widget: card(words("a"), words("b")) }),
      done(widget(card(words("a"), words("b")))),
    ),
  ],
  "a widget by new components": [
    create(
      added(widget(card(words("a")))),
      update("msg_w", "widget.component.updated", {
        component_id: "t",
        component: words("b", { size: "lg" }),
      }),
      done(widget(card(words("b", { size: "lg" })))),
    ),
  ],
  "a widget by deltas, the last one empty": [
    create(added(widget(card(words("a")))), delta("b"), delta("", true), done(widget(card(words("ab"))))),
  ],
  "deltas after done that belong to a new component": [
    create(
      added(widget(card(words("a")))),
      delta("b", true),
      update("msg_w", "widget.root.updated", { widget: card(words("")) }),
      delta("c", true),
      done(widget(card(words("c")))),
    ),
  ],
  "a widget that an action changes on the screen only, and either state in the history": [
    create(done(widget(card(words("a"))))),
    act(update("msg_w", "widget.root.updated", { widget: card(words("b")) }), delta("!", true)),
    list(widget(card(words("a")))),
  ],
  "an action's change of the screen that is kept": [
    create(done(widget(card(words("a"))))),
    act(update("msg_w", "widget.root.updated", { widget: card(words("b")) })),
    list(widget(card(words("b")))),
  ],
  "a single child, and a child of an unknown type with any action": [
    create(
      done(
        widget(
          card(
            { type: "Transition", children: words("a") },
            { type: "Kit.Lever", onClickAction: "pull", children: [] },
          ),
        ),
      ),
    ),
  ],
  "a workflow that is announced with its tasks": [
    create(
      added(workflow([task("a")])),
      addTask(1, task("b")),
      done(workflow([task("a"), task("b")], summary)),
    ),
  ],
  "a workflow that goes on after a client tool call": [
    create(added(workflow([])), addTask(0, task("a")), done(call)),
    {
      operation: "threads.add_client_tool_output",
      params: { thread_id: base.thread_id, result: 1 },
      events: [options, setTask(0, task("b")), done(workflow([task("b")], summary))],
    },
    list(workflow([task("b")], summary), { ...call, status: "completed", output: 1 }),
  ],
  "an image without progress": [
    create(
      added(item("generated_image", "img_1")),
      progress({}),
      done(item("generated_image", "img_1", { image })),
    ),
  ],
  "an image in one event": [create(done(item("generated_image", "img_1", { image })))],
  "a failing turn whose open message is stored": [
    create(added(message("m")), part("m", "text_delta", { delta: "Hi" }), error),
    list(message("m", text("Hi"))),
  ],
  "a page that is not the last": [
    create(done(message("m", text("Hi")))),
    {
      operation: "items.list",
      params: { thread_id: base.thread_id, limit: 1, order: "asc" },
      answer: { data: [question], has_more: true, after: "msg_q" },
    },
  ],
  "a stream that the client has left": [
    { ...create(added(message("m")), part("m", "text_delta", { delta: "Hi" })), end: "closed" },
    list(message("m", text("Hi, you"))),
  ],
};

/** Streams and reads that are wrong, each with the one rule that says so. */
const wrong: Readonly<Record<string, readonly [blame: RegExp, ...exchanges: Recorded[]]>> = {
  "a text update without its item": [
    /^AM-01: An update comes/,
    create(part("m", "text_delta", { delta: "x" })),
  ],
  "a task update without its item": [/^AM-01: An update comes/, create(addTask(0, task("a")))],
  "an update without item_id": [/^AM-01: A thread\.item\.updated/, create({ ...delta("x"), item_id: 5 })],
  "a delta that is lost": [
    /^AM-02: The updates/,
    create(added(message("m")), part("m", "text_delta", { delta: "H" }), done(message("m", text("Hi")))),
  ],
  "a part without text": [/^AM-02: The content/, create(done(message("m", { type: "output_text" })))],
  "an index far beyond": [
    /^AM-03/,
    create(added(message("m")), part("m", "text_delta", { delta: "x" }, 1e9), done(message("m", text("x")))),
  ],
  "a negative index": [
    /^AM-03: A content_index/,
    create(added(message("m")), part("m", "text_delta", { delta: "x" }, -1), done(message("m", text("x")))),
  ],
  "an item that is not stored": [/^AM-04/, create(done(message("m", text("x")))), list()],
  "two messages with one id": [
    /^AM-05/,
    create(
      added(message("m")),
      done(message("m", text("a"))),
      added(message("m")),
      done(message("m", text("b"))),
    ),
  ],
  "a message with the id of the question": [
    /^AM-06/,
    create(done(message("m", text("a")))),
    act(added(message("m")), done(message("m", text("b")))),
  ],
  "an annotation that is lost at the end": [
    /^AM-07: An announced/,
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "x" }),
      part("m", "annotation_added", { annotation_index: 0, annotation: cite("a") }),
      done(message("m", text("x"))),
    ),
  ],
  "an annotation that is lost in between": [
    /^AM-08/,
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "x" }),
      part("m", "annotation_added", { annotation_index: 0, annotation: cite("a") }),
      part("m", "done", { content: text("x") }),
      done(message("m", text("x", [cite("a")]))),
    ),
  ],
  "an annotation that is not announced": [
    /^AM-02: A finished message/,
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "x" }),
      done(message("m", text("x", [cite("a")]))),
    ),
  ],
  "a file without its name": [
    /^AM-09/,
    create(done(message("m", text("x", [{ type: "annotation", source: { type: "file", title: "f" } }])))),
  ],
  "a source in a task": [
    /^AM-09/,
    create(done(item("task", "t", { task: { type: "file", sources: [{ type: "file" }] } }))),
  ],
  "an item that is still in the history": [
    /^IT-05/,
    create(done(message("m", text("x"))), { type: "thread.item.removed", item_id: "m" }),
    list(message("m", text("x"))),
  ],
  "a replacement that is not stored": [
    /^IT-06: An item is not stored/,
    create(done(message("m", text("a"))), replaced(message("m", text("b")))),
    list(message("m", text("a"))),
  ],
  "a replacement from nowhere": [/^IT-07/, create(replaced(message("m", text("b")))), list()],
  "an item that is stored as often as it ends": [
    /^IT-08: An item is in the history twice/,
    create(done(message("m", text("a"))), done(message("m", text("b")))),
    list(message("m", text("a")), message("m", text("b"))),
  ],
  "an image with too much progress": [
    /^IT-09: An update/,
    create(
      added(item("generated_image", "img_1")),
      progress({ progress: 2 }),
      done(item("generated_image", "img_1", { image })),
    ),
  ],
  "a task that is not listed": [/^IT-10/, create(done(item("task", "t", { task: task("a") }))), list()],
  "an effect with text for data": [/^IT-02/, create({ type: "client_effect", name: "n", data: "d" })],
  "a notice of an unknown level": [/^IT-03/, create({ type: "notice", level: "error", message: "m" })],
  "a workflow that is never finished": [/^IT-13/, create(added(workflow([])), addTask(0, task("a")))],
  "a workflow that is not finished after a client tool call either": [
    /^IT-13/,
    create(added(workflow([])), addTask(0, task("a")), done(call)),
    {
      operation: "threads.add_client_tool_output",
      params: { thread_id: base.thread_id, result: 1 },
      events: [options, setTask(0, task("b"))],
    },
  ],
  "an unknown status indicator": [
    /^WF-01: A workflow or a task/,
    create(done(workflow([task("a", { status_indicator: "busy" })], summary))),
  ],
  "a workflow without tasks": [
    /^WF-01/,
    create(done(item("workflow", "wf_1", { workflow: { type: "custom", summary: { title: "x" } } }))),
  ],
  "a gap between tasks": [
    /^WF-02/,
    create(added(workflow([])), addTask(1, task("a")), done(workflow([task("a")], summary))),
  ],
  "a negative task": [
    /^WF-03/,
    create(added(workflow([task("a")])), setTask(-1, task("a")), done(workflow([task("a")], summary))),
  ],
  "an update beyond the tasks": [
    /^WF-03/,
    create(added(workflow([task("a")])), setTask(1, task("b")), done(workflow([task("b")], summary))),
  ],
  "a negative duration": [/^WF-05/, create(done(workflow([], { summary: { duration: -1 } })))],
  "no summary": [/^WF-05/, create(done(workflow([])))],
  "a workflow that is stored twice": [
    /^WF-06: An item is in the history twice/,
    create(done(workflow([task("a")], summary)), done(call)),
    {
      operation: "threads.add_client_tool_output",
      params: { thread_id: base.thread_id, result: 1 },
      events: [options, addTask(1, task("b")), done(workflow([task("a"), task("b")], summary))],
    },
    list(
      workflow([task("a")], summary),
      { ...call, status: "completed", output: 1 },
      workflow([task("a"), task("b")], summary),
    ),
  ],
  "an equal task in the place of its twin": [
    /^WF-07/,
    create(
      added(workflow([task("a")])),
      addTask(0, task("a")),
      done(workflow([task("a"), task("a")], summary)),
    ),
  ],
  "a widget that is text": [/^WG-01: The root/, create(done(item("widget", "msg_w", { widget: "Card" })))],
  "a child that is text": [/^WG-01: A component/, create(done(widget(card("words"))))],
  "a row that is none": [/^WG-02/, create(done(widget({ type: "ListView", children: [words("a")] })))],
  "a static widget that is not listed": [/^WG-03/, create(done(widget(card()))), list()],
  "a delta that is lost by a widget": [
    /^WG-04/,
    create(added(widget(card(words("a")))), done(widget(card(words("ab"))))),
  ],
  "a delta for nobody": [
    /^WG-05/,
    create(added(widget(card(words("a")))), delta("b", true, "u"), done(widget(card(words("ab"))))),
  ],
  "a delta for a button": [
    /^WG-05/,
    create(
      added(widget(card({ type: "Button", id: "t" }))),
      delta("b", true),
      done(widget(card({ type: "Button", id: "t" }))),
    ),
  ],
  "a text without an id that changes by itself": [
    /^WG-06/,
    create(
      added(widget(card({ type: "Text", value: "a" }))),
      done(widget(card({ type: "Text", value: "ab" }))),
    ),
  ],
  "a prop that changes by itself": [
    /^WG-07/,
    create(added(widget(card(words("a")))), done(widget(card(words("a", { size: "lg" }))))),
  ],
  "done more than once": [
    /^WG-08/,
    create(
      added(widget(card(words("a")))),
      delta("b", true),
      delta("c", true),
      done(widget(card(words("abc")))),
    ),
  ],
  "a child that comes by itself": [/^WG-09/, create(added(widget(card())), done(widget(card(words("a")))))],
  "an action that is text": [
    /^WG-12: An action/,
    create(done(widget(card({ type: "Button", onClickAction: "go" })))),
  ],
  "an action of an unknown loading behaviour": [
    /^WG-12: The loadingBehavior/,
    create(
      done(widget({ ...card(), confirm: { label: "x", action: { type: "x", loadingBehavior: "page" } } })),
    ),
  ],
  "a widget that an action replaces in vain": [
    /^WG-13/,
    create(done(widget(card(words("a"))))),
    act(replaced(widget(card(words("b"))))),
    list(widget(card(words("a")))),
  ],
  "an error that says in words whether to retry": [/^SER-07/, create({ ...error, allow_retry: "yes" })],
  "an error without words": [
    /^ER-03/,
    create({ type: "error", code: "custom", message: {}, allow_retry: true }),
  ],
  "an open item that a failure leaves": [/^ER-06/, create(added(widget(card())), error), list()],
  "a title that is announced only": [
    /^TH-01/,
    create({ type: "thread.updated", thread: { ...thread, title: "A" } }),
    {
      operation: "threads.get_by_id",
      params: { thread_id: base.thread_id },
      answer: { ...thread, items: { data: [question], has_more: false } },
    },
  ],
  "a title that is announced before a failure and not stored": [
    /^TH-07/,
    create({ type: "thread.updated", thread: { ...thread, title: "A" } }, error),
    {
      operation: "threads.get_by_id",
      params: { thread_id: base.thread_id },
      answer: { ...thread, items: { data: [question], has_more: false } },
    },
  ],
  "a reason that is a number": [
    /^TH-04: The status/,
    create({ type: "thread.updated", thread: { ...thread, status: { type: "locked", reason: 5 } } }),
  ],
  "a tag that comes back changed": [
    /^SER-14/,
    {
      ...create(),
      params: { input: { ...input, content: [{ type: "input_tag", id: "t", text: "T", data: {} }] } },
      events: [
        { type: "thread.created", thread },
        done({
          ...question,
          content: [{ type: "input_tag", id: "t", text: "U", data: {}, interactive: false }],
        }),
        options,
      ],
    },
  ],
};

describe("the judges have nothing to say of", () => {
  test.each(Object.entries(fine))("%s", (_title, exchanges) => {
    expect(blamed(exchanges)).toEqual([]);
  });
});

describe("the judges blame one rule for", () => {
  test.each(Object.entries(wrong))("%s", (_title, [blame, ...exchanges]) => {
    expect(blamed(exchanges)).toEqual([expect.stringMatching(blame)]);
  });
});

const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });
const names = Object.keys(requests);
const types = fc.constantFrom(
  "thread.created",
  "thread.updated",
  "stream_options",
  "progress_update",
  "client_effect",
  "notice",
  "error",
  "thread.item.added",
  "thread.item.updated",
  "thread.item.done",
  "thread.item.removed",
  "thread.item.replaced",
  "__proto__",
  "constructor",
  "toString",
  "",
);
const anyEvent = fc.oneof(
  json,
  fc.record(
    { type: types, item: json, item_id: json, update: json, thread: json, code: json, allow_retry: json },
    { requiredKeys: ["type"] },
  ),
);

/** Right exchanges with one part of one of them replaced by anything. */
const bent = fc
  .tuple(fc.constantFrom(...Object.values(fine)), fc.nat(), fc.nat(), json)
  .map(([exchanges, which, depth, value]): Recorded[] => {
    const copy = structuredClone(exchanges) as unknown[];
    const one = copy[which % copy.length] as Recorded;
    bend(one.events ?? one.answer, which, depth % 8, value);
    return copy as Recorded[];
  });

function bend(value: unknown, which: number, depth: number, other: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const keys = Object.keys(value);
  const key = keys[which % Math.max(keys.length, 1)];
  if (key === undefined) return;
  const parts = value as Record<string, unknown>;
  if (depth === 0 || typeof parts[key] !== "object" || parts[key] === null) parts[key] = other;
  else bend(parts[key], which >> 1, depth - 1, other);
}

function neverThrows(exchanges: readonly Recorded[]): void {
  expect(blamed(exchanges).filter((said) => said.startsWith("kit-error"))).toEqual([]);
}

test("a text that cannot be appended to is passed over", () => {
  const text = { type: "Text", id: "t", value: { toString: 1 } };
  neverThrows([create(added(widget(card(text))), delta("b", true), done(widget(card(text))))]);
});

test("no stream of whatever JSON makes a judge throw", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names, "constructor"),
      json,
      fc.array(anyEvent),
      (operation, params, events) => {
        neverThrows([{ operation, params: params as object, events }]);
      },
    ),
    { numRuns: 500 },
  );
});

test("no answer of whatever JSON makes a judge throw", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(answers), "__proto__"), json, (operation, answer) => {
      neverThrows([create(), { operation, params: { thread_id: base.thread_id }, answer }]);
    }),
    { numRuns: 300 },
  );
});

test("nothing that is bent out of a right exchange makes a judge throw", () => {
  fc.assert(fc.property(bent, neverThrows), { numRuns: 1000 });
});
