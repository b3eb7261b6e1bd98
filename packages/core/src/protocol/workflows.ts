import { z } from "zod";
import { Icon } from "./fields.ts";
import { FileSource, URLSource } from "./sources.ts";

const common = {
  /** Shown only inside a workflow. */
  status_indicator: z.enum(["none", "loading", "complete"]).default("none"),
  title: z.string().optional(),
};

export const CustomTask = z.object({
  type: z.literal("custom"),
  ...common,
  icon: Icon.optional(),
  content: z.string().optional(),
});
export interface CustomTask extends z.output<typeof CustomTask> {}

export const SearchTask = z.object({
  type: z.literal("web_search"),
  ...common,
  title_query: z.string().optional(),
  queries: z.array(z.string()).default([]),
  sources: z.array(URLSource).default([]),
});
export interface SearchTask extends z.output<typeof SearchTask> {}

export const ThoughtTask = z.object({ type: z.literal("thought"), ...common, content: z.string() });
export interface ThoughtTask extends z.output<typeof ThoughtTask> {}

export const FileTask = z.object({
  type: z.literal("file"),
  ...common,
  sources: z.array(FileSource).default([]),
});
export interface FileTask extends z.output<typeof FileTask> {}

export const ImageTask = z.object({ type: z.literal("image"), ...common });
export interface ImageTask extends z.output<typeof ImageTask> {}

export type Task = CustomTask | SearchTask | ThoughtTask | FileTask | ImageTask;
export const Task: z.ZodType<Task> = z.discriminatedUnion("type", [
  CustomTask,
  SearchTask,
  ThoughtTask,
  FileTask,
  ImageTask,
]);

/** A headline for a finished workflow; wins where both summaries would fit. */
export const CustomSummary = z.object({ title: z.string(), icon: Icon.optional() });
export interface CustomSummary extends z.output<typeof CustomSummary> {}

/** How long a finished workflow took, in whole seconds. */
export const DurationSummary = z.object({ duration: z.int().min(0) });
export interface DurationSummary extends z.output<typeof DurationSummary> {}

export type WorkflowSummary = CustomSummary | DurationSummary;
export const WorkflowSummary: z.ZodType<WorkflowSummary> = z.union([CustomSummary, DurationSummary]);

/** A list of steps that the assistant shows while it works. */
export const Workflow = z.object({
  type: z.enum(["custom", "reasoning"]),
  tasks: z.array(Task),
  summary: WorkflowSummary.optional(),
  expanded: z.boolean().default(false),
});
export interface Workflow extends z.output<typeof Workflow> {}
