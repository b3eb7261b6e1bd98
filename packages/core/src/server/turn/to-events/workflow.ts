import type { Task, Workflow, WorkflowItem, WorkflowSummary } from "../../../protocol/index.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";
import { type NewItem, updated } from "./new-item.ts";

type Description = Partial<Omit<Workflow, "tasks">>;

/** The handler's open workflow; it is announced with its first step. */
export interface OpenWorkflow {
  describe(description: Description): HandlerEvent[];
  /** Adds a step, or changes the one with the same key. */
  step(key: string | undefined, task: Task): HandlerEvent[];
  close(summary?: WorkflowSummary): HandlerEvent[];
}

export function openWorkflow(newItem: NewItem): OpenWorkflow {
  let open: WorkflowItem | undefined;
  let described: Description = {};
  let tasks: Task[] = [];
  let started = 0;
  const keys = new Map<string, number>();

  const workflow = (): Workflow => ({ type: "custom", expanded: false, ...described, tasks: [...tasks] });

  function begin(): HandlerEvent[] {
    if (open) return [];
    // Not the time of day, which may be set back meanwhile.
    started = performance.now();
    open = { type: "workflow", ...newItem("workflow"), workflow: workflow() };
    return [{ type: "thread.item.added", item: open }];
  }

  function close(summary?: WorkflowSummary): HandlerEvent[] {
    if (!open) return [];
    const duration = { duration: Math.round((performance.now() - started) / 1000) };
    const item = { ...open, workflow: { ...workflow(), summary: summary ?? described.summary ?? duration } };
    open = undefined;
    described = {};
    tasks = [];
    keys.clear();
    return [{ type: "thread.item.done", item }];
  }

  return {
    describe(description) {
      // Another type is another workflow.
      const isOther = description.type !== undefined && open && open.workflow.type !== description.type;
      const events = isOther ? close() : [];
      described = { ...described, ...description };
      return events;
    },
    step(key, task) {
      const index = key === undefined ? undefined : keys.get(key);
      if (open && index !== undefined) {
        tasks[index] = task;
        // A step that has ended keeps its place; the same key then starts another one.
        if (key !== undefined && task.status_indicator !== "loading") keys.delete(key);
        return [updated(open.id, { type: "workflow.task.updated", task_index: index, task })];
      }
      const events = begin();
      const task_index = tasks.push(task) - 1;
      if (key !== undefined && task.status_indicator !== "complete") keys.set(key, task_index);
      return [...events, updated(open?.id ?? "", { type: "workflow.task.added", task_index, task })];
    },
    close,
  };
}
