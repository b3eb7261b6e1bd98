import { describe, expect, test } from "vitest";
import {
  act,
  addTask,
  added,
  base,
  call,
  card,
  cite,
  create,
  delta,
  done,
  error,
  fine,
  image,
  input,
  item,
  list,
  message,
  options,
  part,
  progress,
  question,
  replaced,
  setTask,
  summary,
  task,
  text,
  thread,
  update,
  widget,
  words,
  workflow,
} from "./exchanges.ts";
import type { FindingName } from "../src/findings/index.ts";
import { blamed, type Recorded } from "./recorded.ts";

/** Streams and reads that are wrong, each with the one finding that says so. */
const wrong: Readonly<Record<string, readonly [blame: FindingName, ...exchanges: Recorded[]]>> = {
  "a text update without its item": [
    "AM-01/update-before-item",
    create(part("m", "text_delta", { delta: "x" })),
  ],
  "a task update without its item": ["AM-01/update-before-item", create(addTask(0, task("a")))],
  "an update without item_id": ["AM-01/malformed", create({ ...delta("x"), item_id: 5 })],
  "a delta that is lost": [
    "AM-02/updates-differ-from-final-item",
    create(added(message("m")), part("m", "text_delta", { delta: "H" }), done(message("m", text("Hi")))),
  ],
  "a part without text": ["AM-02/malformed", create(done(message("m", { type: "output_text" })))],
  "an index far beyond": [
    "AM-03/part-index-beyond-next",
    create(added(message("m")), part("m", "text_delta", { delta: "x" }, 1e9), done(message("m", text("x")))),
  ],
  "a negative index": [
    "AM-03/malformed",
    create(added(message("m")), part("m", "text_delta", { delta: "x" }, -1), done(message("m", text("x")))),
  ],
  "an item that is not stored": ["AM-04/item-not-stored", create(done(message("m", text("x")))), list()],
  "two messages with one id": [
    "AM-05/two-items-with-one-id",
    create(
      added(message("m")),
      done(message("m", text("a"))),
      added(message("m")),
      done(message("m", text("b"))),
    ),
  ],
  "a message with the id of the question": [
    "AM-06/id-used-again",
    create(done(message("m", text("a")))),
    act(added(message("m")), done(message("m", text("b")))),
  ],
  "an annotation that is lost at the end": [
    "AM-07/annotation-misplaced",
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "x" }),
      part("m", "annotation_added", { annotation_index: 0, annotation: cite("a") }),
      done(message("m", text("x"))),
    ),
  ],
  "an annotation that is lost in between": [
    "AM-08/announced-annotation-left-out",
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "x" }),
      part("m", "annotation_added", { annotation_index: 0, annotation: cite("a") }),
      part("m", "done", { content: text("x") }),
      done(message("m", text("x", [cite("a")]))),
    ),
  ],
  "an annotation that is not announced": [
    "AM-02/annotation-never-announced",
    create(
      added(message("m")),
      part("m", "text_delta", { delta: "x" }),
      done(message("m", text("x", [cite("a")]))),
    ),
  ],
  "a file without its name": [
    "AM-09/malformed",
    create(done(message("m", text("x", [{ type: "annotation", source: { type: "file", title: "f" } }])))),
  ],
  "a source in a task": [
    "AM-09/malformed",
    create(done(item("task", "t", { task: { type: "file", sources: [{ type: "file" }] } }))),
  ],
  "an item that is still in the history": [
    "IT-05/removed-item-listed",
    create(done(message("m", text("x"))), { type: "thread.item.removed", item_id: "m" }),
    list(message("m", text("x"))),
  ],
  "a replacement that is not stored": [
    "IT-06/item-stored-differently",
    create(done(message("m", text("a"))), replaced(message("m", text("b")))),
    list(message("m", text("a"))),
  ],
  "a replacement from nowhere": ["IT-07/item-not-stored", create(replaced(message("m", text("b")))), list()],
  "an item that is stored as often as it ends": [
    "IT-08/item-listed-twice",
    create(done(message("m", text("a"))), done(message("m", text("b")))),
    list(message("m", text("a")), message("m", text("b"))),
  ],
  "an image with too much progress": [
    "IT-09/malformed",
    create(
      added(item("generated_image", "img_1")),
      progress({ progress: 2 }),
      done(item("generated_image", "img_1", { image })),
    ),
  ],
  "a task that is not listed": [
    "IT-10/item-not-stored",
    create(done(item("task", "t", { task: task("a") }))),
    list(),
  ],
  "an effect with text for data": [
    "IT-02/malformed",
    create({ type: "client_effect", name: "n", data: "d" }),
  ],
  "a notice of an unknown level": [
    "IT-03/malformed",
    create({ type: "notice", level: "error", message: "m" }),
  ],
  "a workflow that is never finished": [
    "IT-13/item-left-open",
    create(added(workflow([])), addTask(0, task("a"))),
  ],
  "a workflow that is left open before a client tool call": [
    "WF-09/left-open-before-tool-call",
    create(added(workflow([])), addTask(0, task("a")), done(call)),
    {
      operation: "threads.add_client_tool_output",
      params: { thread_id: base.thread_id, result: 1 },
      events: [options, setTask(0, task("b")), done(workflow([task("b")], summary))],
    },
  ],
  "an unknown status indicator": [
    "WF-01/malformed",
    create(done(workflow([task("a", { status_indicator: "busy" })], summary))),
  ],
  "a workflow without tasks": [
    "WF-01/malformed",
    create(done(item("workflow", "wf_1", { workflow: { type: "custom", summary: { title: "x" } } }))),
  ],
  "a gap between tasks": [
    "WF-02/task-index-not-next",
    create(added(workflow([])), addTask(1, task("a")), done(workflow([task("a")], summary))),
  ],
  "a negative task": [
    "WF-03/malformed",
    create(added(workflow([task("a")])), setTask(-1, task("a")), done(workflow([task("a")], summary))),
  ],
  "an update beyond the tasks": [
    "WF-03/unknown-task-updated",
    create(added(workflow([task("a")])), setTask(1, task("b")), done(workflow([task("b")], summary))),
  ],
  "a negative duration": ["WF-05/malformed", create(done(workflow([], { summary: { duration: -1 } })))],
  "no summary": ["WF-05/summary-missing", create(done(workflow([])))],
  "a workflow that is stored twice": [
    "WF-06/item-listed-twice",
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
    "WF-07/task-index-not-next",
    create(
      added(workflow([task("a")])),
      addTask(0, task("a")),
      done(workflow([task("a"), task("a")], summary)),
    ),
  ],
  "a widget that is text": ["WG-01/unknown-root", create(done(item("widget", "msg_w", { widget: "Card" })))],
  "a child that is text": ["WG-01/component-without-type", create(done(widget(card("words"))))],
  "a row that is none": [
    "WG-02/child-not-list-view-item",
    create(done(widget({ type: "ListView", children: [words("a")] }))),
  ],
  "a static widget that is not listed": ["WG-03/item-not-stored", create(done(widget(card()))), list()],
  "a delta that is lost by a widget": [
    "WG-04/updates-differ-from-final-widget",
    create(added(widget(card(words("a")))), done(widget(card(words("ab"))))),
  ],
  "a delta for nobody": [
    "WG-05/component-not-found",
    create(added(widget(card(words("a")))), delta("b", true, "u"), done(widget(card(words("ab"))))),
  ],
  "a delta for a button": [
    "WG-05/component-not-found",
    create(
      added(widget(card({ type: "Button", id: "t" }))),
      delta("b", true),
      done(widget(card({ type: "Button", id: "t" }))),
    ),
  ],
  "a text without an id that changes by itself": [
    "WG-06/updates-differ-from-final-widget",
    create(
      added(widget(card({ type: "Text", value: "a" }))),
      done(widget(card({ type: "Text", value: "ab" }))),
    ),
  ],
  "a prop that changes by itself": [
    "WG-07/updates-differ-from-final-widget",
    create(added(widget(card(words("a")))), done(widget(card(words("a", { size: "lg" }))))),
  ],
  "done more than once": [
    "WG-08/delta-after-done",
    create(
      added(widget(card(words("a")))),
      delta("b", true),
      delta("c", true),
      done(widget(card(words("abc")))),
    ),
  ],
  "a child that comes by itself": [
    "WG-09/updates-differ-from-final-widget",
    create(added(widget(card())), done(widget(card(words("a"))))),
  ],
  "an action that is text": [
    "WG-12/action-without-type",
    create(done(widget(card({ type: "Button", onClickAction: "go" })))),
  ],
  "an action of an unknown loading behaviour": [
    "WG-12/unknown-action-setting",
    create(
      done(widget({ ...card(), confirm: { label: "x", action: { type: "x", loadingBehavior: "page" } } })),
    ),
  ],
  "a text without words": ["WG-30/required-prop-missing", create(done(widget(card({ type: "Text" }))))],
  "a text whose words are null": [
    "WG-30/required-prop-missing",
    create(done(widget(card({ type: "Text", value: null })))),
  ],
  "a card without children": ["WG-30/required-prop-missing", create(done(widget({ type: "Card" })))],
  "an input without a name, in a form": [
    "WG-30/required-prop-missing",
    create(done(widget(card({ type: "Form", children: [{ type: "Input" }] })))),
  ],
  "a status without its text": [
    "WG-30/value-not-allowed",
    create(done(widget({ ...card(), status: { icon: "bolt" } }))),
  ],
  "a direction that only CSS knows": [
    "WG-30/value-not-allowed",
    create(done(widget(card({ type: "Box", direction: "column", children: [] })))),
  ],
  "a badge in a colour of its own": [
    "WG-30/value-not-allowed",
    create(done(widget(card({ type: "Badge", label: "New", color: "teal" })))),
  ],
  "a button's label that is a number": [
    "WG-30/value-not-allowed",
    create(done(widget(card({ type: "Button", label: 5 })))),
  ],
  "a direction that only CSS knows, in a new root": [
    "WG-30/value-not-allowed",
    create(
      added(widget(card())),
      update("msg_w", "widget.root.updated", { widget: card({ type: "Box", direction: "column" }) }),
      update("msg_w", "widget.root.updated", { widget: card() }),
      done(widget(card())),
    ),
  ],
  "props that are switched off by null": [
    "WG-31/null-prop",
    create(
      done(
        widget({
          type: "ListView",
          children: [
            {
              type: "ListViewItem",
              key: "a",
              onClickAction: null,
              children: [{ type: "Text", value: "A", color: null }],
            },
          ],
        }),
      ),
    ),
  ],
  "children that are null": ["WG-31/null-prop", create(done(widget(card({ type: "Row", children: null }))))],
  "a null inside a prop": [
    "WG-31/null-prop",
    create(done(widget(card({ type: "Box", padding: { top: 1, left: null }, children: [] })))),
  ],
  "a setting of an action that is null": [
    "WG-31/null-prop",
    create(
      done(widget(card({ type: "Button", onClickAction: { type: "go", payload: null, handler: null } }))),
    ),
  ],
  "a widget that an action replaces in vain": [
    "WG-13/item-stored-differently",
    create(done(widget(card(words("a"))))),
    act(replaced(widget(card(words("b"))))),
    list(widget(card(words("a")))),
  ],
  "an item that only another protocol has": [
    "TC-12/answer-of-unknown-types",
    create(done(item("message", "m", { role: "assistant", content: [{ type: "text", text: "Hi" }] }))),
  ],
  "a part that only another protocol has": [
    "TC-12/answer-of-unknown-types",
    create(done(message("m", { type: "text", text: "Hi" }))),
  ],
  "events that only this server has": [
    "TC-12/answer-of-unknown-types",
    create({ type: "text", content: "Hi" }, { type: "done" }),
  ],
  "an error that says in words whether to retry": [
    "SER-07/member-of-wrong-type",
    create({ ...error, allow_retry: "yes" }),
  ],
  "an error without words": [
    "ER-03/malformed",
    create({ type: "error", code: "custom", message: {}, allow_retry: true }),
  ],
  "an open item that a failure leaves": [
    "ER-06/item-not-stored",
    create(added(widget(card())), error),
    list(),
  ],
  "a title that is announced only": [
    "TH-01/change-not-stored",
    create({ type: "thread.updated", thread: { ...thread, title: "A" } }),
    {
      operation: "threads.get_by_id",
      params: { thread_id: base.thread_id },
      answer: { ...thread, items: { data: [question], has_more: false } },
    },
  ],
  "a title that is announced before a failure and not stored": [
    "TH-07/change-not-stored",
    create({ type: "thread.updated", thread: { ...thread, title: "A" } }, error),
    {
      operation: "threads.get_by_id",
      params: { thread_id: base.thread_id },
      answer: { ...thread, items: { data: [question], has_more: false } },
    },
  ],
  "a reason that is a number": [
    "TH-04/malformed",
    create({ type: "thread.updated", thread: { ...thread, status: { type: "locked", reason: 5 } } }),
  ],
  "a tag that comes back changed": [
    "SER-14/tag-changed",
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

describe("the judges make one finding of", () => {
  test.each(Object.entries(wrong))("%s", (_title, [blame, ...exchanges]) => {
    expect(blamed(exchanges)).toEqual([blame]);
  });
});

test("a read beside a stream may be older than what the stream announces", () => {
  const titled = { ...thread, title: "Tea" };
  const get: Recorded = { operation: "threads.get_by_id", params: { thread_id: thread.id }, answer: thread };
  const threads: Recorded = {
    operation: "threads.list",
    params: { limit: 1 },
    answer: { data: [titled], has_more: false },
  };
  const stream = create({ type: "thread.updated", thread: titled });
  expect(blamed([{ ...stream, beside: 1 }, get, threads])).toEqual([]);
  expect(blamed([stream, get, threads])).toContain("TH-01/change-not-stored");
});
