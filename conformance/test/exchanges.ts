import type { Recorded } from "./recorded.ts";

export const created_at = "2026-01-01T00:00:00Z";
export const base = { thread_id: "thr_0123456789abcdef", created_at };
export const page = { data: [], has_more: false };
export const thread = {
  id: base.thread_id,
  created_at,
  status: { type: "active" },
  metadata: {},
  items: page,
};
export const item = (type: string, id: string, members: object = {}) => ({ id, ...base, type, ...members });
export const question = item("user_message", "msg_q", {
  content: [{ type: "input_text", text: "Hello" }],
  attachments: [],
  inference_options: {},
});
export const added = (one: object) => ({ type: "thread.item.added", item: one });
export const done = (one: object) => ({ type: "thread.item.done", item: one });
export const replaced = (one: object) => ({ type: "thread.item.replaced", item: one });
export const update = (item_id: string, type: string, members: object) => ({
  type: "thread.item.updated",
  item_id,
  update: { type, ...members },
});
export const text = (words: string, annotations: object[] = []) => ({
  type: "output_text",
  text: words,
  annotations,
});
export const message = (id: string, ...content: object[]) => item("assistant_message", id, { content });
export const part = (id: string, kind: string, members: object, content_index = 0) =>
  update(id, `assistant_message.content_part.${kind}`, { content_index, ...members });
export const cite = (url: string, index = 0) => ({
  type: "annotation",
  source: { type: "url", title: url, url },
  index,
});

export const options = { type: "stream_options", stream_options: { allow_cancel: true } };
export const input = {
  content: [{ type: "input_text", text: "Hello" }],
  attachments: [],
  inference_options: {},
};
/** A new thread, with these events for an answer. */
export const create = (...events: object[]): Recorded => ({
  operation: "threads.create",
  params: { input },
  events: [{ type: "thread.created", thread }, done(question), options, ...events],
});
export const act = (...events: object[]): Recorded => ({
  operation: "threads.custom_action",
  params: { thread_id: base.thread_id, item_id: "msg_w", action: { type: "x" } },
  events: [options, ...events],
});
export const list = (...data: object[]): Recorded => ({
  operation: "items.list",
  params: { thread_id: base.thread_id, order: "asc", limit: 100 },
  answer: { data: [question, ...data], has_more: false },
});
export const card = (...children: unknown[]) => ({ type: "Card", children });
export const widget = (root: object) => item("widget", "msg_w", { widget: root });
export const words = (value: string, rest: object = {}) => ({ type: "Text", id: "t", value, ...rest });
export const delta = (value: string, isLast = false, component_id = "t") =>
  update("msg_w", "widget.streaming_text.value_delta", { component_id, delta: value, done: isLast });
export const task = (title: string, rest: object = {}) => ({
  type: "custom",
  title,
  status_indicator: "complete",
  ...rest,
});
export const workflow = (tasks: object[], rest: object = {}) =>
  item("workflow", "wf_1", { workflow: { type: "custom", tasks, expanded: false, ...rest } });
export const summary = { summary: { title: "Done" } };
export const addTask = (task_index: number, one: object) =>
  update("wf_1", "workflow.task.added", { task_index, task: one });
export const setTask = (task_index: number, one: object) =>
  update("wf_1", "workflow.task.updated", { task_index, task: one });
export const image = { id: "img", url: "data:image/gif;base64,AAAA" };
export const progress = (members: object) =>
  update("img_1", "generated_image.updated", { image, ...members });
export const error = { type: "error", code: "stream.error", allow_retry: true };
export const call = item("client_tool_call", "tc_1", {
  status: "pending",
  call_id: "c",
  name: "n",
  arguments: {},
});

/** Streams and reads that are right, though rare. */
export const fine: Readonly<Record<string, readonly Recorded[]>> = {
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
  "an item of an unknown type, updated in an unknown way, beside one that clients show": [
    create(
      added(item("hologram", "h")),
      update("h", "hologram.turned", { by: 3 }),
      done(item("hologram", "h")),
      done(message("m", text("Hi"))),
    ),
    list(item("hologram", "h"), message("m", text("Hi"))),
  ],
  "an answer that clients do not know, before an error": [create(done(item("hologram", "h")), error)],
  "an answer that clients do not know, beside a notice": [
    create(
      { type: "x.limit", text: "50" },
      { type: "notice", level: "info", message: "Come back tomorrow." },
    ),
  ],
  "a text of its own, in answer to an action": [act({ type: "x.trace", text: "Clicked" })],
  "events of its own that carry no text, beside nothing": [
    create({ type: "x.trace", item: null, thread: 1 }, { type: "x.log", message: "done" }),
  ],
  "an event that clients do not know, cut off from the rest": [
    { ...create({ type: "x.text", text: "Hel" }), end: "closed" },
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
  "unknown props, unknown components, nulls in both and in payloads": [
    create(
      done(
        widget(
          card(
            { type: "Row", direction: "sideways", kitGlow: null, children: [] },
            { type: "Kit.Lever", value: null, size: "vast" },
            { type: "Button", onClickAction: { type: "go", payload: { at: null } } },
            { type: "Box", padding: { x: "1rem" }, border: 1, background: "#fff", children: words("a") },
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
    create(added(workflow([])), addTask(0, task("a")), done(workflow([task("a")], summary)), done(call)),
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
