import { z } from "zod";
import { Action } from "./actions.ts";
import { nonEmpty, Id, JsonObject } from "./schema-parts.ts";
import { UserMessageInput } from "./messages.ts";
import { pageParams } from "./pages.ts";
import { StructuredInputSubmission } from "./structured-input.ts";

/** A member that must be there although null is a value (CT-06). */
const present = z.unknown().refine((value) => value !== undefined, "Required: any JSON value, null included");

/** `metadata` is the page's own business: it changes nothing about the protocol (RQ-08). */
const request = <const Name extends string, Params extends z.ZodType>(type: Name, params: Params) =>
  z.object({ type: z.literal(type), params, metadata: JsonObject.default({}) });

/** An empty `item_id` means that no item was acted on (AC-02). */
const senderId = z
  .string()
  .optional()
  .transform((id) => (id === "" ? undefined : id));
const actionParams = () =>
  z.object({
    thread_id: Id,
    /** The widget that was used; absent for an action of the page itself. */
    item_id: senderId,
    action: Action,
  });
const thread = { thread_id: Id };

/** Starts a thread with the user's first message; streams. */
export const ThreadsCreateRequest = request("threads.create", z.object({ input: UserMessageInput }));

/** Adds a message of the user to a thread; streams. */
export const ThreadsAddUserMessageRequest = request(
  "threads.add_user_message",
  z.object({ ...thread, input: UserMessageInput }),
);

/** Hands in what the pending client tool call has returned, null included; streams. */
export const ThreadsAddClientToolOutputRequest = request(
  "threads.add_client_tool_output",
  z.object({ ...thread, result: present }),
);

/**
 * Answers, or skips, the questions of an item; streams.
 * @since 1.6.4
 */
export const ThreadsAddStructuredInputRequest = request(
  "threads.add_structured_input",
  z.object({ ...thread, item_id: Id, input: StructuredInputSubmission }),
);

/** Drops everything after a user message and answers it again; streams. */
export const ThreadsRetryAfterItemRequest = request(
  "threads.retry_after_item",
  z.object({ ...thread, item_id: Id }),
);

/** Runs an action of a widget, or of the page itself; streams. */
export const ThreadsCustomActionRequest = request("threads.custom_action", actionParams());

/**
 * Runs an action whose config says `streaming: false`; may run beside a stream.
 * @since 1.6.2
 */
export const ThreadsSyncCustomActionRequest = request("threads.sync_custom_action", actionParams());

/** Reads a thread with its oldest items. */
export const ThreadsGetByIdRequest = request("threads.get_by_id", z.object(thread));

/** Reads a page of the user's threads. */
export const ThreadsListRequest = request("threads.list", z.object(pageParams));

/** Renames a thread. */
export const ThreadsUpdateRequest = request("threads.update", z.object({ ...thread, title: z.string() }));

/** Deletes a thread with its items; an unknown one is deleted already (TU-06). */
export const ThreadsDeleteRequest = request("threads.delete", z.object(thread));

/** Reads a page of a thread's items. */
export const ItemsListRequest = request("items.list", z.object({ ...thread, ...pageParams }));

/** What the user thinks of an item. */
export const FeedbackKind = z.enum(["positive", "negative"]);
export type FeedbackKind = z.output<typeof FeedbackKind>;

/** Tells what the user thinks of items. */
export const ItemsFeedbackRequest = request(
  "items.feedback",
  z.object({ ...thread, item_ids: z.array(z.string()), kind: FeedbackKind }),
);

/** Announces a file; the answer says where its bytes go. */
export const AttachmentsCreateRequest = request(
  "attachments.create",
  z.object({
    name: z.string(),
    /** In bytes. */
    size: z.int().min(0),
    mime_type: nonEmpty(),
  }),
);

/** Takes back a file that no message uses. */
export const AttachmentsDeleteRequest = request("attachments.delete", z.object({ attachment_id: Id }));

/**
 * Turns speech into text; the audio is standard base64 (AT-11).
 * @since 1.6.0
 */
export const InputTranscribeRequest = request(
  "input.transcribe",
  z.object({ audio_base64: z.base64(), mime_type: nonEmpty() }),
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
export type ChatKitRequest = { [Name in OperationName]: RequestOf<Name> }[OperationName];
/** The body of every POST; parsed: defaults filled, nulls gone. */
export const ChatKitRequest: z.ZodType<ChatKitRequest> = z.discriminatedUnion("type", [
  ThreadsCreateRequest,
  ThreadsAddUserMessageRequest,
  ThreadsAddClientToolOutputRequest,
  ThreadsAddStructuredInputRequest,
  ThreadsRetryAfterItemRequest,
  ThreadsCustomActionRequest,
  ThreadsSyncCustomActionRequest,
  ThreadsGetByIdRequest,
  ThreadsListRequest,
  ThreadsUpdateRequest,
  ThreadsDeleteRequest,
  ItemsListRequest,
  ItemsFeedbackRequest,
  AttachmentsCreateRequest,
  AttachmentsDeleteRequest,
  InputTranscribeRequest,
]);
/** The parameters of operation `Name`, parsed. */
export type ParamsOf<Name extends OperationName> = RequestOf<Name>["params"];
/** The parameters of operation `Name` as a client may write them. */
export type ParamsInput<Name extends OperationName> = z.input<(typeof requests)[Name]>["params"];
