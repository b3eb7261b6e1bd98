import { describe, expect, test } from "vitest";
import { applyEvent, applyRequest } from "../../src/client/index.ts";
import type {
  AssistantMessageItem,
  ClientToolCallItem,
  GeneratedImageItem,
  OutputText,
  Task,
  Thread,
  ThreadItemUpdate,
  ThreadStreamEvent,
  VisibleItem,
  WidgetComponent,
  WidgetItem,
  WorkflowItem,
} from "../../src/protocol/index.ts";

const base = { thread_id: "t", created_at: "2026-01-01T00:00:00Z" };
const part = (text: string): OutputText => ({ type: "output_text", text, annotations: [] });
const messageOf = (...content: OutputText[]): AssistantMessageItem => ({
  type: "assistant_message",
  id: "m",
  ...base,
  content,
});
const message = (id: string, text: string): AssistantMessageItem => ({ ...messageOf(part(text)), id });
const cardWith = (child: WidgetComponent): WidgetItem => ({
  type: "widget",
  id: "w",
  ...base,
  widget: { type: "Card", children: [child] },
});
const card = cardWith({ type: "Text", id: "x", value: "a" });
const thought = (content: string): Task => ({ type: "thought", status_indicator: "none", content });
const workflowWith = (...tasks: Task[]): WorkflowItem => ({
  type: "workflow",
  id: "f",
  ...base,
  workflow: { type: "custom", expanded: false, tasks },
});
const workflow = workflowWith(thought("1"));
const picture: GeneratedImageItem = { type: "generated_image", id: "g", ...base };
const call: ClientToolCallItem = {
  type: "client_tool_call",
  id: "c",
  ...base,
  status: "pending",
  call_id: "k",
  name: "n",
  arguments: {},
};

const threadOf = (...data: VisibleItem[]): Thread => ({
  id: "t",
  created_at: base.created_at,
  title: "Before",
  status: { type: "active" },
  metadata: {},
  items: { data, has_more: false },
});
const annotation = { type: "annotation", source: { type: "url", title: "t", url: "u" }, index: 1 } as const;
const start = threadOf(message("m", "Hi"), card, workflow, picture);

