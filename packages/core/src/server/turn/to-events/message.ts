import type { Annotation, AssistantMessageItem, OutputText } from "../../../protocol/index.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";
import { type NewItem, updated } from "./new-item.ts";

/** The assistant's open message, which has one text part. */
export interface OpenMessage {
  /** Adds text and annotations; opens a message first if none is open. */
  extend(text: string, annotations?: readonly Annotation[]): HandlerEvent[];
  close(): HandlerEvent[];
  /** Forgets it. */
  drop(): void;
}

const none: readonly Annotation[] = [];

export function openMessage(newItem: NewItem): OpenMessage {
  let open: AssistantMessageItem | undefined;
  let text = "";
  let annotations: Annotation[] = [];

  const part = (): OutputText => ({ type: "output_text", text, annotations: [...annotations] });

  function begin(): HandlerEvent[] {
    if (open) return [];
    open = { type: "assistant_message", ...newItem("message"), content: [] };
    text = "";
    annotations = [];
    const content = part();
    return [
      { type: "thread.item.added", item: open },
      updated(open.id, { type: "assistant_message.content_part.added", content_index: 0, content }),
    ];
  }

  function grow(id: string, delta: string): HandlerEvent {
    text += delta;
    return updated(id, { type: "assistant_message.content_part.text_delta", content_index: 0, delta });
  }

  return {
    extend(delta, cited = none) {
      if (delta === "" && cited.length === 0) return [];
      // By far the most frequent case: an array that is pushed to would be much larger.
      if (open && cited.length === 0) return [grow(open.id, delta)];
      const events = begin();
      const id = open?.id ?? "";
      if (delta !== "") events.push(grow(id, delta));
      for (const annotation of cited) {
        annotations.push(annotation);
        events.push(
          updated(id, {
            type: "assistant_message.content_part.annotation_added",
            content_index: 0,
            annotation_index: annotations.length - 1,
            annotation,
          }),
        );
      }
      return events;
    },
    close() {
      if (!open) return [];
      const item = { ...open, content: [part()] };
      open = undefined;
      return [
        // The finished part repeats the annotations: a reader replaces the part with it (AM-08, Q-34).
        updated(item.id, {
          type: "assistant_message.content_part.done",
          content_index: 0,
          content: part(),
        }),
        { type: "thread.item.done", item },
      ];
    },
    drop: () => void (open = undefined),
  };
}
