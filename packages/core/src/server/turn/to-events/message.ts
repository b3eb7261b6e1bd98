import type { Annotation, AssistantMessageItem, OutputText } from "../../../protocol/index.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";
import { type NewItem, updated } from "./new-item.ts";

const none: readonly Annotation[] = [];

/** The assistant's open message, which has one text part. */
export class OpenMessage {
  readonly #newItem: NewItem;
  #open: AssistantMessageItem | undefined;
  #text = "";
  #annotations: Annotation[] = [];

  constructor(newItem: NewItem) {
    this.#newItem = newItem;
  }

  /** Adds text and annotations; opens a message first if none is open. */
  extend(delta: string, cited: readonly Annotation[] = none): HandlerEvent[] {
    if (delta === "" && cited.length === 0) return [];
    // By far the most frequent case: an array that is pushed to would be much larger.
    if (this.#open && cited.length === 0) return [this.#grow(this.#open.id, delta)];
    const events = this.#open ? [] : this.#begin();
    const id = this.#open?.id ?? "";
    if (delta !== "") events.push(this.#grow(id, delta));
    for (const annotation of cited) {
      this.#annotations.push(annotation);
      events.push(
        updated(id, {
          type: "assistant_message.content_part.annotation_added",
          content_index: 0,
          annotation_index: this.#annotations.length - 1,
          annotation,
        }),
      );
    }
    return events;
  }

  close(): HandlerEvent[] {
    if (!this.#open) return [];
    const item = { ...this.#open, content: [this.#part()] };
    this.#open = undefined;
    return [
      // The finished part repeats the annotations: a reader replaces the part with it (AM-08, Q-34).
      updated(item.id, {
        type: "assistant_message.content_part.done",
        content_index: 0,
        content: this.#part(),
      }),
      { type: "thread.item.done", item },
    ];
  }

  /** Forgets it. */
  drop(): void {
    this.#open = undefined;
  }

  #begin(): HandlerEvent[] {
    const open: AssistantMessageItem = {
      type: "assistant_message",
      ...this.#newItem("message"),
      content: [],
    };
    this.#open = open;
    this.#text = "";
    this.#annotations = [];
    const content = this.#part();
    return [
      { type: "thread.item.added", item: open },
      updated(open.id, { type: "assistant_message.content_part.added", content_index: 0, content }),
    ];
  }

  #grow(id: string, delta: string): HandlerEvent {
    this.#text += delta;
    return updated(id, { type: "assistant_message.content_part.text_delta", content_index: 0, delta });
  }

  #part(): OutputText {
    return { type: "output_text", text: this.#text, annotations: [...this.#annotations] };
  }
}
