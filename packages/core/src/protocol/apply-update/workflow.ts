import type { WorkflowItem } from "../items.ts";
import type { ThreadItemUpdate } from "../updates.ts";

/** Inserts a task at an index up to the end, or replaces one in range; anything else does not apply. */
export function updateWorkflow(item: WorkflowItem, update: ThreadItemUpdate): WorkflowItem {
  const { tasks } = item.workflow;
  if (update.type === "workflow.task.added" && update.task_index <= tasks.length) {
    return withTasks(item, tasks.toSpliced(update.task_index, 0, update.task));
  }
  if (update.type === "workflow.task.updated" && update.task_index < tasks.length) {
    return withTasks(item, tasks.toSpliced(update.task_index, 1, update.task));
  }
  return item;
}

const withTasks = (item: WorkflowItem, tasks: WorkflowItem["workflow"]["tasks"]): WorkflowItem => ({
  ...item,
  workflow: { ...item.workflow, tasks },
});
