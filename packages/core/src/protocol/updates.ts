import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { owned } from "./parts/ownership.ts";
import { nonEmpty } from "./parts/schema-parts.ts";
import { GeneratedImage } from "./items.ts";
import { AssistantMessageContent } from "./messages.ts";
import { Annotation } from "./sources.ts";
import { WidgetComponent, WidgetRoot } from "./widgets/index.ts";
import { Task } from "./workflows.ts";

const index = () => z.int().check(z.minimum(0));
const contentIndex = owned(index(), "AM-03");
const componentId = owned(nonEmpty(), "WG-05");

/**
 * A part of an assistant message begins or is replaced.
 * @rules AM
 */
export const ContentPartAdded = owned(
  object(() => ({
    type: z.literal("assistant_message.content_part.added"),
    content_index: contentIndex,
    content: AssistantMessageContent,
  })),
  "AM-02",
);
export interface ContentPartAdded extends z.output<typeof ContentPartAdded> {}

/**
 * Appends text to a part of an assistant message.
 * @rules AM
 */
export const ContentPartTextDelta = owned(
  object(() => ({
    type: z.literal("assistant_message.content_part.text_delta"),
    content_index: contentIndex,
    delta: owned(z.string(), "AM-02"),
  })),
  "AM-02",
);
export interface ContentPartTextDelta extends z.output<typeof ContentPartTextDelta> {}

/**
 * Inserts a citation into a part of an assistant message.
 * @rules AM
 */
export const ContentPartAnnotationAdded = owned(
  object(() => ({
    type: z.literal("assistant_message.content_part.annotation_added"),
    content_index: contentIndex,
    annotation_index: owned(index(), "AM-07"),
    annotation: Annotation,
  })),
  "AM-02",
);
export interface ContentPartAnnotationAdded extends z.output<typeof ContentPartAnnotationAdded> {}

/**
 * The finished part, including its citations (AM-08).
 * @rules AM
 */
export const ContentPartDone = owned(
  object(() => ({
    type: z.literal("assistant_message.content_part.done"),
    content_index: contentIndex,
    content: AssistantMessageContent,
  })),
  "AM-02",
);
export interface ContentPartDone extends z.output<typeof ContentPartDone> {}

/**
 * Appends text to the `value` of the Text or Markdown component with that id; only the last delta is `done` (WG-08).
 * @rules WG
 */
export const WidgetStreamingTextValueDelta = owned(
  object(() => ({
    type: z.literal("widget.streaming_text.value_delta"),
    component_id: componentId,
    delta: z.string(),
    done: z.boolean(),
  })),
  "WG-05",
);
export interface WidgetStreamingTextValueDelta extends z.output<typeof WidgetStreamingTextValueDelta> {}

/**
 * Replaces the component with that id.
 * @rules WG
 */
export const WidgetComponentUpdated = object(() => ({
  type: z.literal("widget.component.updated"),
  component_id: componentId,
  component: WidgetComponent,
}));
export interface WidgetComponentUpdated extends z.output<typeof WidgetComponentUpdated> {}

/**
 * Replaces the whole widget.
 * @rules WG
 */
export const WidgetRootUpdated = object(() => ({
  type: z.literal("widget.root.updated"),
  widget: WidgetRoot,
}));
export interface WidgetRootUpdated extends z.output<typeof WidgetRootUpdated> {}

/**
 * Appends a task to a workflow; `task_index` is the number of tasks so far (WF-02).
 * @rules WF
 */
export const WorkflowTaskAdded = object(() => ({
  type: z.literal("workflow.task.added"),
  task_index: owned(index(), "WF-02"),
  task: Task,
}));
export interface WorkflowTaskAdded extends z.output<typeof WorkflowTaskAdded> {}

/**
 * Replaces a task of a workflow.
 * @rules WF
 */
export const WorkflowTaskUpdated = object(() => ({
  type: z.literal("workflow.task.updated"),
  task_index: owned(index(), "WF-03"),
  task: Task,
}));
export interface WorkflowTaskUpdated extends z.output<typeof WorkflowTaskUpdated> {}

/**
 * A preview of an image, or the image itself; `progress` runs from 0 to 1.
 * @since 1.4.1
 * @rules IT-09
 */
export const GeneratedImageUpdated = owned(
  object(() => ({
    type: z.literal("generated_image.updated"),
    image: GeneratedImage,
    progress: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  })),
  "IT-09",
  "form",
);
export interface GeneratedImageUpdated extends z.output<typeof GeneratedImageUpdated> {}

export type ThreadItemUpdate =
  | ContentPartAdded
  | ContentPartTextDelta
  | ContentPartAnnotationAdded
  | ContentPartDone
  | WidgetStreamingTextValueDelta
  | WidgetComponentUpdated
  | WidgetRootUpdated
  | WorkflowTaskAdded
  | WorkflowTaskUpdated
  | GeneratedImageUpdated;
/** A change to one item; which updates apply depends on the item's type. */
export const ThreadItemUpdate: z.ZodMiniType<ThreadItemUpdate> = z.discriminatedUnion("type", [
  ContentPartAdded,
  ContentPartTextDelta,
  ContentPartAnnotationAdded,
  ContentPartDone,
  WidgetStreamingTextValueDelta,
  WidgetComponentUpdated,
  WidgetRootUpdated,
  WorkflowTaskAdded,
  WorkflowTaskUpdated,
  GeneratedImageUpdated,
]);
