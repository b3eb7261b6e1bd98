import * as fc from "fast-check";
import {
  ask,
  assistantMessage,
  clientToolCall,
  effect,
  endOfMessage,
  endOfTurn,
  endOfWorkflow,
  type HandlerEvent,
  hidden,
  image,
  notice,
  progress,
  standaloneTask,
  task,
  type Task,
  type ThreadItem,
  toolStatus,
  type TurnThread,
  widget,
  workflow,
  type ReplyPart,
} from "../../src/index.ts";
import { trees } from "../server/widgets.ts";

/** One step of a random handler: something to yield, something to do to the thread, or a failure. */
export type Step = { yield: ReplyPart } | { change: (thread: TurnThread) => void } | { fail: true };

const text = fc.constantFrom("a", "b c", "", " ", "\n", "é🧪");
const pick = fc.constantFrom("x", "y");

const tasks: fc.Arbitrary<Task> = fc.oneof(
  fc.record({
    type: fc.constant("thought" as const),
    status_indicator: fc.constantFrom("none" as const, "loading" as const, "complete" as const),
    content: text,
  }),
  fc.record({
    type: fc.constant("web_search" as const),
    status_indicator: fc.constant("none" as const),
    queries: fc.array(text, { maxLength: 2 }),
    sources: fc.array(fc.record({ type: fc.constant("url" as const), title: text, url: text }), {
      maxLength: 1,
    }),
  }),
);

const images = fc.array(
  fc.record({
    image: fc.record({ id: pick, url: pick }),
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 3 },
);

const sugar: fc.Arbitrary<ReplyPart> = fc.oneof(
  { arbitrary: text, weight: 4 },
  text.map((token) => assistantMessage(token)),
  fc.array(text, { maxLength: 3 }).map((tokens) => assistantMessage(tokens)),
  text.map((token) =>
    assistantMessage(token, {
      annotations: [{ type: "annotation", source: { type: "url", title: token, url: "u" }, index: 0 }],
    }),
  ),
  fc.constant(endOfMessage()),
  fc
    .tuple(pick, fc.constantFrom("running" as const, "completed" as const, "failed" as const), fc.boolean())
    .map(([tool, status, ephemeral]) => toolStatus(tool, status, { ephemeral })),
  fc.tuple(tasks, fc.option(pick, { nil: undefined })).map(([one, key]) => task(one, key ? { key } : {})),
  fc.constantFrom(workflow({ type: "reasoning" }), workflow({ expanded: true }), workflow()),
  fc.constantFrom(endOfWorkflow(), endOfWorkflow({ title: "done" })),
  trees.map((tree) => widget(tree)),
  fc.array(trees, { maxLength: 4 }).map((states) => widget(states, { copyText: "copy" })),
  images.map((drafts) => image(drafts)),
  fc.constantFrom(progress("p"), notice("n"), effect("e", { a: null })),
  fc.constantFrom(hidden("h"), hidden({ deep: [null] }), endOfTurn()),
  tasks.map(standaloneTask),
  fc.constant(ask({ type: "freeform", id: "q", question: "?" })),
  fc.constant(clientToolCall("tool", { n: null })),
);

const base = { thread_id: "whatever", created_at: "2026-01-01T00:00:00Z" };

/** Raw events about a few ids that come back, in this turn and in later ones, in any order. */
const raw: fc.Arbitrary<HandlerEvent> = fc
  .tuple(
    fc.constantFrom("r1", "r2", "r3", "r4"),
    fc.constantFrom("added", "delta", "delta", "part", "annotation", "done", "replaced", "removed"),
    fc.constantFrom("message", "message", "workflow", "hidden"),
    text,
  )
  .map(([id, act, kind, words]): HandlerEvent => {
    if (act === "removed") return { type: "thread.item.removed", item_id: id };
    if (act === "delta") {
      const update = {
        type: "assistant_message.content_part.text_delta",
        content_index: 0,
        delta: words,
      } as const;
      return { type: "thread.item.updated", item_id: id, update };
    }
    const content = { type: "output_text" as const, text: words, annotations: [] };
    if (act === "part") {
      const update = { type: "assistant_message.content_part.added", content_index: 1, content } as const;
      return { type: "thread.item.updated", item_id: id, update };
    }
    if (act === "annotation") {
      const source = { type: "file" as const, title: words, filename: "f" };
      const update = {
        type: "assistant_message.content_part.annotation_added",
        content_index: 0,
        annotation_index: 0,
        annotation: { type: "annotation", source },
      } as const;
      return { type: "thread.item.updated", item_id: id, update };
    }
    const items: { [kind: string]: ThreadItem } = {
      message: { type: "assistant_message", id, ...base, content: act === "added" ? [] : [content] },
      workflow: { type: "workflow", id, ...base, workflow: { type: "custom", expanded: false, tasks: [] } },
      // An id of its own: what was hidden in an earlier turn keeps its place, which readers cannot know.
      hidden: { type: "hidden_context_item", id: `hidden ${id}`, ...base, content: words },
    };
    return { type: `thread.item.${act}`, item: items[kind] } as HandlerEvent;
  });

const changes = fc.constantFrom<((thread: TurnThread) => void)[]>(
  (thread) => void (thread.title = `${thread.title ?? ""}!`),
  (thread) => void delete thread.title,
  (thread) => void (thread.status = { type: "locked", reason: "r" }),
  (thread) => void (thread.metadata["secret"] = "canary"),
  (thread) => void (thread.allowed_image_domains = []),
);

/** What a random handler does in one turn. */
export const scripts: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { arbitrary: sugar.map((said): Step => ({ yield: said })), weight: 8 },
    { arbitrary: raw.map((event): Step => ({ yield: event })), weight: 8 },
    { arbitrary: changes.map((change): Step => ({ change })), weight: 2 },
    { arbitrary: fc.constant<Step>({ fail: true }), weight: 1 },
  ),
  { maxLength: 14 },
);
