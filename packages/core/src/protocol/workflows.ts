import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { owned } from "./parts/ownership.ts";
import { Icon } from "./parts/schema-parts.ts";
import { FileSource, URLSource } from "./sources.ts";

/** The state of a task. */
export const TaskStatusIndicator = z.enum(["none", "loading", "complete"]);
export type TaskStatusIndicator = z.output<typeof TaskStatusIndicator>;

const common = {
  /** Shown only inside a workflow. */
  status_indicator: z._default(TaskStatusIndicator, "none"),
  title: z.optional(z.string()),
};

/**
 * A task of the application.
 * @rules WF
 */
export const CustomTask = object(() => ({
  type: z.literal("custom"),
  ...common,
  icon: z.optional(Icon),
  content: z.optional(z.string()),
}));
export interface CustomTask extends z.output<typeof CustomTask> {}

/**
 * A web search with its queries and results.
 * @rules WF
 */
export const SearchTask = object(() => ({
  type: z.literal("web_search"),
  ...common,
  title_query: z.optional(z.string()),
  queries: z._default(z.array(z.string()), []),
  sources: z._default(z.array(URLSource), []),
}));
export interface SearchTask extends z.output<typeof SearchTask> {}

/**
 * A thought of the model; `content` is Markdown.
 * @rules WF
 */
export const ThoughtTask = object(() => ({ type: z.literal("thought"), ...common, content: z.string() }));
export interface ThoughtTask extends z.output<typeof ThoughtTask> {}

/**
 * Files that the assistant has read.
 * @rules WF
 */
export const FileTask = object(() => ({
  type: z.literal("file"),
  ...common,
  sources: z._default(z.array(FileSource), []),
}));
export interface FileTask extends z.output<typeof FileTask> {}

/**
 * Work on an image.
 * @rules WF
 */
export const ImageTask = object(() => ({ type: z.literal("image"), ...common }));
export interface ImageTask extends z.output<typeof ImageTask> {}

export type Task = CustomTask | SearchTask | ThoughtTask | FileTask | ImageTask;
/** One step of the assistant's work. */
export const Task: z.ZodMiniType<Task> = owned(
  z.discriminatedUnion("type", [CustomTask, SearchTask, ThoughtTask, FileTask, ImageTask]),
  "WF-01",
  "form",
);

/**
 * The headline of a finished workflow; used if both summaries would match.
 * @rules WF
 */
export const CustomSummary = object(() => ({ title: z.string(), icon: z.optional(Icon) }));
export interface CustomSummary extends z.output<typeof CustomSummary> {}

/**
 * The duration of a finished workflow in whole seconds.
 * @rules WF
 */
export const DurationSummary = object(() => ({ duration: z.int().check(z.minimum(0)) }));
export interface DurationSummary extends z.output<typeof DurationSummary> {}

export type WorkflowSummary = CustomSummary | DurationSummary;
/** What a finished workflow shows while it is collapsed. */
export const WorkflowSummary: z.ZodMiniType<WorkflowSummary> = owned(
  z.union([CustomSummary, DurationSummary]),
  "WF-05",
);

/** Whether the tasks are those of the application or the model's own reasoning. */
export const WorkflowType = z.enum(["custom", "reasoning"]);
export type WorkflowType = z.output<typeof WorkflowType>;

/**
 * A list of tasks that the assistant shows while it works.
 * @rules WF
 */
export const Workflow = owned(
  object(() => ({
    type: WorkflowType,
    tasks: z.array(Task),
    summary: z.optional(WorkflowSummary),
    expanded: owned(z._default(z.boolean(), false), "SER-07", "value"),
  })),
  "WF-01",
  "form",
);
export interface Workflow extends z.output<typeof Workflow> {}
