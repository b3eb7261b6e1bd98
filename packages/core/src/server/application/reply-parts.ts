import type {
  Annotation,
  AssistantMessageItem,
  ClientEffectEvent,
  CustomTask,
  FreeformInput,
  GeneratedImage,
  HiddenItem,
  JsonObject,
  MultipleChoiceInput,
  NoticeEvent,
  OutputText,
  ProgressUpdateEvent,
  StructuredInput,
  StructuredInputItem,
  StructuredInputStatus,
  Task,
  ThreadItem,
  ThreadStreamEvent,
  VisibleItem,
  WidgetRoot,
  Workflow,
  WorkflowSummary,
} from "../../protocol/index.ts";
import type { InputOf, StandardSchema } from "../../standard-schema.ts";
import { checkArguments, type ClientTool } from "./client-tools.ts";

/** An event about an item, hidden items included: the server keeps those to itself (IT-11). */
export type HiddenItemEvent = {
  type: "thread.item.added" | "thread.item.done" | "thread.item.replaced";
  item: HiddenItem;
};

/** A raw event of a handler. */
export type HandlerEvent = ThreadStreamEvent | HiddenItemEvent;

/** Members that the server fills in. */
type FilledIn = "id" | "thread_id" | "created_at";
type Draft<Item extends ThreadItem> = Item extends ThreadItem
  ? Omit<Item, FilledIn> & { id?: string }
  : never;

/** A question; `multiple` is false unless given. */
export type QuestionDraft =
  (Omit<MultipleChoiceInput, "multiple"> & Partial<Pick<MultipleChoiceInput, "multiple">>) | FreeformInput;
type MessageDraft = Omit<Draft<AssistantMessageItem>, "content"> & {
  content: (Omit<OutputText, "annotations"> & Partial<Pick<OutputText, "annotations">>)[];
};
type QuestionsDraft = Omit<Draft<StructuredInputItem>, "inputs" | "status"> & {
  status?: StructuredInputStatus;
  inputs: QuestionDraft[];
};
/** An item without what the server fills in: `id` (unless given), `thread_id`, `created_at` and members that have a default. */
export type ItemDraft =
  Draft<Exclude<VisibleItem, AssistantMessageItem | StructuredInputItem>> | MessageDraft | QuestionsDraft;

/** A whole item, finished at once. */
export interface ItemPart {
  part: "item";
  item: Draft<ThreadItem>;
  /** Throws if the item must not be stored. */
  check?: () => Promise<void>;
}

/** Text of the assistant's open message. */
export interface MessagePart extends AsyncIterable<ReplyPart> {
  part: "message";
  text: string | AsyncIterable<string> | Iterable<string>;
  annotations: readonly Annotation[];
}

/** Ends the open message. */
export interface EndOfMessagePart {
  part: "message_end";
}

/** A step in the open workflow; the same `key` again changes that step. */
export interface TaskPart {
  part: "task";
  key: string | undefined;
  task: Task;
}

/** Opens a workflow, or describes the open one. */
export interface WorkflowPart {
  part: "workflow";
  workflow: Partial<Omit<Workflow, "tasks">>;
}

/** Finishes the open workflow. */
export interface EndOfWorkflowPart {
  part: "workflow_end";
  summary: WorkflowSummary | undefined;
}

/** A widget and its later states. */
export interface WidgetPart {
  part: "widget";
  states: WidgetRoot | AsyncIterable<WidgetRoot> | Iterable<WidgetRoot>;
  copyText: string | undefined;
}

/** An image and the drafts before it; `progress` runs from 0 to 1. */
export interface ImagePart {
  part: "image";
  drafts: AsyncIterable<ImageDraft> | Iterable<ImageDraft>;
}

/** A state of a generated image; `progress` runs from 0 to 1. */
export interface ImageDraft {
  image: GeneratedImage;
  progress?: number;
}

/** Takes back everything that the reply has shown or stored. */
export interface TakeBackPart {
  part: "take_back";
}

/** What `respond()` and `action()` may yield: text, what the functions below return, or a raw event. */
export type ReplyPart =
  | string
  | HandlerEvent
  | ItemPart
  | MessagePart
  | EndOfMessagePart
  | TaskPart
  | WorkflowPart
  | EndOfWorkflowPart
  | WidgetPart
  | ImagePart
  | TakeBackPart;

/**
 * Text of the assistant. Yielded again and again with one token each it extends one open message; with a stream of
 * tokens (`yield*` or `yield`) it is a message of its own. The message closes at the next visible thing.
 */
export function assistantMessage(
  text: MessagePart["text"],
  options: { annotations?: readonly Annotation[] } = {},
): MessagePart {
  const message: MessagePart = {
    part: "message",
    text,
    annotations: options.annotations ?? [],
    async *[Symbol.asyncIterator]() {
      yield message;
    },
  };
  return message;
}

/** Ends the open message, so that the next text starts another. */
export const endOfMessage = (): EndOfMessagePart => ({ part: "message_end" });

/** How the status of a tool is shown. */
export interface ToolStatusOptions {
  /** The call, where a tool may run more than once at a time: each call then has a step of its own. */
  callId?: string;
  title?: string;
  icon?: string;
  /** Markdown below the title. */
  content?: string;
}

/**
 * Shows that a tool of the server runs or has finished: a step of a workflow, or (`ephemeral`) a progress line. A later
 * status of the same call (or tool) changes its step, even if that workflow was closed by something else that was shown
 * meanwhile. A step that still runs when the turn ends is stored as stopped, or as failed if the turn has failed.
 */
