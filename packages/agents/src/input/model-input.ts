import {
  type Attachment,
  attachmentText,
  type GeneratedImage,
  type InputTag,
  type ItemType,
  type JsonObject,
  mentionsOf,
  mentionText,
  messageText,
  modelText,
  noOutput,
  type ThreadItem,
  type UserMessageItem,
} from "@chatkit-protocol/core";
import { dataUrl } from "./data-url.ts";

/** A part of what a model reads as the user's; `url` may be a `data:` URL. */
export type ContentPart =
  | { type: "text"; text: string }
  | { type: "image"; url: string; mimeType?: string }
  | { type: "file"; url: string; name: string; mimeType: string };

/** What a model reads of a thread, in the words of no framework. */
export type NeutralMessage =
  | { role: "user"; content: ContentPart[] }
  | { role: "assistant"; text: string }
  /** A call of a client tool together with its result, so that nothing can part them. */
  | { role: "tool"; callId: string; name: string; arguments: JsonObject; output: unknown };

/** The content of a file for a model: bytes, a URL that its provider can reach, or text in its place. */
export type FileContent = { bytes: Uint8Array } | { url: string } | { text: string };

type Promised<T> = T | Promise<T>;

/** Replaces what a model reads of an item of that type; `usual()` is what it reads otherwise. */
export type ItemReader<Item extends ThreadItem> = (
  item: Item,
  usual: () => Promise<NeutralMessage[]>,
) => Promised<NeutralMessage[]>;

/** What the application knows about a thread's items and the server does not. */
export interface InputHooks {
  /** The content of an attachment; without it, or if undefined, the model reads the file's name and that it has no content. */
  attachment?(attachment: Attachment, item: UserMessageItem): Promised<FileContent | undefined>;
  /** What there is to know about an entity mentioned with `@`. Default: its data, as the client sent them. */
  mention?(tag: InputTag, item: UserMessageItem): unknown;
  /** A generated image as the model's provider can read it. Default: its own URL. */
  image?(image: GeneratedImage): Promised<FileContent | undefined>;
  /** Readers in place of the usual ones, by type of the item. */
  items?: { [Type in ItemType]?: ItemReader<Extract<ThreadItem, { type: Type }>> };
}

/**
 * What a model reads of items, oldest first. Nothing is left out in silence: every type has its text, and what has no
 * content here is named. Only what the assistant has said is `assistant`; nothing is ever `system`.
 */
export async function neutralMessages(
  items: ThreadItem | readonly ThreadItem[],
  hooks: InputHooks = {},
): Promise<NeutralMessage[]> {
  const list: readonly ThreadItem[] = "type" in items ? [items] : items;
  const read = await Promise.all(list.map((item) => readItem(item, hooks)));
  return read.flat();
}

async function readItem(item: ThreadItem, hooks: InputHooks): Promise<NeutralMessage[]> {
  const usual = (): Promise<NeutralMessage[]> => usualMessages(item, hooks);
  // The table holds one reader per type, so the item's own type picks its reader.
  const reader = hooks.items?.[item.type] as ItemReader<ThreadItem> | undefined;
  return reader ? reader(item, usual) : usual();
}

async function usualMessages(item: ThreadItem, hooks: InputHooks): Promise<NeutralMessage[]> {
  switch (item.type) {
    case "user_message":
      return userMessage(await messageParts(item, hooks));
    case "assistant_message": {
      const text = modelText(item);
      return text === "" ? [] : [{ role: "assistant", text }];
    }
    case "client_tool_call": {
      const { call_id, name, arguments: args, status } = item;
      const output = status === "pending" ? noOutput : (item.output ?? null);
      return [{ role: "tool", callId: call_id, name, arguments: args, output }];
    }
    case "generated_image": {
      const { image } = item;
      const shown = image ? ((await hooks.image?.(image)) ?? { url: image.url }) : undefined;
      return userMessage([
        textPart(modelText(item)),
        ...(shown ? [contentPart(shown, { name: item.id, mimeType: "image/png" })] : []),
      ]);
    }
    default:
      return userMessage([textPart(modelText(item))]);
  }
}

async function messageParts(item: UserMessageItem, hooks: InputHooks): Promise<ContentPart[]> {
  const known = new Map<string, unknown>();
  if (hooks.mention) for (const tag of mentionsOf(item)) known.set(tag.id, await hooks.mention(tag, item));
  const parts = [
    textPart(messageText(item)),
    textPart(mentionText(item, ({ id, data }) => known.get(id) ?? data)),
  ];
  for (const attachment of item.attachments) {
    const content = await hooks.attachment?.(attachment, item);
    const { name, mime_type: mimeType } = attachment;
    parts.push(content ? contentPart(content, { name, mimeType }) : textPart(attachmentText(attachment)));
  }
  return parts;
}

const textPart = (text: string): ContentPart => ({ type: "text", text });

/** A user's message; parts without text say nothing. */
function userMessage(parts: readonly ContentPart[]): NeutralMessage[] {
  const content = parts.filter((part) => part.type !== "text" || part.text !== "");
  return content.length === 0 ? [] : [{ role: "user", content }];
}

function contentPart(
  content: FileContent,
  { name, mimeType }: { name: string; mimeType: string },
): ContentPart {
  if ("text" in content) return textPart(`The file ${JSON.stringify(name)} (${mimeType}):\n${content.text}`);
  const url = "url" in content ? content.url : dataUrl(content.bytes, mimeType);
  return mimeType.startsWith("image/")
    ? { type: "image", url, mimeType }
    : { type: "file", url, name, mimeType };
}
