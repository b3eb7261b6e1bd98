import type { ThreadItem } from "../../protocol/index.ts";

/** The author of an item, in a model's terms. */
export type Role = "user" | "assistant" | "tool" | "system";

const roles: { [Type in ThreadItem["type"]]?: Role } = {
  user_message: "user",
  client_tool_call: "tool",
  hidden_context_item: "system",
  sdk_hidden_context: "system",
};

/** The role of an item: `user`, `tool` (client tools), `system` (hidden context), everything else `assistant`. */
export const roleOf = (item: ThreadItem): Role => roles[item.type] ?? "assistant";

/** The text of an item as a person would read it: tags as `@name`, parts one after the other; "" if it has no text. */
export function textOf(item: ThreadItem | null): string {
  switch (item?.type) {
    case "user_message":
      return item.content.map((part) => (part.type === "input_tag" ? `@${part.text}` : part.text)).join("");
    case "assistant_message":
      return item.content.map(({ text }) => text).join("");
    case "widget":
      return item.copy_text ?? "";
    case "hidden_context_item":
    case "sdk_hidden_context":
      return typeof item.content === "string" ? item.content : JSON.stringify(item.content);
    default:
      return "";
  }
}

/** A turn of a conversation as most model interfaces want it. */
export interface ModelMessage {
  role: Role;
  content: string;
  /** Present on the two messages of a client tool call: the call, and its result. */
  tool?: { call_id: string; name: string; arguments?: unknown; output?: unknown };
}

/**
 * The history as messages, oldest first: a completed client tool call becomes call and result, a pending one is left
 * out (a model must not see a call without a result), as are items without text.
 */
export const asMessages = (history: readonly ThreadItem[]): ModelMessage[] => history.flatMap(messagesOf);

function messagesOf(item: ThreadItem): ModelMessage[] {
  if (item.type === "client_tool_call") {
    if (item.status === "pending") return [];
    const { call_id, name } = item;
    return [
      { role: "assistant", content: "", tool: { call_id, name, arguments: item.arguments } },
      {
        role: "tool",
        content: JSON.stringify(item.output ?? null),
        tool: { call_id, name, output: item.output ?? null },
      },
    ];
  }
  const content = quoted(item) + textOf(item);
  return content === "" ? [] : [{ role: roleOf(item), content }];
}

const quoted = (item: ThreadItem): string =>
  item.type === "user_message" && item.quoted_text
    ? `> ${item.quoted_text.replaceAll("\n", "\n> ")}\n\n`
    : "";
