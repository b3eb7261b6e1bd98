import { z } from "zod";
import { Attachment } from "./attachments.ts";
import { filled, Id, JsonObject, Timestamp } from "./fields.ts";
import { type Page, pageOf } from "./pages.ts";
import { AssistantMessageContent, InferenceOptions, UserMessageContent } from "./messages.ts";
import { StructuredInput, StructuredInputStatus } from "./structured-input.ts";
import { WidgetRoot } from "./widgets/index.ts";
import { Task, Workflow } from "./workflows.ts";

const base = { id: Id, thread_id: Id, created_at: Timestamp };

/** What the user has sent; only the server makes it, from `input`. */
export const UserMessageItem = z.object({
  type: z.literal("user_message"),
  ...base,
  content: z.array(UserMessageContent),
  attachments: z.array(Attachment).default([]),
  quoted_text: z.string().optional(),
  inference_options: InferenceOptions.default({}),
});
export interface UserMessageItem extends z.output<typeof UserMessageItem> {}

/** Text of the assistant in parts. */
export const AssistantMessageItem = z.object({
  type: z.literal("assistant_message"),
  ...base,
  content: z.array(AssistantMessageContent),
});
export interface AssistantMessageItem extends z.output<typeof AssistantMessageItem> {}

/** Whether the tool has run. */
export const ClientToolCallStatus = z.enum(["pending", "completed"]);
export type ClientToolCallStatus = z.output<typeof ClientToolCallStatus>;

/** A call of a tool that runs in the browser, and its result; `status` tells whether it ran, not `output`. */
export const ClientToolCallItem = z.object({
  type: z.literal("client_tool_call"),
  ...base,
  status: ClientToolCallStatus.default("pending"),
  call_id: filled(),
  name: filled(),
  arguments: JsonObject,
  output: z.unknown().optional(),
});
export interface ClientToolCallItem extends z.output<typeof ClientToolCallItem> {}

/** A widget in the thread; it takes actions once it is done. */
export const WidgetItem = z.object({
  type: z.literal("widget"),
  ...base,
  widget: WidgetRoot,
  /** What the client's copy button copies. */
  copy_text: z.string().optional(),
});
export interface WidgetItem extends z.output<typeof WidgetItem> {}

/**
 * A picture, or a draft of it.
 * @since 1.4.1
 */
export const GeneratedImage = z.object({ id: Id, url: filled() });
export interface GeneratedImage extends z.output<typeof GeneratedImage> {}

/**
 * An image in the making; `image` is absent until the first pixels exist.
 * @since 1.4.1
 */
export const GeneratedImageItem = z.object({
  type: z.literal("generated_image"),
  ...base,
  image: GeneratedImage.optional(),
});
export interface GeneratedImageItem extends z.output<typeof GeneratedImageItem> {}

/**
 * Questions to the user.
 * @since 1.6.4
 */
export const StructuredInputItem = z.object({
  type: z.literal("structured_input"),
  ...base,
  status: StructuredInputStatus.default("pending"),
  inputs: z.array(StructuredInput),
});
export interface StructuredInputItem extends z.output<typeof StructuredInputItem> {}

/** Steps that the assistant has taken. */
export const WorkflowItem = z.object({ type: z.literal("workflow"), ...base, workflow: Workflow });
export interface WorkflowItem extends z.output<typeof WorkflowItem> {}

/** One step outside any workflow. */
export const TaskItem = z.object({ type: z.literal("task"), ...base, task: Task });
export interface TaskItem extends z.output<typeof TaskItem> {}

/** A hint for the client that the assistant has ended its turn. */
export const EndOfTurnItem = z.object({ type: z.literal("end_of_turn"), ...base });
export interface EndOfTurnItem extends z.output<typeof EndOfTurnItem> {}

/** Context for the model that no client ever sees (RD-11, IT-11). */
export const HiddenContextItem = z.object({
  type: z.literal("hidden_context_item"),
  ...base,
  content: z.unknown(),
});
export interface HiddenContextItem extends z.output<typeof HiddenContextItem> {}

/**
 * Context that the server itself leaves for the model, such as the cancellation marker; no client ever sees it.
 * @since 1.4.0
 */
export const SdkHiddenContextItem = z.object({
  type: z.literal("sdk_hidden_context"),
  ...base,
  content: z.string(),
});
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
export const VisibleItem: z.ZodType<VisibleItem> = z.discriminatedUnion("type", visible);

/** Every member that a visible item of some type has. */
export const itemMembers: ReadonlySet<string> = new Set(visible.flatMap(({ shape }) => Object.keys(shape)));

/** A page of a thread's items. */
export const ItemPage = pageOf(VisibleItem);
export type ItemPage = Page<VisibleItem>;

/** An item that only the model sees: stored in the thread, never sent to a client (IT-11). */
export type HiddenItem = HiddenContextItem | SdkHiddenContextItem;

export type ThreadItem = VisibleItem | HiddenItem;
/** Any item that a store holds, those included that no client ever sees. */
export const ThreadItem: z.ZodType<ThreadItem> = z.discriminatedUnion("type", [
  ...visible,
  HiddenContextItem,
  SdkHiddenContextItem,
]);

/** The wire name of an item's kind. */
export type ItemType = ThreadItem["type"];

const hiddenTypes: ReadonlySet<unknown> = new Set<HiddenItem["type"]>([
  "hidden_context_item",
  "sdk_hidden_context",
]);

/** Whether items of this type must never reach a client. */
export const isHiddenType = (type: unknown): type is HiddenItem["type"] => hiddenTypes.has(type);

/** Whether `item` must never reach a client. */
export const isHidden = (item: ThreadItem): item is HiddenItem => isHiddenType(item.type);
