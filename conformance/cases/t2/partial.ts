import type { Step } from "../../src/case.ts";
import type { Frame, View } from "../../src/view.ts";
import { isObject } from "../../src/viewing.ts";
import { itemOf } from "../look.ts";

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

/** The steps that begin a message and show its first words. */
export const begin = (text: string): readonly Step[] => [
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

/** Whether a frame shows words of an unfinished message. */
export const isDelta = (frame: Frame): boolean =>
  updateOf(frame)["type"] === "assistant_message.content_part.text_delta";

/** The unfinished message that a stream has shown: its id and its words so far. */
export function shown(view: View): { id: string; text: string } | undefined {
  const added = view
    .eventsOf("thread.item.added")
    .map(itemOf)
    .find(({ type }) => type === "assistant_message");
  if (typeof added?.["id"] !== "string") return undefined;
  const words = view.frames
    .filter(({ json }) => isObject(json) && json["item_id"] === added["id"])
    .filter(isDelta)
    .map((frame) => updateOf(frame)["delta"]);
  return { id: added["id"], text: words.filter((word) => typeof word === "string").join("") };
}
