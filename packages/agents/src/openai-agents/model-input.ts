import type { ThreadItem } from "@chatkit-protocol/core";
import type { AgentInputItem } from "@openai/agents";
import { type ContentPart, type InputHooks, type NeutralMessage, neutralMessages } from "../input/index.ts";

/** Items of a thread, oldest first, as the input of a run. What is in it: see `neutralMessages()`. */
export async function modelInput(
  items: ThreadItem | readonly ThreadItem[],
  hooks: InputHooks = {},
): Promise<AgentInputItem[]> {
  const messages = await neutralMessages(items, hooks);
  return messages.flatMap(inputItems);
}

function inputItems(message: NeutralMessage): AgentInputItem[] {
  switch (message.role) {
    case "user":
      return [{ role: "user", content: message.content.map(contentOf) }];
    case "assistant":
      return [
        { role: "assistant", status: "completed", content: [{ type: "output_text", text: message.text }] },
      ];
    case "tool": {
      const { callId, name, output } = message;
      const call = { callId, name, status: "completed" } as const;
      return [
        { type: "function_call", ...call, arguments: JSON.stringify(message.arguments) },
        { type: "function_call_result", ...call, output: JSON.stringify(output) },
      ];
    }
  }
}

type UserContent = Exclude<Extract<AgentInputItem, { role: "user" }>["content"], string>[number];

function contentOf(part: ContentPart): UserContent {
  switch (part.type) {
    case "text":
      return { type: "input_text", text: part.text };
    case "image":
      return { type: "input_image", image: part.url, detail: "auto" };
    case "file":
      return part.url.startsWith("data:")
        ? { type: "input_file", file: part.url, filename: part.name }
        : { type: "input_file", file: { url: part.url }, filename: part.name };
  }
}
