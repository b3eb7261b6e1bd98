import type { AssistantMessageItem, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import { encodeEvent } from "@chatkit-protocol/core/sse";
import { readPlan, type ReplyPlan, word } from "./reply-plan.ts";

/** The frames of a turn, prepared beforehand: those around the deltas, and a delta with a text. */
export interface RawStream {
  plan: ReplyPlan;
  opening: readonly string[];
  delta: (text: string) => string;
  closing: () => readonly string[];
}

const created_at = "2026-01-01T00:00:00.000Z";
const id = (prefix: string, number = 0): string => `${prefix}_${String(number).padStart(32, "0")}`;
const thread_id = id("thr");
const message: AssistantMessageItem = {
  id: id("msg"),
  thread_id,
  created_at,
  type: "assistant_message",
  content: [],
};
const part = (text: string) => ({ type: "output_text" as const, text, annotations: [] });
const update = (update: (ThreadStreamEvent & { type: "thread.item.updated" })["update"]): string =>
  encodeEvent({ type: "thread.item.updated", item_id: message.id, update });

const opening = (text: string): string[] => [
  encodeEvent({
    type: "thread.created",
    thread: { id: thread_id, created_at, status: { type: "active" }, metadata: {}, items: emptyPage() },
  }),
  encodeEvent({
    type: "thread.item.done",
    item: {
      id: id("msg", 1),
      thread_id,
      created_at,
      type: "user_message",
      content: [{ type: "input_text", text }],
      attachments: [],
      inference_options: {},
    },
  }),
  encodeEvent({ type: "stream_options", stream_options: { allow_cancel: true } }),
];

function emptyPage(): { data: []; has_more: false } {
  return { data: [], has_more: false };
}

const messageOpening = [
  encodeEvent({ type: "thread.item.added", item: message }),
  update({ type: "assistant_message.content_part.added", content_index: 0, content: part("") }),
];
const [beforeText = "", afterText = ""] = update({
  type: "assistant_message.content_part.text_delta",
  content_index: 0,
  delta: "|",
}).split("|");
const delta = (text: string): string => beforeText + text + afterText;

const messageClosing = (text: string): string[] => [
  update({ type: "assistant_message.content_part.done", content_index: 0, content: part(text) }),
  encodeEvent({ type: "thread.item.done", item: { ...message, content: [part(text)] } }),
];

/** A line of progress of 4 KiB. */
export const progressFrame = encodeEvent({ type: "progress_update", text: "x".repeat(4096) });

const wholeMessage = [
  encodeEvent({ type: "thread.item.done", item: { ...message, content: [part("Hello.")] } }),
];

/** The stream that answers a message with this text. */
export function rawStream(text: string): RawStream {
  const plan = readPlan(text);
  const streamed = plan.reply === "deltas" || plan.reply === "hang";
  const said = (): string => (plan.reply === "deltas" ? word.repeat(plan.count) : word);
  return {
    plan,
    opening: [...opening(text), ...(streamed ? messageOpening : [])],
    delta,
    closing: () => (streamed ? messageClosing(said()) : wholeMessage),
  };
}

const thread = (number: number) => ({
  id: id("thr", number),
  created_at,
  status: { type: "active" },
  metadata: {},
});
const item = (number: number) => ({
  ...message,
  id: id("msg", number),
  content: [part(`Message ${number} of a long thread.`)],
});
const page = (data: readonly { id: string }[]) => ({ data, has_more: true, after: data.at(-1)?.id });
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** The documents that answer the reading operations: 20 threads, 100 items, a thread with 20 items. */
export const rawDocuments: Readonly<Record<string, string>> = {
  "threads.list": JSON.stringify(
    page(numbers(20).map((number) => ({ ...thread(number), items: emptyPage() }))),
  ),
  "items.list": JSON.stringify(page(numbers(100).map(item))),
  "threads.get_by_id": JSON.stringify({ ...thread(0), items: page(numbers(20).map(item)) }),
};
