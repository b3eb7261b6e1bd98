import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { Action } from "./parts/actions.ts";
import { nonEmpty, Id, JsonObject } from "./parts/schema-parts.ts";
import { UserMessageInput } from "./messages.ts";
import { pageParams } from "./pages.ts";
import { StructuredInputSubmission } from "./structured-input.ts";

/** A member that must be present; null is one of its values (CT-06). */
const present = z
  .unknown()
  .check(z.refine((value) => value !== undefined, "Required: any JSON value, null included"));

/** `metadata` belongs to the page that embeds the chat; it does not change what the operation does (RQ-08). */
const request = <const Name extends string, Params extends z.ZodMiniType>(type: Name, params: Params) =>
  object(() => ({ type: z.literal(type), params, metadata: z._default(JsonObject, {}) }));

/** An empty `item_id` counts as absent: the action has no item (AC-02). */
const senderId = z.pipe(
  z.optional(z.string()),
  z.transform((id) => (id === "" ? undefined : id)),
);
const actionParams = () =>
  object(() => ({
    thread_id: Id,
    /** The widget whose action it is; absent for an action of the page itself. */
    item_id: senderId,
    action: Action,
  }));
const thread = { thread_id: Id };

/**
 * Creates a thread with the user's first message; streams.
 * @rules TC
 */
export const ThreadsCreateRequest = request(
  "threads.create",
  object(() => ({ input: UserMessageInput })),
);

/**
 * Adds a user message to a thread; streams.
 * @rules TM
 */
export const ThreadsAddUserMessageRequest = request(
  "threads.add_user_message",
  object(() => ({ ...thread, input: UserMessageInput })),
);

/**
 * Submits the result of the pending client tool call, which may be null; streams.
 * @rules CT
 */
export const ThreadsAddClientToolOutputRequest = request(
  "threads.add_client_tool_output",
  object(() => ({ ...thread, result: present })),
);

/**
 * Answers or skips the questions of an item; streams.
 * @since 1.6.4
 * @rules SI
 */
export const ThreadsAddStructuredInputRequest = request(
  "threads.add_structured_input",
  object(() => ({ ...thread, item_id: Id, input: StructuredInputSubmission })),
);

/**
 * Removes everything after a user message and answers it again; streams.
 * @rules RT
 */
export const ThreadsRetryAfterItemRequest = request(
  "threads.retry_after_item",
  object(() => ({ ...thread, item_id: Id })),
);

/**
 * Runs an action of a widget or of the page; streams.
 * @rules AC RQ-21
 */
export const ThreadsCustomActionRequest = request("threads.custom_action", actionParams());

/**
 * Runs an action whose config has `streaming: false`; it may run while a stream is open.
 * @since 1.6.2
 * @rules AC RQ-21
 */
export const ThreadsSyncCustomActionRequest = request("threads.sync_custom_action", actionParams());

/**
 * Returns a thread with its oldest items.
 * @rules RD
 */
export const ThreadsGetByIdRequest = request(
  "threads.get_by_id",
  object(() => thread),
);

/**
 * Returns a page of the user's threads.
 * @rules RD-13 RD-14
 */
export const ThreadsListRequest = request(
  "threads.list",
  object(() => pageParams),
);

/**
 * Renames a thread.
 * @rules TU-02 TU-03 TU-04 TU-13
 */
export const ThreadsUpdateRequest = request(
  "threads.update",
  object(() => ({ ...thread, title: z.string() })),
);

/**
 * Deletes a thread with its items; an unknown thread counts as deleted (TU-06).
 * @rules TU-06 TU-07 TU-08
 */
export const ThreadsDeleteRequest = request(
  "threads.delete",
  object(() => thread),
);

/**
 * Returns a page of a thread's items.
 * @rules RD RD-11
 */
export const ItemsListRequest = request(
  "items.list",
  object(() => ({ ...thread, ...pageParams })),
);

/** The user's opinion of an item. */
export const FeedbackKind = z.enum(["positive", "negative"]);
export type FeedbackKind = z.output<typeof FeedbackKind>;

/**
 * Sends the user's feedback on items.
 * @rules TU-09 TU-10 TU-11 TU-12
 */
export const ItemsFeedbackRequest = request(
  "items.feedback",
  object(() => ({ ...thread, item_ids: z.array(z.string()), kind: FeedbackKind })),
);

/**
 * Registers a file; the answer says where to upload its bytes.
 * @rules AT
 */
export const AttachmentsCreateRequest = request(
  "attachments.create",
  object(() => ({
    name: z.string(),
    /** In bytes. */
    size: z.int().check(z.minimum(0)),
    mime_type: nonEmpty(),
  })),
);

/**
 * Deletes a file that no message uses.
 * @rules AT
 */
export const AttachmentsDeleteRequest = request(
  "attachments.delete",
  object(() => ({ attachment_id: Id })),
);

/**
 * Transcribes speech; the audio is standard base64 (AT-11).
 * @since 1.6.0
 * @rules AT-11
 */
export const InputTranscribeRequest = request(
  "input.transcribe",
  object(() => ({ audio_base64: z.base64(), mime_type: nonEmpty() })),
);
