import { scriptText } from "../transcript/script-contract.ts";
import type { Message } from "./drive.ts";

type UserMessageInput = Extract<Message, { content: unknown }>;

/** The input of a message with everything that the official client sends; a script travels as its text. */
export function messageInput(message: Message): UserMessageInput {
  if (typeof message !== "string" && !("script" in message)) return message;
  const text = typeof message === "string" ? message : scriptText({ do: message.script });
  return {
    content: [{ type: "input_text", text }],
    attachments: [],
    quoted_text: "",
    inference_options: {},
  };
}

export const createThread = (message: Message) =>
  ({ type: "threads.create", params: { input: messageInput(message) } }) as const;

export const addUserMessage = (thread_id: string, message: Message) =>
  ({ type: "threads.add_user_message", params: { thread_id, input: messageInput(message) } }) as const;

export const getThread = (thread_id: string) =>
  ({ type: "threads.get_by_id", params: { thread_id } }) as const;

export const deleteThread = (thread_id: string) =>
  ({ type: "threads.delete", params: { thread_id } }) as const;

/** The items of a thread, at most a hundred. */
export const listItems = (thread_id: string, order: "asc" | "desc" = "asc") =>
  ({ type: "items.list", params: { thread_id, order, limit: 100 } }) as const;

/** The newest threads: every thread that a run has made so far. */
export const listThreads = { type: "threads.list", params: { limit: 100, order: "desc" } } as const;

/** Every thread, as the official client's history panel asks for them. */
export const listAllThreads = { type: "threads.list", params: { limit: 9999, order: "desc" } } as const;

export const retryAfterItem = (thread_id: string, item_id: string) =>
  ({ type: "threads.retry_after_item", params: { thread_id, item_id } }) as const;

export const addToolOutput = (thread_id: string, result: unknown) =>
  ({ type: "threads.add_client_tool_output", params: { thread_id, result } }) as const;
