import type { ClientToolCallItem, ThreadItem } from "../../protocol/index.ts";
import { modelText } from "./model-text.ts";

/** The author of an item, in a model's terms. */
export type Role = "user" | "assistant" | "tool";

const roles: { [Type in ThreadItem["type"]]?: Role } = {
  user_message: "user",
  client_tool_call: "tool",
  hidden_context_item: "user",
  sdk_hidden_context: "user",
};

/** The role of an item: `user` (hidden context too), `tool` (client tools), everything else `assistant`. */
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
 * The history as messages, oldest first. A client tool call becomes call and result; one that has no output yet has a result
 * that says so, since a model must not see a call without a result. What the assistant has said is `assistant`;
 * everything else is `user`, as `modelText()` words it: what a client chose must never speak as `system`. Images and the
 * bytes of attachments are named, not included.
 */
export const asMessages = (history: readonly ThreadItem[]): ModelMessage[] => history.flatMap(messagesOf);

function messagesOf(item: ThreadItem): ModelMessage[] {
  if (item.type === "client_tool_call") return callMessages(item);
  const content = modelText(item);
  const role = item.type === "assistant_message" ? "assistant" : "user";
  return content === "" ? [] : [{ role, content }];
}

/** The result of a client tool call that has none: the client has left, or the user went on without it. */
export const noOutput = "The client has not returned a result.";

function callMessages({
  call_id,
  name,
  arguments: args,
  status,
  output,
}: ClientToolCallItem): ModelMessage[] {
  const call: ModelMessage = { role: "assistant", content: "", tool: { call_id, name, arguments: args } };
  const result = status === "pending" ? noOutput : (output ?? null);
  const content = status === "pending" ? noOutput : JSON.stringify(result);
  return [call, { role: "tool", content, tool: { call_id, name, output: result } }];
}
