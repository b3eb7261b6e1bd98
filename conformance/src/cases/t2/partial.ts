import type { OpenExchange, Step } from "../../case/drive.ts";
import type { Frame, View } from "../../transcript/view.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import { itemOf, listedItems, textOf } from "../support/reading.ts";
import { isEventOf } from "../support/streams.ts";

/** Milliseconds in which an event must come while its handler is held: less than a gate holds it. */
export const patience = 1500;

const part = (text: string) => ({ type: "output_text", text, annotations: [] });
const item = (content: readonly object[]) => ({
  type: "assistant_message",
  id: "${id:partial}",
  thread_id: "${thread}",
  created_at: "${now}",
  content,
});
const update = (change: object): Step => ({
  emit: {
    type: "thread.item.updated",
    item_id: "${id:partial}",
    update: { content_index: 0, ...change },
  },
});

/** The steps that say a whole message, begin another one and show its first words. */
export const begin = (text: string): readonly Step[] => [
  { say: "Before" },
  { emit: { type: "thread.item.added", item: item([]) } },
  update({ type: "assistant_message.content_part.added", content: part("") }),
  update({ type: "assistant_message.content_part.text_delta", delta: text }),
];

/** The steps that add the last words to the first ones and finish the message. */
export const finish = (first: string, rest: string): readonly Step[] => [
  update({ type: "assistant_message.content_part.text_delta", delta: rest }),
  update({ type: "assistant_message.content_part.done", content: part(first + rest) }),
  { emit: { type: "thread.item.done", item: item([part(first + rest)]) } },
];

const updateOf = ({ json }: Frame): Readonly<Record<string, unknown>> =>
  isObject(json) && isObject(json["update"]) ? json["update"] : {};

const isDelta = (frame: Frame): boolean =>
  updateOf(frame)["type"] === "assistant_message.content_part.text_delta";
/** The words that a frame adds; "" where it adds none. */
function deltaOf(frame: Frame): string {
  const { delta } = updateOf(frame);
  return isDelta(frame) && typeof delta === "string" ? delta : "";
}
const isDone = isEventOf("thread.item.done", "assistant_message");

/** Milliseconds in which the next message begins behind a whole one, where it comes in pieces. */
const nextMessage = 500;

/** Waits for the whole message and, where messages come in pieces, for words of the next; whether the first came. */
export async function begun(stream: OpenExchange): Promise<boolean> {
  const before = await stream.until(isDone, patience);
  if (!before) return false;
  const isLater = ({ index }: Frame): boolean => index > before.index;
  if (await stream.until(isLater, nextMessage))
    await stream.until((frame) => isDelta(frame) && isLater(frame), patience);
  return true;
}

/** The last frame that a held handler has caused: the first words of its unfinished message, or its whole one. */
export function held({ frames }: View): Frame | undefined {
  const before = frames.find(isDone);
  return before && (frames.find((frame) => isDelta(frame) && frame.index > before.index) ?? before);
}

/** When a handler continued after what it had begun: with text beyond `first`, or with the whole message. */
export function wentOn({ frames }: View, first: string): number {
  const before = frames.find(isDone);
  let text = "";
  for (const frame of before ? frames.slice(before.index + 1) : []) {
    text += deltaOf(frame);
    // The message before may be sent twice.
    if (text.length > first.length || (isDone(frame) && idIn(frame) !== idIn(before))) return frame.at;
  }
  return Infinity;
}

const idIn = (frame: Frame | undefined): unknown => memberAt(frame?.json, "item", "id");

/** The unfinished message that a stream has shown last: its id and its words so far. */
export function shown(view: View): { id: string; text: string } | undefined {
  const added = view
    .eventsOf("thread.item.added")
    .map(itemOf)
    .findLast(({ type, id }) => type === "assistant_message" && typeof id === "string");
  if (!added) return undefined;
  const words = view.frames
    .filter(({ json }) => isObject(json) && json["item_id"] === added["id"])
    .map(deltaOf);
  return { id: String(added["id"]), text: words.join("") };
}

/** Whether the text that a stream has shown is stored under the id of its message; undefined where it showed none. */
export function kept(stream: View, items: View): boolean | undefined {
  const partial = shown(stream);
  if (!partial || partial.text.trim() === "") return undefined;
  const stored = listedItems(items).find(({ id }) => id === partial.id);
  return stored !== undefined && textOf(stored).startsWith(partial.text);
}
