import { isEvent, isObject } from "../transcript/exchange-view.ts";
import type { Frame, View } from "../transcript/view.ts";
import { itemEventsIn } from "./item-events.ts";

type Members = Readonly<Record<string, unknown>>;

/** The items of an answer that every client shows, by type, and whether there is something to see in one. */
const visible: ReadonlyMap<unknown, (item: Members) => boolean> = new Map([
  ["assistant_message", ({ content }: Members) => Array.isArray(content) && content.some(isText)],
  ...["widget", "client_tool_call", "structured_input", "generated_image", "workflow", "task"].map(
    (type) => [type, () => true] as const,
  ),
]);

/** A part of a known type with some text in it. */
const isText = (part: unknown): boolean =>
  isObject(part) && part["type"] === "output_text" && isWritten(part["text"]);

const isWritten = (text: unknown): boolean => typeof text === "string" && text.trim() !== "";

/** Whether an update puts text into a message. */
const addsText = ({ type, delta, content }: Members): boolean =>
  type === "assistant_message.content_part.text_delta" ? isWritten(delta) : isText(content);

/** Whether a client that follows the stream shows any part of the answer at its end. */
export function showsAnswer(view: View): boolean {
  const shown = new Map<string, boolean>();
  for (const { id, item, event, effect } of itemEventsIn(view)) {
    if (effect === "removes") shown.delete(id);
    else if (effect === "changes") {
      const { update } = event;
      shown.set(id, shown.get(id) === true || (isObject(update) && addsText(update)));
    } else if (effect !== "unknown" && item) shown.set(id, visible.get(item["type"])?.(item) === true);
  }
  return [...shown.values()].includes(true);
}

/** What a turn says in place of an answer; undefined where it says nothing of the kind. */
export function saysInstead(view: View): string | undefined {
  const said = view.events.find(({ type }) => type === "error" || type === "notice");
  if (!said) return undefined;
  const text = [said["code"], said["message"]].filter((part) => typeof part === "string" && part !== "");
  return [`\`${said.type}\``, ...text].join(" ");
}

/** Whether nothing of the stream is missing or unreadable, which may have been what is looked for. */
export const isWhole = (view: View): boolean => view.streamed && isReadable(view);

/** Whether every frame that holds something could be read. */
export const isReadable = ({ frames }: View): boolean =>
  frames.every((frame) => isEvent(frame.json) || isDoneSentinel(frame));

/** Whether a frame is the marker with which models' APIs end a stream: it holds nothing that is missed. */
export const isDoneSentinel = ({ data }: Frame): boolean => data.trim() === "[DONE]";
