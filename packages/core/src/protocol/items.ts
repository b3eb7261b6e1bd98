import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { Attachment } from "./attachments.ts";
import { owned } from "./parts/ownership.ts";
import { Id, JsonObject, nonEmpty, Timestamp } from "./parts/schema-parts.ts";
import { type Page, pageOf } from "./pages.ts";
import { AssistantMessageContent, InferenceOptions, UserMessageContent } from "./messages.ts";
import { StructuredInput, StructuredInputStatus } from "./structured-input.ts";
import { WidgetRoot } from "./widgets/index.ts";
import { Task, Workflow } from "./workflows.ts";

/** An item's kind with the members that every item has (SER-02), followed by its own. */
const item = <const Type extends string, Own extends z.core.$ZodShape>(type: Type, own: () => Own) =>
  object(() => ({
    type: owned(z.literal(type), "SER-02", "value"),
    id: owned(nonEmpty(), "SER-02", "value"),
    thread_id: owned(nonEmpty(), "SER-02", "value"),
    created_at: Timestamp,
    ...own(),
  }));

/** A message that the user sent; only the server creates it, from `input`. */
export const UserMessageItem = owned(
  item("user_message", () => ({
    content: z.array(UserMessageContent),
    attachments: owned(z._default(z.array(Attachment), []), "SER-07", "value"),
    quoted_text: z.optional(z.string()),
    inference_options: z._default(InferenceOptions, {}),
  })),
  "TC-02",
  "posted",
);
export interface UserMessageItem extends z.output<typeof UserMessageItem> {}

/**
 * A message of the assistant: text in parts.
 * @rules AM
 */
export const AssistantMessageItem = owned(
  item("assistant_message", () => ({
    content: owned(z.array(AssistantMessageContent), "AM-02"),
  })),
  "AM-02",
);
export interface AssistantMessageItem extends z.output<typeof AssistantMessageItem> {}

/** Whether the tool has run. */
export const ClientToolCallStatus = z.enum(["pending", "completed"]);
export type ClientToolCallStatus = z.output<typeof ClientToolCallStatus>;

/**
 * A call of a tool that runs in the browser, with its result; `status`, not `output`, says whether it has run.
 * @rules CT
 */
export const ClientToolCallItem = owned(
  item("client_tool_call", () => ({
    status: z._default(ClientToolCallStatus, "pending"),
    call_id: nonEmpty(),
    name: nonEmpty(),
    arguments: JsonObject,
    output: z.optional(z.unknown()),
  })),
  "CT-01",
  "form",
);
export interface ClientToolCallItem extends z.output<typeof ClientToolCallItem> {}

/**
 * A widget in the thread; it accepts actions once it is done.
 * @rules WG
 */
export const WidgetItem = owned(
  item("widget", () => ({
    widget: WidgetRoot,
    /** The text that the client's copy button copies. */
    copy_text: owned(z.optional(z.string()), "WG-10"),
  })),
  "WG-01",
);
export interface WidgetItem extends z.output<typeof WidgetItem> {}

/**
 * An image or a preview of it.
 * @since 1.4.1
 */
export const GeneratedImage = object(() => ({ id: Id, url: nonEmpty() }));
export interface GeneratedImage extends z.output<typeof GeneratedImage> {}

/**
 * An image that is being generated; `image` is absent until there is a first preview.
 * @since 1.4.1
 * @rules IT-09
 */
export const GeneratedImageItem = owned(
  item("generated_image", () => ({
    image: z.optional(GeneratedImage),
  })),
  "IT-09",
);
export interface GeneratedImageItem extends z.output<typeof GeneratedImageItem> {}

/**
 * A form: questions for the user.
 * @since 1.6.4
 * @rules SI
 */
export const StructuredInputItem = owned(
  item("structured_input", () => ({
    status: z._default(StructuredInputStatus, "pending"),
    inputs: z.array(StructuredInput),
  })),
  "SI-01",
  "form",
);
export interface StructuredInputItem extends z.output<typeof StructuredInputItem> {}

/**
 * The steps of the assistant's work.
 * @rules WF
 */
export const WorkflowItem = owned(
  item("workflow", () => ({ workflow: Workflow })),
  "WF-01",
);
export interface WorkflowItem extends z.output<typeof WorkflowItem> {}

/**
 * A single step that is not part of a workflow.
 * @rules WF
 */
export const TaskItem = item("task", () => ({ task: Task }));
export interface TaskItem extends z.output<typeof TaskItem> {}

/** Tells the client that the assistant's turn is over. */
export const EndOfTurnItem = item("end_of_turn", () => ({}));
export interface EndOfTurnItem extends z.output<typeof EndOfTurnItem> {}

/**
 * Context for the model; it is never sent to a client (RD-11, IT-11).
 * @rules IT-11 RD-11
 */
export const HiddenContextItem = item("hidden_context_item", () => ({
  content: z.unknown(),
}));
export interface HiddenContextItem extends z.output<typeof HiddenContextItem> {}

/**
 * Context that the server itself adds for the model, such as the marker of a cancelled turn; it is never sent to a client.
 * @since 1.4.0
 * @rules IT-11 RD-11
 */
export const SdkHiddenContextItem = item("sdk_hidden_context", () => ({
  content: z.string(),
}));
export interface SdkHiddenContextItem extends z.output<typeof SdkHiddenContextItem> {}

export type VisibleItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | WorkflowItem
  | TaskItem
  | EndOfTurnItem;

const visible = [
  UserMessageItem,
  AssistantMessageItem,
  ClientToolCallItem,
  WidgetItem,
  GeneratedImageItem,
  StructuredInputItem,
  WorkflowItem,
  TaskItem,
  EndOfTurnItem,
] as const;
/** An item that a client may see: one entry of the conversation. */
export const VisibleItem: z.ZodMiniType<VisibleItem> = owned(z.discriminatedUnion("type", visible), "SER-02");

/**
 * A page of a thread's items.
 * @rules RD SER-06
 */
export const ItemPage = pageOf(VisibleItem);
export type ItemPage = Page<VisibleItem>;

/** An item that only the model sees: stored in the thread, never sent to a client (IT-11). */
export type HiddenItem = HiddenContextItem | SdkHiddenContextItem;

export type ThreadItem = VisibleItem | HiddenItem;
/** Any stored item, including those that are never sent to a client. */
export const ThreadItem: z.ZodMiniType<ThreadItem> = z.discriminatedUnion("type", [
  ...visible,
  HiddenContextItem,
  SdkHiddenContextItem,
]);

/** The `type` of an item. */
export type ItemType = ThreadItem["type"];
