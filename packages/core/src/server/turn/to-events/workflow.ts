import type { Task, Workflow, WorkflowItem, WorkflowSummary } from "../../../protocol/index.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";
import { endedTask, type StepEnding } from "./ended-task.ts";
import { type NewItem, updated } from "./new-item.ts";

type Description = Partial<Omit<Workflow, "tasks">>;

/** The handler's open workflow; it is announced with its first step. Those before it are known while steps of theirs run. */
export interface OpenWorkflow {
  describe(description: Description): HandlerEvent[];
  /** Adds a step, or changes the one with the same key, wherever it is. */
  step(key: string | undefined, task: Task): HandlerEvent[];
  /** Whether the step with this key runs in a workflow that is closed. */
  runsElsewhere(key: string | undefined): boolean;
  close(summary?: WorkflowSummary): HandlerEvent[];
  /** Ends what still runs, for good: nothing is left open or shown as running. */
  settle(how: StepEnding): HandlerEvent[];
  /** Forgets everything. */
  drop(): void;
}

interface Flow {
  item: WorkflowItem;
  tasks: Task[];
  /** The steps that may still change, by key. */
  keys: Map<string, number>;
  /** The steps that run. */
  running: Set<number>;
  /** Milliseconds; not the time of day, which may be set back meanwhile. */
  started: number;
  /** What the application has said about it. */
  described: Description;
  summary: WorkflowSummary | undefined;
}

export function openWorkflow(newItem: NewItem): OpenWorkflow {
  let open: Flow | undefined;
  let described: Description = {};
  /** Closed workflows of this turn with steps that still run. */
  let interrupted: Flow[] = [];

  const elsewhere = (key: string | undefined): Flow | undefined =>
    key === undefined || open?.keys.has(key) ? undefined : interrupted.find(({ keys }) => keys.has(key));

  function begin(): Flow {
    const workflow: Workflow = { type: "custom", expanded: false, ...described, tasks: [] };
    const item: WorkflowItem = { type: "workflow", ...newItem("workflow"), workflow };
    const steps = { tasks: [], keys: new Map<string, number>(), running: new Set<number>() };
    return { item, ...steps, started: performance.now(), described, summary: undefined };
  }

  function set(flow: Flow, index: number, task: Task): void {
    flow.tasks[index] = task;
    if (task.status_indicator === "loading") flow.running.add(index);
    else flow.running.delete(index);
  }

  /** The workflow as it is stored: a step that still runs is shown without an indicator until its end is known. */
  function finished(flow: Flow, how?: StepEnding): WorkflowItem {
    const { item, tasks, running, started } = flow;
    const duration = { duration: Math.round((performance.now() - started) / 1000) };
    const shown = tasks.map((task, index) => (running.has(index) ? paused(task, how) : task));
    const summary = flow.summary ?? flow.described.summary ?? duration;
    return { ...item, workflow: { ...item.workflow, ...flow.described, tasks: shown, summary } };
  }

  function end(flow: Flow, how?: StepEnding): HandlerEvent[] {
    const item = finished(flow, how);
    const stopped = [...flow.running].map((task_index): HandlerEvent => {
      const task = item.workflow.tasks[task_index] ?? paused(flow.tasks[task_index]!, how);
      return updated(item.id, { type: "workflow.task.updated", task_index, task });
    });
    return [...stopped, { type: "thread.item.done", item }];
  }

  function close(summary?: WorkflowSummary): HandlerEvent[] {
    if (!open) return [];
    const flow = open;
    flow.described = described;
    flow.summary = summary;
    open = undefined;
    described = {};
    if (flow.running.size > 0) interrupted.push(flow);
    return end(flow);
  }

  function changeElsewhere(flow: Flow, key: string, task: Task): HandlerEvent[] {
    set(flow, flow.keys.get(key) ?? 0, task);
    if (task.status_indicator !== "loading") flow.keys.delete(key);
    if (flow.running.size === 0) interrupted = interrupted.filter((one) => one !== flow);
    return [{ type: "thread.item.replaced", item: finished(flow) }];
  }

  return {
    describe(description) {
      // Another type is another workflow.
      const isOther = description.type !== undefined && open && open.item.workflow.type !== description.type;
      const events = isOther ? close() : [];
      described = { ...described, ...description };
      return events;
    },
    runsElsewhere: (key) => elsewhere(key) !== undefined,
    step(key, task) {
      const other = elsewhere(key);
      if (other && key !== undefined) return changeElsewhere(other, key, task);
      const index = key === undefined ? undefined : open?.keys.get(key);
      if (open && index !== undefined) {
        set(open, index, task);
        // A step that has ended keeps its place; the same key then starts another one.
        if (key !== undefined && task.status_indicator !== "loading") open.keys.delete(key);
        return [updated(open.item.id, { type: "workflow.task.updated", task_index: index, task })];
      }
      const isNew = !open;
      open ??= begin();
      const task_index = open.tasks.length;
      set(open, task_index, task);
      if (key !== undefined && task.status_indicator !== "complete") open.keys.set(key, task_index);
      const added = updated(open.item.id, { type: "workflow.task.added", task_index, task });
      return isNew ? [{ type: "thread.item.added", item: open.item }, added] : [added];
    },
    close,
    settle(how) {
      const flow = open;
      if (flow) flow.described = described;
      const events = [
        ...interrupted.map((one): HandlerEvent => ({
          type: "thread.item.replaced",
          item: finished(one, how),
        })),
        ...(flow ? end(flow, how) : []),
      ];
      this.drop();
      return events;
    },
    drop() {
      open = undefined;
      described = {};
      interrupted = [];
    },
  };
}

/** A step that is not shown as running: because of the end of its turn, or because something else is shown meanwhile. */
const paused = (task: Task, how?: StepEnding): Task =>
  how ? endedTask(task, how) : { ...task, status_indicator: "none" };
