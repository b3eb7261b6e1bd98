import type { OperationName } from "../../src/protocol/index.ts";

/** Parameters of each operation that any server reads as well-formed. */
export const params: { [Name in OperationName]: object } = {
  "threads.create": { input: { content: [] } },
  "threads.add_user_message": { thread_id: "t", input: { content: [] } },
  "threads.add_client_tool_output": { thread_id: "t", result: null },
  "threads.add_structured_input": { thread_id: "t", item_id: "i", input: {} },
  "threads.retry_after_item": { thread_id: "t", item_id: "i" },
  "threads.custom_action": { thread_id: "t", action: { type: "a" } },
  "threads.sync_custom_action": { thread_id: "t", action: { type: "a" } },
  "threads.get_by_id": { thread_id: "t" },
  "threads.list": {},
  "threads.update": { thread_id: "t", title: "T" },
  "threads.delete": { thread_id: "t" },
  "items.list": { thread_id: "t" },
  "items.feedback": { thread_id: "t", item_ids: [], kind: "positive" },
  "attachments.create": { name: "n", size: 1, mime_type: "text/plain" },
  "attachments.delete": { attachment_id: "a" },
  "input.transcribe": { audio_base64: "aGk=", mime_type: "audio/webm" },
};