/** Deeply frozen, so that a fold that changes what it is given throws. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

const apply = (event: ThreadStreamEvent, thread = start): Thread => applyEvent(frozen(thread), frozen(event));
const update = (item_id: string, update: ThreadItemUpdate): ThreadStreamEvent => ({
  type: "thread.item.updated",
  item_id,
  update,
});
const itemOf = (thread: Thread, id: string) => thread.items.data.find((item) => item.id === id);
const ids = (thread: Thread) => thread.items.data.map(({ id }) => id);

describe("the events of items", () => {
  test.each(["thread.item.added", "thread.item.done", "thread.item.replaced"] as const)(
    "%s appends a new item and changes a known one in its place",
    (type) => {
      expect(ids(apply({ type, item: message("n", "new") }))).toEqual(["m", "w", "f", "g", "n"]);
      const changed = apply({ type, item: message("w", "instead of the widget") });
      expect(ids(changed)).toEqual(["m", "w", "f", "g"]);
      expect(itemOf(changed, "w")).toEqual(message("w", "instead of the widget"));
    },
  );

  test("thread.item.removed takes the item away", () => {
    expect(ids(apply({ type: "thread.item.removed", item_id: "w" }))).toEqual(["m", "f", "g"]);
    expect(apply({ type: "thread.item.removed", item_id: "nope" })).toBe(start);
  });

  const updates: [ThreadItemUpdate["type"], ThreadStreamEvent, VisibleItem][] = [
    [
      "assistant_message.content_part.added",
      update("m", {
        type: "assistant_message.content_part.added",
        content_index: 1,
        content: { type: "output_text", text: "!", annotations: [] },
      }),
      messageOf(part("Hi"), part("!")),
    ],
    [
      "assistant_message.content_part.text_delta",
      update("m", { type: "assistant_message.content_part.text_delta", content_index: 0, delta: " you" }),
      message("m", "Hi you"),
    ],
    [
      "assistant_message.content_part.annotation_added",
      update("m", {
        type: "assistant_message.content_part.annotation_added",
        content_index: 0,
        annotation_index: 0,
        annotation,
      }),
      messageOf({ ...part("Hi"), annotations: [annotation] }),
    ],
    [
      "assistant_message.content_part.done",
      update("m", { type: "assistant_message.content_part.done", content_index: 0, content: part("Bye") }),
      message("m", "Bye"),
    ],
    [
      "widget.streaming_text.value_delta",
      update("w", { type: "widget.streaming_text.value_delta", component_id: "x", delta: "b", done: false }),
      cardWith({ type: "Text", id: "x", value: "ab" }),
    ],
    [
      "widget.component.updated",
      update("w", {
        type: "widget.component.updated",
        component_id: "x",
        component: { type: "Badge", id: "x", label: "l" },
      }),
      cardWith({ type: "Badge", id: "x", label: "l" }),
    ],
    [
      "widget.root.updated",
      update("w", { type: "widget.root.updated", widget: { type: "ListView", children: [] } }),
      { ...card, widget: { type: "ListView", children: [] } },
    ],
    [
      "workflow.task.added",
      update("f", { type: "workflow.task.added", task_index: 1, task: thought("2") }),
      workflowWith(thought("1"), thought("2")),
    ],
    [
      "workflow.task.updated",
      update("f", { type: "workflow.task.updated", task_index: 0, task: thought("0") }),
      workflowWith(thought("0")),
    ],
    [
      "generated_image.updated",
      update("g", { type: "generated_image.updated", image: { id: "i", url: "u" }, progress: 0.5 }),
      { ...picture, image: { id: "i", url: "u" } },
    ],
  ];

  test.each(updates)("the update %s is folded into its item", (_type, event, expected) => {
    const { item_id } = event as { item_id: string };
    const after = apply(event);
    expect(itemOf(after, item_id)).toEqual(expected);
    expect(after.items.data.filter(({ id }) => id !== item_id)).toEqual(
      start.items.data.filter(({ id }) => id !== item_id),
    );
  });

  test("an update of an unknown item, of another kind, or of a kind that nobody knows changes nothing", () => {
    const [, delta] = updates[1]!;
    expect(apply(delta, threadOf(card)).items.data).toEqual([card]);
    expect(apply({ ...delta, item_id: "w" } as ThreadStreamEvent)).toBe(start);
    expect(apply(update("m", { type: "hologram.updated" } as unknown as ThreadItemUpdate))).toBe(start);
  });

  test("no update reaches a component deeper than any client draws", () => {
    let child: object = { type: "Text", id: "deep", value: "a" };
    for (let depth = 0; depth < 20_000; depth++) child = { type: "Hologram", children: [child] };
    const thread = threadOf(cardWith(child as WidgetComponent));
    const delta = { component_id: "deep", delta: "b", done: false };
    const event = update("w", { type: "widget.streaming_text.value_delta", ...delta });
    expect(applyEvent(thread, event)).toBe(thread);
  });

  test.each(["__proto__", "constructor", "toString"])("an item of type %s is an unknown item", (type) => {
    const odd = { type, id: "o", ...base } as unknown as VisibleItem;
    const [, delta] = updates[1]!;
    const thread = threadOf(odd);
    expect(apply({ ...delta, item_id: "o" } as ThreadStreamEvent, thread)).toBe(thread);
  });

  test("an update of a part far beyond the last one changes nothing: it would fill the memory of its readers", () => {
    const partAt = (content_index: number) =>
      update("m", { type: "assistant_message.content_part.added", content_index, content: part("!") });
    expect(apply(partAt(1_000_000))).toBe(start);
    expect(itemOf(apply(partAt(3)), "m")).toEqual(messageOf(part("Hi"), part(""), part(""), part("!")));
  });

  test("a part of a type that nobody knows keeps what is not a text or a list of citations", () => {
    const odd = { type: "hologram", text: { toString: 1 }, annotations: "none" } as unknown as OutputText;
    const thread = threadOf(messageOf(odd));
    for (const change of [
      { type: "assistant_message.content_part.text_delta", content_index: 0, delta: "b" },
      {
        type: "assistant_message.content_part.annotation_added",
        content_index: 0,
        annotation_index: 0,
        annotation,
      },
    ] as const) {
      expect(apply(update("m", change), thread)).toBe(thread);
    }
  });

  test("a delta for a component whose value is not a string changes nothing", () => {
    const odd = cardWith({ type: "Text", id: "x", value: { toString: 1 } as unknown as string });
    const delta = { component_id: "x", delta: "b", done: false };
    const thread = threadOf(odd);
    expect(apply(update("w", { type: "widget.streaming_text.value_delta", ...delta }), thread)).toBe(thread);
  });
});

describe("the events of threads", () => {
  test("thread.created is the thread, whatever was before", () => {
    const created = threadOf();
    expect(applyEvent(undefined, { type: "thread.created", thread: created })).toEqual(created);
    expect(apply({ type: "thread.created", thread: created })).toEqual(created);
  });

  test("thread.updated brings the whole public state and leaves the items", () => {
    const { title: _none, ...untitled } = threadOf();
    const after = apply({
      type: "thread.updated",
      thread: { ...untitled, status: { type: "locked", reason: "r" }, allowed_image_domains: [] },
    });
    expect(after.title).toBeUndefined();
    expect(after).toMatchObject({ status: { type: "locked", reason: "r" }, allowed_image_domains: [] });
    expect(after.items).toEqual(start.items);
  });

  test("events that are about no thread leave it as it is, and so do those that nobody knows", () => {
    for (const event of [
      { type: "stream_options", stream_options: { allow_cancel: true } },
      { type: "progress_update", text: "t" },
      { type: "client_effect", name: "n", data: {} },
      { type: "notice", level: "info", message: "m" },
      { type: "error", code: "custom", allow_retry: false },
      { type: "thread.item.sparkled", item: message("s", "?") },
      { type: "constructor" },
    ]) {
      expect(apply(event as ThreadStreamEvent)).toBe(start);
    }
  });

  test("before a thread is created there is none", () => {
    expect(applyEvent(undefined, { type: "thread.item.removed", item_id: "m" })).toBeUndefined();
  });
});

describe("what a client does itself when it posts:", () => {
  test("a retry cuts off everything newer than the message", () => {
    const thread = frozen(start);
    const after = applyRequest(thread, "threads.retry_after_item", { thread_id: "t", item_id: "w" });
    expect(ids(after)).toEqual(["m", "w"]);
    expect(applyRequest(thread, "threads.retry_after_item", { thread_id: "t", item_id: "nope" })).toBe(
      thread,
    );
  });

  test("a tool's output completes the newest pending call", () => {
    const thread = frozen(threadOf({ ...call, id: "old" }, call, message("m", "later")));
    const name = "threads.add_client_tool_output";
    const after = applyRequest(thread, name, { thread_id: "t", result: { ok: [null] } });
    expect(after.items.data).toEqual([
      { ...call, id: "old" },
      { ...call, status: "completed", output: { ok: [null] } },
      message("m", "later"),
    ]);
    const silent = applyRequest(thread, name, { thread_id: "t", result: null });
    expect(silent.items.data[1]).toEqual({ ...call, status: "completed" });
    expect(applyRequest(start, name, { thread_id: "t", result: 1 })).toBe(start);
  });

  test("any other operation waits for its events", () => {
    expect(applyRequest(start, "threads.update", { thread_id: "t", title: "x" })).toBe(start);
  });
});
