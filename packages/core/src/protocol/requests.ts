import { z } from "zod";
import { Action } from "./actions.ts";
import { Id, JsonObject } from "./fields.ts";
import { UserMessageInput } from "./messages.ts";
import { pageParams } from "./pages.ts";
import { StructuredInputSubmission } from "./structured-input.ts";

/** A member that must be there although null is a value (CT-06). */
const present = z.unknown().refine((value) => value !== undefined, "Required: any JSON value, null included");

const request = <const Name extends string, Params extends z.ZodType>(type: Name, params: Params) =>
  z.object({ type: z.literal(type), params, metadata: JsonObject.default({}) });

/** An empty `item_id` means that no item was acted on (AC-02). */
const senderId = z
  .string()
  .optional()
  .transform((id) => (id === "" ? undefined : id));
const actionParams = z.object({ thread_id: Id, item_id: senderId, action: Action });
const thread = { thread_id: Id };

export const ThreadsCreateRequest = request("threads.create", z.object({ input: UserMessageInput }));
export const ThreadsAddUserMessageRequest = request(
  "threads.add_user_message",
  z.object({ ...thread, input: UserMessageInput }),
);
export const ThreadsAddClientToolOutputRequest = request(
  "threads.add_client_tool_output",
  z.object({ ...thread, result: present }),
);
/** Since 1.6.4. */
export const ThreadsAddStructuredInputRequest = request(
  "threads.add_structured_input",
  z.object({ ...thread, item_id: Id, input: StructuredInputSubmission }),
);
export const ThreadsRetryAfterItemRequest = request(
  "threads.retry_after_item",
  z.object({ ...thread, item_id: Id }),
);
export const ThreadsCustomActionRequest = request("threads.custom_action", actionParams);
/** Since 1.6.2. */
export const ThreadsSyncCustomActionRequest = request("threads.sync_custom_action", actionParams);
export const ThreadsGetByIdRequest = request("threads.get_by_id", z.object(thread));
export const ThreadsListRequest = request("threads.list", z.object(pageParams));
export const ThreadsUpdateRequest = request("threads.update", z.object({ ...thread, title: z.string() }));
export const ThreadsDeleteRequest = request("threads.delete", z.object(thread));
export const ItemsListRequest = request("items.list", z.object({ ...thread, ...pageParams }));
export const ItemsFeedbackRequest = request(
  "items.feedback",
  z.object({ ...thread, item_ids: z.array(z.string()), kind: z.enum(["positive", "negative"]) }),
);
export const AttachmentsCreateRequest = request(
  "attachments.create",
  z.object({ name: z.string(), size: z.int().min(0), mime_type: z.string().min(1) }),
);
export const AttachmentsDeleteRequest = request("attachments.delete", z.object({ attachment_id: Id }));
/** Since 1.6.0; the audio is standard base64 (AT-11). */
export const InputTranscribeRequest = request(
  "input.transcribe",
  z.object({ audio_base64: z.base64(), mime_type: z.string().min(1) }),
);

/** Every request by its wire name. */
export const requests = {
  "threads.create": ThreadsCreateRequest,
  "threads.add_user_message": ThreadsAddUserMessageRequest,
  "threads.add_client_tool_output": ThreadsAddClientToolOutputRequest,
  "threads.add_structured_input": ThreadsAddStructuredInputRequest,
  "threads.retry_after_item": ThreadsRetryAfterItemRequest,
  "threads.custom_action": ThreadsCustomActionRequest,
  "threads.sync_custom_action": ThreadsSyncCustomActionRequest,
  "threads.get_by_id": ThreadsGetByIdRequest,
  "threads.list": ThreadsListRequest,
  "threads.update": ThreadsUpdateRequest,
  "threads.delete": ThreadsDeleteRequest,
  "items.list": ItemsListRequest,
  "items.feedback": ItemsFeedbackRequest,
  "attachments.create": AttachmentsCreateRequest,
  "attachments.delete": AttachmentsDeleteRequest,
  "input.transcribe": InputTranscribeRequest,
} as const;

/** The wire name of an operation. */
export type OperationName = keyof typeof requests;
/** The request of operation `Name`, parsed: defaults filled, nulls gone. */
export type RequestOf<Name extends OperationName> = z.output<(typeof requests)[Name]>;
/** Any parsed request. */
export type ChatKitRequest = { [Name in OperationName]: RequestOf<Name> }[OperationName];
/** The parameters of operation `Name`, parsed. */
export type ParamsOf<Name extends OperationName> = RequestOf<Name>["params"];
/** The parameters of operation `Name` as a client may write them. */
export type ParamsInput<Name extends OperationName> = z.input<(typeof requests)[Name]>["params"];
