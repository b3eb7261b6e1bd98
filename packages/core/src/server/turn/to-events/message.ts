import type { Annotation, AssistantMessageItem, OutputText } from "../../../protocol/index.ts";
import { type NewItem, updated } from "./new-item.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";

/** The assistant's open message, one text part long. */
export function lowerMessage(newItem: NewItem) {
  let open: AssistantMessageItem | undefined;
  let text = "";
  let annotations: Annotation[] = [];

  const part = (): OutputText => ({ type: "output_text", text, annotations: [...annotations] });

  function* extend(token: string, cited: readonly Annotation[] = []): Iterable<HandlerEvent> {
    if (token === "" && cited.length === 0) return;
    if (!open) {
      open = { type: "assistant_message", ...newItem("message"), content: [] };
      text = "";
      annotations = [];
      yield { type: "thread.item.added", item: open };
      yield updated(open.id, {
        type: "assistant_message.content_part.added",
        content_index: 0,
        content: part(),
      });
    }
    if (token !== "") {
      text += token;
      yield updated(open.id, {
        type: "assistant_message.content_part.text_delta",
        content_index: 0,
        delta: token,
      });
    }
    for (const annotation of cited) {
      annotations.push(annotation);
      yield updated(open.id, {
        type: "assistant_message.content_part.annotation_added",
        content_index: 0,
        annotation_index: annotations.length - 1,
        annotation,
      });
    }
  }

  function* close(): Iterable<HandlerEvent> {
    if (!open) return;
    const item = { ...open, content: [part()] };
    open = undefined;
    // The finished part repeats the annotations: a reader replaces the part with it (AM-08, Q-34).
    yield updated(item.id, {
      type: "assistant_message.content_part.done",
      content_index: 0,
      content: part(),
    });
    yield { type: "thread.item.done", item };
  }

  async function* whole(
    tokens: AsyncIterable<string> | Iterable<string>,
    cited: readonly Annotation[],
  ): AsyncGenerator<HandlerEvent, void> {
    yield* close();
    for await (const token of tokens) yield* extend(token);
    yield* extend("", cited);
    yield* close();
  }

  return { extend, close, whole };
}
