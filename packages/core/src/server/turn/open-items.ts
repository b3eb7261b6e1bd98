import { copyJson } from "../../json.ts";
import {
  applyUpdate,
  type AssistantMessageItem,
  isHidden,
  type OutputText,
  type ThreadItem,
  type ThreadItemUpdate,
} from "../../protocol/index.ts";

/** What an event about an item comes to: whether the client may see it, or why it makes no sense. */
export type Recorded = { show: boolean } | { dropped: string };

/** A part of an open message to which text is appended in place, in a private copy of the item. */
interface GrowingPart {
  item: AssistantMessageItem;
  index: number;
  part: OutputText;
}

/** The items of one turn: those still open, with all updates applied, and those that are finished. */
export class OpenItems {
  readonly #open = new Map<string, ThreadItem>();
  readonly #done = new Map<string, ThreadItem>();
  #toolCall: string | undefined;
  #growing: GrowingPart | undefined;

  get open(): ReadonlyMap<string, ThreadItem> {
    return this.#open;
  }

  /** Whether a client tool call has ended what can be shown in this turn (CT-02). */
  isClosedByToolCall(): boolean {
    return this.#toolCall !== undefined;
  }

  add(item: ThreadItem): Recorded {
    const late = this.#tooLate(item);
    if (late) return { dropped: late };
    if (this.#open.has(item.id) || this.#done.has(item.id))
      return { dropped: `a second thread.item.added of ${item.id}` };
    // A copy: the event belongs to the handler, which may go on building its item.
    this.#open.set(item.id, copyJson(item));
    return { show: !isHidden(item) };
  }

  update(
    itemId: string,
    update: ThreadItemUpdate,
    stored: () => Promise<ThreadItem | undefined>,
  ): Recorded | Promise<Recorded> {
    const pending = this.#open.get(itemId);
    if (pending) {
      const next = applyUpdate(pending, update);
      if (next === pending) return misfit(pending, update);
      this.#open.set(itemId, next);
      return { show: !isHidden(pending) && !isEmptyText(update) };
    }
    const finished = this.#done.get(itemId);
    return finished ? displayOnly(finished, update) : stored().then((item) => displayOnly(item, update));
  }

  /** Appends text to a part of an open message: what `update` does, at a cost that does not grow. False: not possible. */
  appendText(itemId: string, index: number, text: string): boolean {
    const item = this.#open.get(itemId);
    if (item?.type !== "assistant_message") return false;
    let growing = this.#growing;
    if (growing?.item !== item || growing.index !== index) {
      this.#growing = growing = withOwnPart(item, index);
      if (!growing) return false;
      this.#open.set(itemId, growing.item);
    }
    growing.part.text += text;
    return true;
  }

  /** The item that ends `item.id`: with the time under which it was announced (SER-04). */
  finish(item: ThreadItem): ThreadItem | { dropped: string } {
    const late = this.#tooLate(item);
    if (late) return { dropped: late };
    const announced = this.#open.get(item.id) ?? this.#done.get(item.id);
    return announced ? { ...item, created_at: announced.created_at } : item;
  }

  finished(item: ThreadItem): void {
    this.#open.delete(item.id);
    this.#done.set(item.id, item);
    if (item.type === "client_tool_call" && item.status === "pending") this.#toolCall = item.id;
  }

  /** Whether this turn has stored the id as hidden, so that readers have it nowhere yet. */
  wasHidden(itemId: string): boolean {
    const item = this.#done.get(itemId);
    return item !== undefined && isHidden(item);
  }

  remove(itemId: string): void {
    this.#open.delete(itemId);
    this.#done.delete(itemId);
    if (this.#toolCall === itemId) this.#toolCall = undefined;
  }

  #tooLate(item: ThreadItem): string | undefined {
    return this.isClosedByToolCall() && this.#toolCall !== item.id && !isHidden(item)
      ? `${item.type} after a client tool call, which is the last visible item of its turn`
      : undefined;
  }
}

function withOwnPart(item: AssistantMessageItem, index: number): GrowingPart | undefined {
  const found = item.content[index];
  if (!found) return undefined;
  const part = { ...found };
  return { item: { ...item, content: item.content.with(index, part) }, index, part };
}

/** A text delta without text changes nothing on the screen (AM-11). */
const isEmptyText = (update: ThreadItemUpdate): boolean =>
  update.type === "assistant_message.content_part.text_delta" && update.delta === "";

/** An update of a finished item changes what is on the screen, never what is stored. */
function displayOnly(item: ThreadItem | undefined, update: ThreadItemUpdate): Recorded {
  if (!item) return { dropped: `${update.type} of an item that is not in the thread` };
  if (isHidden(item)) return { show: false };
  // A message takes no more text once it is done (AM-01).
  if (item.type === "assistant_message") {
    return { dropped: `${update.type} after thread.item.done of ${item.id}` };
  }
  return applyUpdate(item, update) === item ? misfit(item, update) : { show: true };
}

/** An update that changes nothing: harmless when it is empty, a mistake otherwise (WF-08). */
const misfit = (item: ThreadItem, update: ThreadItemUpdate): Recorded =>
  "delta" in update && update.delta === ""
    ? { show: item.type === "widget" }
    : { dropped: `${update.type} that does not fit ${item.type} ${item.id}` };

/** Whether an unfinished message has text that is worth keeping (CN-04). */
export const hasText = (item: ThreadItem): item is AssistantMessageItem =>
  item.type === "assistant_message" && item.content.some(({ text }) => text.trim() !== "");

/** Whether an item that its handler left open is complete enough to stay. */
export const isKeepable = (item: ThreadItem): boolean =>
  item.type === "assistant_message"
    ? hasText(item)
    : item.type !== "generated_image" || item.image !== undefined;
