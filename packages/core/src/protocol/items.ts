import { z } from "zod";
import { Attachment } from "./attachments.ts";
import { Id, JsonObject, Timestamp } from "./fields.ts";
import { AssistantMessageContent, InferenceOptions, UserMessageContent } from "./messages.ts";
import { StructuredInput } from "./structured-input.ts";
import { WidgetRoot } from "./widgets/index.ts";
import { Task, Workflow } from "./workflows.ts";

const base = { id: Id, thread_id: Id, created_at: Timestamp };

export const UserMessageItem = z.object({
  type: z.literal("user_message"),
  ...base,
  content: z.array(UserMessageContent),
  attachments: z.array(Attachment).default([]),
  quoted_text: z.string().optional(),
  inference_options: InferenceOptions.default({}),
});
export interface UserMessageItem extends z.output<typeof UserMessageItem> {}

export const AssistantMessageItem = z.object({
  type: z.literal("assistant_message"),
  ...base,
  content: z.array(AssistantMessageContent),
});
export interface AssistantMessageItem extends z.output<typeof AssistantMessageItem> {}

/** A call of a tool that runs in the browser, and its result; `status` tells whether it ran, not `output`. */
export const ClientToolCallItem = z.object({
  type: z.literal("client_tool_call"),
  ...base,
  status: z.enum(["pending", "completed"]).default("pending"),
  call_id: z.string().min(1),
  name: z.string().min(1),
  arguments: JsonObject,
  output: z.unknown().optional(),
});
export interface ClientToolCallItem extends z.output<typeof ClientToolCallItem> {}

export const WidgetItem = z.object({
  type: z.literal("widget"),
  ...base,
  widget: WidgetRoot,
  /** What the client's copy button copies. */
  copy_text: z.string().optional(),
});
export interface WidgetItem extends z.output<typeof WidgetItem> {}

export const GeneratedImage = z.object({ id: Id, url: z.string().min(1) });
export interface GeneratedImage extends z.output<typeof GeneratedImage> {}

/** An image in the making (since 1.4.1); `image` is absent until the first pixels exist. */
export const GeneratedImageItem = z.object({
  type: z.literal("generated_image"),
  ...base,
  image: GeneratedImage.optional(),
});
export interface GeneratedImageItem extends z.output<typeof GeneratedImageItem> {}

/** Questions to the user (since 1.6.4). */
export const StructuredInputItem = z.object({
  type: z.literal("structured_input"),
  ...base,
  status: z.enum(["pending", "answered", "skipped"]).default("pending"),
  inputs: z.array(StructuredInput),
});
export interface StructuredInputItem extends z.output<typeof StructuredInputItem> {}

export const WorkflowItem = z.object({ type: z.literal("workflow"), ...base, workflow: Workflow });
export interface WorkflowItem extends z.output<typeof WorkflowItem> {}

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

/** Context that the server itself leaves for the model, such as the cancellation marker (since 1.4.0). */
export const SdkHiddenContextItem = z.object({
  type: z.literal("sdk_hidden_context"),
  ...base,
  content: z.string(),
});
export interface SdkHiddenContextItem extends z.output<typeof SdkHiddenContextItem> {}

/** An item that a client may see. */
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
export const VisibleItem: z.ZodType<VisibleItem> = z.discriminatedUnion("type", visible);

export type HiddenItem = HiddenContextItem | SdkHiddenContextItem;

/** Any item that a store holds. */
export type ThreadItem = VisibleItem | HiddenItem;
export const ThreadItem: z.ZodType<ThreadItem> = z.discriminatedUnion("type", [
  ...visible,
  HiddenContextItem,
  SdkHiddenContextItem,
]);

/** The wire name of an item's kind. */
export type ItemType = ThreadItem["type"];

const hiddenTypes: ReadonlySet<string> = new Set<HiddenItem["type"]>([
  "hidden_context_item",
  "sdk_hidden_context",
]);

/** Whether `item` must never reach a client. */
export const isHidden = (item: ThreadItem): item is HiddenItem => hiddenTypes.has(item.type);
