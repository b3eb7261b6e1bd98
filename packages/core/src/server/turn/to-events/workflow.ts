import type { Task, Workflow, WorkflowItem, WorkflowSummary } from "../../../protocol/index.ts";
import { type NewItem, updated } from "./new-item.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";

/** The handler's open workflow; it is announced with its first step. */
export function lowerWorkflow(newItem: NewItem) {
  let open: WorkflowItem | undefined;
  let described: Partial<Omit<Workflow, "tasks">> = {};
  let tasks: Task[] = [];
  let started = 0;
  const keys = new Map<string, number>();

  const workflow = (): Workflow => ({ type: "custom", expanded: false, ...described, tasks: [...tasks] });

  function* describe(description: Partial<Omit<Workflow, "tasks">>): Iterable<HandlerEvent> {
    // Another type is another workflow.
    if (description.type !== undefined && open && open.workflow.type !== description.type) yield* close();
    described = { ...described, ...description };
  }

  function* step(key: string | undefined, task: Task): Iterable<HandlerEvent> {
    const index = key === undefined ? undefined : keys.get(key);
    if (open && index !== undefined) {
      tasks[index] = task;
      yield updated(open.id, { type: "workflow.task.updated", task_index: index, task });
      // A step that has ended keeps its place; the same key then starts another one.
      if (key !== undefined && task.status_indicator !== "loading") keys.delete(key);
      return;
    }
    if (!open) {
      started = Date.now();
      open = { type: "workflow", ...newItem("workflow"), workflow: workflow() };
      yield { type: "thread.item.added", item: open };
    }
    tasks.push(task);
    if (key !== undefined && task.status_indicator !== "complete") keys.set(key, tasks.length - 1);
    yield updated(open.id, { type: "workflow.task.added", task_index: tasks.length - 1, task });
  }

  function* close(summary?: WorkflowSummary): Iterable<HandlerEvent> {
    if (!open) return;
    const duration = { duration: Math.round((Date.now() - started) / 1000) };
    const item = { ...open, workflow: { ...workflow(), summary: summary ?? described.summary ?? duration } };
    open = undefined;
    described = {};
    tasks = [];
    keys.clear();
    yield { type: "thread.item.done", item };
  }

  return { describe, step, close };
}