export function toolStatus(
  tool: string,
  status: "running" | "completed" | "failed",
  options?: ToolStatusOptions & { ephemeral?: false },
): TaskPart;
export function toolStatus(
  tool: string,
  status: "running" | "completed" | "failed",
  options: ToolStatusOptions & { ephemeral?: boolean },
): TaskPart | ProgressUpdateEvent;
export function toolStatus(
  tool: string,
  status: "running" | "completed" | "failed",
  options: ToolStatusOptions & { ephemeral?: boolean } = {},
): TaskPart | ProgressUpdateEvent {
  const { ephemeral = false, callId, title = tool, icon, content } = options;
  if (ephemeral) return progress(status === "running" ? title : `${title}: ${status}`, icon);
  const task: CustomTask = {
    type: "custom",
    status_indicator: ({ running: "loading", completed: "complete", failed: "none" } as const)[status],
    title: status === "failed" ? `${title}: failed` : title,
    ...(icon === undefined ? {} : { icon }),
    ...(content === undefined ? {} : { content }),
  };
  return { part: "task", key: `tool:${callId ?? tool}`, task };
}

/** A step of the open workflow (a workflow opens with its first step); the same `key` again changes that step. */
export const task = (task: Task, options: { key?: string } = {}): TaskPart => ({
  part: "task",
  key: options.key,
  task,
});

/** Opens a workflow with a type, a summary and whether it is shown expanded; a `custom` one opens by itself. */
export const workflow = (workflow: Partial<Omit<Workflow, "tasks">> = {}): WorkflowPart => ({
  part: "workflow",
  workflow,
});

/** Finishes the open workflow; without a summary its duration is shown (WF-05). */
export const endOfWorkflow = (summary?: WorkflowSummary): EndOfWorkflowPart => ({
  part: "workflow_end",
  summary,
});

/** A widget; given its states one after the other it is streamed with the smallest exact updates. */
export const widget = (states: WidgetPart["states"], options: { copyText?: string } = {}): WidgetPart => ({
  part: "widget",
  states,
  copyText: options.copyText,
});

/** A generated image; drafts are shown while it is generated, and the last one is stored. */
export const image = (drafts: ImageDraft | ImagePart["drafts"]): ImagePart => ({
  part: "image",
  drafts: "image" in drafts ? [drafts] : drafts,
});

/** A line about the current work; the next visible thing replaces it. */
export const progress = (text: string, icon?: string): ProgressUpdateEvent => ({
  type: "progress_update",
  text,
  ...(icon === undefined ? {} : { icon }),
});

/** A banner; `message` is Markdown. */
export const notice = (
  message: string,
  options: { level?: NoticeEvent["level"]; title?: string } = {},
): NoticeEvent => ({
  type: "notice",
  level: options.level ?? "info",
  message,
  ...(options.title === undefined ? {} : { title: options.title }),
});

/** Runs the client's handler `name`; nothing is returned. */
export const effect = (name: string, data: JsonObject = {}): ClientEffectEvent => ({
  type: "client_effect",
  name,
  data,
});

const item = (draft: Draft<ThreadItem>): ItemPart => ({ part: "item", item: draft });

/** Asks the user; the answers come with the next turn, whose `input` is null. */
export const ask = (...inputs: QuestionDraft[]): ItemPart =>
  wholeItem({ type: "structured_input", status: "pending", inputs });

/** Context for the model that no client ever sees. */
export const hidden = (content: unknown): ItemPart => item({ type: "hidden_context_item", content });

/**
 * Calls a tool in the browser; its output comes with the next turn, whose `input` is null. It is the last visible
 * thing of its turn (CT-02): anything visible that is yielded after it is dropped and reported. The arguments of a typed tool
 * are sent unchanged; the turn fails if they do not match its schema.
 */
export function clientToolCall<Arguments extends StandardSchema>(
  tool: ClientTool<Arguments>,
  args: InputOf<Arguments>,
  options?: { callId?: string },
): ItemPart;
export function clientToolCall(name: string, args?: JsonObject, options?: { callId?: string }): ItemPart;
export function clientToolCall(
  tool: string | ClientTool,
  args: unknown = {},
  options: { callId?: string } = {},
): ItemPart {
  const name = typeof tool === "string" ? tool : tool.name;
  const call = item({
    type: "client_tool_call",
    status: "pending",
    call_id: options.callId ?? `call_${crypto.randomUUID().replaceAll("-", "")}`,
    name,
    arguments: args as JsonObject,
  });
  return typeof tool === "string" ? call : { ...call, check: () => checkArguments(tool, args) };
}

/** A step outside any workflow. */
export const standaloneTask = (task: Task): ItemPart => item({ type: "task", task });

/** Takes back everything that this reply has shown or stored, such as an answer that a guardrail refuses. */
export const takeBack = (): TakeBackPart => ({ part: "take_back" });

/** Marks the end of the assistant's turn for the client. */
export const endOfTurn = (): ItemPart => item({ type: "end_of_turn" });

/** A whole item of any kind. */
export const wholeItem = (draft: ItemDraft): ItemPart => item(withDefaults(draft));

/** With the members that clients use without a check (SER-07) and those that say in which state questions are. */
function withDefaults(draft: ItemDraft): Draft<VisibleItem> {
  if (draft.type === "assistant_message") {
    return {
      ...draft,
      content: draft.content.map((part) => ({ ...part, annotations: part.annotations ?? [] })),
    };
  }
  if (draft.type !== "structured_input") return draft;
  const { status = "pending", inputs } = draft;
  return { ...draft, status, inputs: inputs.map(withMultiple) };
}

const withMultiple = (question: QuestionDraft): StructuredInput =>
  question.type === "multiple_choice" ? { ...question, multiple: question.multiple ?? false } : question;
