import type { AnswerOf, JsonOperation, OperationName, ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import type { Turn } from "../turn/turn.ts";
import { attachmentsCreate } from "./attachments.create.ts";
import { attachmentsDelete } from "./attachments.delete.ts";
import { inputTranscribe } from "./input.transcribe.ts";
import { itemsFeedback } from "./items.feedback.ts";
import { itemsList } from "./items.list.ts";
import { threadsAddClientToolOutput } from "./threads.add_client_tool_output.ts";
import { threadsAddStructuredInput } from "./threads.add_structured_input.ts";
import { threadsAddUserMessage } from "./threads.add_user_message.ts";
import { threadsCreate } from "./threads.create.ts";
import { threadsCustomAction } from "./threads.custom_action.ts";
import { threadsDelete } from "./threads.delete.ts";
import { threadsGetById } from "./threads.get_by_id.ts";
import { threadsList } from "./threads.list.ts";
import { threadsRetryAfterItem } from "./threads.retry_after_item.ts";
import { threadsSyncCustomAction } from "./threads.sync_custom_action.ts";
import { threadsUpdate } from "./threads.update.ts";

/** What an operation returns: its JSON answer, which may be printed already, or a turn, which is streamed. */
type Result<Name extends OperationName> = Name extends JsonOperation ? AnswerOf<Name> | string : Turn;

/** Every operation by its wire name. */
export const operations: {
  [Name in OperationName]: (params: ParamsOf<Name>, call: Call) => Promise<Result<Name>>;
} = {
  "threads.create": threadsCreate,
  "threads.add_user_message": threadsAddUserMessage,
  "threads.add_client_tool_output": threadsAddClientToolOutput,
  "threads.add_structured_input": threadsAddStructuredInput,
  "threads.retry_after_item": threadsRetryAfterItem,
  "threads.custom_action": threadsCustomAction,
  "threads.sync_custom_action": threadsSyncCustomAction,
  "threads.get_by_id": threadsGetById,
  "threads.list": threadsList,
  "threads.update": threadsUpdate,
  "threads.delete": threadsDelete,
  "items.list": itemsList,
  "items.feedback": itemsFeedback,
  "attachments.create": attachmentsCreate,
  "attachments.delete": attachmentsDelete,
  "input.transcribe": inputTranscribe,
};
