import type { ContentPart as AgUiPart, Message, PartSource } from "@ag-ui/core";
import type { ThreadItem } from "@chatkit-protocol/core";
import { type ContentPart, type InputHooks, type NeutralMessage, neutralMessages } from "../input/index.ts";

/**
 * What an agent reads of items, oldest first: the `messages` of a run. Their ids are those of the items. Nothing is left out in silence, and
 * nothing is ever a system message.
 */
export async function modelInput(
  items: ThreadItem | readonly ThreadItem[],
  hooks: InputHooks = {},
): Promise<Message[]> {
  const list: readonly ThreadItem[] = "type" in items ? [items] : items;
  const messages = await Promise.all(
    list.map(async (item) =>
      (await neutralMessages(item, hooks)).flatMap((message, index) =>
        toMessages(message, index === 0 ? item.id : `${item.id}-${index + 1}`),
      ),
    ),
  );
  return messages.flat();
}

function toMessages(message: NeutralMessage, id: string): Message[] {
  if (message.role === "user") return [{ id, role: "user", content: toContent(message.content) }];
  if (message.role === "assistant") return [{ id, role: "assistant", content: message.text }];
  const { callId, name, arguments: args, output } = message;
  const call = { id: callId, type: "function" as const, function: { name, arguments: JSON.stringify(args) } };
  const content = typeof output === "string" ? output : JSON.stringify(output ?? null);
  return [
    { id, role: "assistant", toolCalls: [call] },
    { id: `${id}-output`, role: "tool", toolCallId: callId, content },
  ];
}

/** Text alone is a string, which every version of AG-UI reads. */
function toContent(parts: readonly ContentPart[]): string | AgUiPart[] {
  const texts = parts.filter((part) => part.type === "text");
  if (texts.length === parts.length) return texts.map(({ text }) => text).join("\n\n");
  return parts.map(toPart);
}

function toPart(part: ContentPart): AgUiPart {
  if (part.type === "text") return part;
  const source = sourceOf(part.url, part.mimeType);
  if (part.type === "image") return { type: "image", source };
  const kind = /^(audio|video)\//.exec(part.mimeType)?.[1];
  if (kind === "audio" || kind === "video") return { type: kind, source };
  return { type: "document", source, metadata: { filename: part.name } };
}

function sourceOf(url: string, mimeType: string | undefined): PartSource {
  const [all, type = "", value = ""] = /^data:([^,;]*)[^,]*;base64,(.*)$/s.exec(url) ?? [];
  if (all !== undefined)
    return { type: "data", value, mimeType: type || (mimeType ?? "application/octet-stream") };
  return { type: "url", value: url, ...(mimeType === undefined ? {} : { mimeType }) };
}
