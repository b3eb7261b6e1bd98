import type { ThreadItem } from "@chatkit-protocol/core";
import type { FilePart, JSONValue, ModelMessage, TextPart } from "ai";
import { type ContentPart, type InputHooks, type NeutralMessage, neutralMessages } from "../input/index.ts";

/**
 * What a model of the AI SDK reads of items, oldest first: the `messages` of `streamText()`. Nothing is left out in silence, and nothing
 * is ever a system message.
 */
export const modelInput = async (
  items: ThreadItem | readonly ThreadItem[],
  hooks: InputHooks = {},
): Promise<ModelMessage[]> => (await neutralMessages(items, hooks)).flatMap(toMessages);

function toMessages(message: NeutralMessage): ModelMessage[] {
  if (message.role === "user") return [{ role: "user", content: message.content.map(toPart) }];
  if (message.role === "assistant") return [{ role: "assistant", content: message.text }];
  const { callId: toolCallId, name: toolName, arguments: input, output } = message;
  return [
    { role: "assistant", content: [{ type: "tool-call", toolCallId, toolName, input }] },
    {
      role: "tool",
      content: [
        {
          type: "tool-result",
          toolCallId,
          toolName,
          output:
            typeof output === "string"
              ? { type: "text", value: output }
              : { type: "json", value: (output ?? null) as JSONValue },
        },
      ],
    },
  ];
}

function toPart(part: ContentPart): TextPart | FilePart {
  if (part.type === "text") return part;
  const mediaType = part.mimeType ?? "image";
  const name = part.type === "file" ? { filename: part.name } : {};
  const bytes = /^data:[^,]*;base64,/.exec(part.url);
  const data = bytes ? part.url.slice(bytes[0].length) : new URL(part.url);
  return { type: "file", data, mediaType, ...name };
}
