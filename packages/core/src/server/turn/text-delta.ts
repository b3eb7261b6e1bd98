import type { HandlerEvent } from "../application/reply-parts.ts";

/** Text that a message grows by: nearly every event of a chat server is one of these. */
export interface TextDelta {
  item_id: string;
  content_index: number;
  delta: string;
}

/**
 * The delta in an event that has exactly the members of a text delta, in the order in which they are printed; undefined for
 * any other event, which is checked and printed member by member.
 */
export function readTextDelta(event: HandlerEvent): TextDelta | undefined {
  if (event.type !== "thread.item.updated" || !hasMembers(event, eventMembers)) return undefined;
  const { item_id, update } = event;
  if (update.type !== textDelta || !hasMembers(update, updateMembers)) return undefined;
  const { content_index, delta } = update;
  const isValid =
    typeof item_id === "string" && typeof delta === "string" && Number.isSafeInteger(content_index);
  return isValid ? { item_id, content_index, delta } : undefined;
}

const eventMembers = ["type", "item_id", "update"];
const updateMembers = ["type", "content_index", "delta"];
const textDelta = "assistant_message.content_part.text_delta";

/** Whether it is a plain object with these members and no others, in this order. */
function hasMembers(value: object, names: readonly string[]): boolean {
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  let count = 0;
  // Object.keys() would allocate for each event.
  for (const name in value) if (name !== names[count++]) return false;
  return count === names.length;
}

/** Writes deltas as frames: byte for byte what `encodeEvent` writes, without a walk through the event. */
export class TextDeltaPrinter {
  #id: string | undefined;
  #index: number | undefined;
  #before = "";

  print({ item_id, content_index, delta }: TextDelta): string {
    if (item_id !== this.#id || content_index !== this.#index) {
      this.#id = item_id;
      this.#index = content_index;
      this.#before = frameBefore(item_id, content_index);
    }
    return `${this.#before}${needsEscape.test(delta) ? JSON.stringify(delta) : `"${delta}"`}}}\n\n`;
  }
}

/** The frame up to its text. */
const frameBefore = (item_id: string, content_index: number): string =>
  `data: {"type":"thread.item.updated","item_id":${JSON.stringify(item_id)},"update":{"type":"${textDelta}","content_index":${content_index},"delta":`;

/** What JSON writes with a backslash; a surrogate may be a lone one. */
// eslint-disable-next-line no-control-regex
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;
