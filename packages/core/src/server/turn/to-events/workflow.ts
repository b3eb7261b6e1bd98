import type { Task, Workflow, WorkflowItem, WorkflowSummary } from "../../../protocol/index.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";
import { endedTask, type StepEnding } from "./ended-task.ts";
import { type NewItem, updated } from "./new-item.ts";

type Description = Partial<Omit<Workflow, "tasks">>;

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

/** The handler's open workflow; it is announced with its first step. Those before it are known while steps of theirs run. */
export class OpenWorkflow {
  readonly #newItem: NewItem;
  #open: Flow | undefined;
  #described: Description = {};
  /** Closed workflows of this turn with steps that still run. */
  #interrupted: readonly Flow[] = none;

  constructor(newItem: NewItem) {
    this.#newItem = newItem;
  }

  describe(description: Description): HandlerEvent[] {
    const open = this.#open;
    // Another type is another workflow.
    const isOther = description.type !== undefined && open && open.item.workflow.type !== description.type;
    const events = isOther ? this.close() : [];
    this.#described = { ...this.#described, ...description };
    return events;
  }

  /** Adds a step, or changes the one with the same key, wherever it is. */
  step(key: string | undefined, task: Task): HandlerEvent[] {
    const other = this.#elsewhere(key);
    if (other && key !== undefined) return this.#changeElsewhere(other, key, task);
    const open = this.#open;
    const index = key === undefined ? undefined : open?.keys.get(key);
    if (open && index !== undefined) {
      setTask(open, index, task);
      // A step that has ended keeps its place; the same key then starts another one.
      if (key !== undefined && task.status_indicator !== "loading") open.keys.delete(key);
      return [updated(open.item.id, { type: "workflow.task.updated", task_index: index, task })];
    }
    const flow = (this.#open ??= this.#begin());
    const task_index = flow.tasks.length;
    setTask(flow, task_index, task);
    if (key !== undefined && task.status_indicator !== "complete") flow.keys.set(key, task_index);
    const added = updated(flow.item.id, { type: "workflow.task.added", task_index, task });
    return open ? [added] : [{ type: "thread.item.added", item: flow.item }, added];
  }

  /** Whether the step with this key runs in a workflow that is closed. */
  runsElsewhere(key: string | undefined): boolean {
    return this.#elsewhere(key) !== undefined;
  }

  close(summary?: WorkflowSummary): HandlerEvent[] {
    const flow = this.#open;
    if (!flow) return [];
    flow.described = this.#described;
    flow.summary = summary;
    this.#open = undefined;
    this.#described = {};
    if (flow.running.size > 0) this.#interrupted = [...this.#interrupted, flow];
    return end(flow);
  }

  /** Ends what still runs, for good: nothing is left open or shown as running. */
  settle(how: StepEnding): HandlerEvent[] {
    const flow = this.#open;
    if (flow) flow.described = this.#described;
    const events = [
      ...this.#interrupted.map((one): HandlerEvent => ({
        type: "thread.item.replaced",
        item: finished(one, how),
      })),
      ...(flow ? end(flow, how) : []),
    ];
    this.drop();
    return events;
  }

  /** Forgets everything. */
  drop(): void {
    this.#open = undefined;
    this.#described = {};
    this.#interrupted = none;
  }

  #begin(): Flow {
    const described = this.#described;
    const workflow: Workflow = { type: "custom", expanded: false, ...described, tasks: [] };
    const item: WorkflowItem = { type: "workflow", ...this.#newItem("workflow"), workflow };
    const steps = { tasks: [], keys: new Map<string, number>(), running: new Set<number>() };
    return { item, ...steps, started: performance.now(), described, summary: undefined };
  }

  #elsewhere(key: string | undefined): Flow | undefined {
    if (key === undefined || this.#open?.keys.has(key)) return undefined;
    return this.#interrupted.find(({ keys }) => keys.has(key));
  }

  #changeElsewhere(flow: Flow, key: string, task: Task): HandlerEvent[] {
    setTask(flow, flow.keys.get(key) ?? 0, task);
    if (task.status_indicator !== "loading") flow.keys.delete(key);
    if (flow.running.size === 0) this.#interrupted = this.#interrupted.filter((one) => one !== flow);
    return [{ type: "thread.item.replaced", item: finished(flow) }];
  }
}

const none: readonly Flow[] = [];

function setTask(flow: Flow, index: number, task: Task): void {
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

/** A step that is not shown as running: because of the end of its turn, or because something else is shown meanwhile. */
const paused = (task: Task, how?: StepEnding): Task =>
  how ? endedTask(task, how) : { ...task, status_indicator: "none" };
