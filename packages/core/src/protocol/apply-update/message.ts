import type { AssistantMessageItem } from "../items.ts";
import type { OutputText } from "../messages.ts";
import type { ThreadItemUpdate } from "../updates.ts";

const empty: OutputText = { type: "output_text", text: "", annotations: [] };

/** The most missing parts that are added; with more, one update of a faulty server could fill the memory of its readers. */
const widestGap = 10;

/** Updates a part of the message; missing parts before it are added as empty ones, unless there are too many. */
export function updateMessage(item: AssistantMessageItem, update: ThreadItemUpdate): AssistantMessageItem {
  switch (update.type) {
    case "assistant_message.content_part.added":
    case "assistant_message.content_part.done":
      return withPart(item, update.content_index, () => update.content);
    case "assistant_message.content_part.text_delta":
      return withPart(item, update.content_index, (part) =>
        // A part of an unknown type need not have a text.
        typeof part.text === "string" ? { ...part, text: part.text + update.delta } : undefined,
      );
    case "assistant_message.content_part.annotation_added":
      return withPart(item, update.content_index, (part) => {
        const annotations = part.annotations ?? [];
        // An index beyond the end appends, as `toSpliced` does.
        return Array.isArray(annotations)
          ? { ...part, annotations: annotations.toSpliced(update.annotation_index, 0, update.annotation) }
          : undefined;
      });
    default:
      return item;
  }
}

function withPart(
  item: AssistantMessageItem,
  index: number,
  change: (part: OutputText) => OutputText | undefined,
): AssistantMessageItem {
  if (index < 0 || index > item.content.length + widestGap) return item;
  const content = [...item.content];
  while (content.length <= index) content.push(empty);
  const part = change(content[index] ?? empty);
  if (!part) return item;
  content[index] = part;
  return { ...item, content };
}
