import type { Task } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { itemOfType } from "../replay/item-state.ts";
import { type ItemStep, streamsOf } from "../replay/streams.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import type { View } from "../transcript/view.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { itemsIn, updatesIn, where, type Sighting } from "../replay/sightings.ts";

/** Workflows and their tasks: known kinds, tasks at their index, a summary at the end. */
export const workflows: Judge = {
  id: "workflows",
  rules: ["WF-01", "WF-02", "WF-03", "WF-04", "WF-05", "WF-07"],
  exchange(view, rule) {
    for (const { task, at } of tasksIn(view)) {
      const { type } = task;
      if (typeof type !== "string") continue;
      rule("WF-01").holds(taskTypes.has(type), "unknown-task-type", {
        ...where(at),
        expected: [...taskTypes].join(" | "),
        received: type,
      });
    }
  },
  case(views, rule) {
    for (const { steps } of streamsOf(views).values()) {
      // After a misplaced task the rest of the workflow proves nothing.
      const astray = new Set<string>();
      for (const step of steps) {
        if (!astray.has(step.id) && !judgeTask(step, rule)) astray.add(step.id);
        judgeEnd(step, astray.has(step.id), rule);
      }
    }
  },
};

const taskTypes: ReadonlySet<string> = new Set<Task["type"]>([
  "custom",
  "web_search",
  "thought",
  "file",
  "image",
]);

function* tasksIn(view: View): Iterable<{ task: Readonly<Record<string, unknown>>; at: Sighting }> {
  for (const at of itemsIn(view)) {
    const { workflow, task } = at.value;
    const tasks = isObject(workflow) && Array.isArray(workflow["tasks"]) ? workflow["tasks"] : [task];
    for (const one of tasks) if (isObject(one)) yield { task: one, at };
  }
  for (const at of updatesIn(view)) if (isObject(at.value["task"])) yield { task: at.value["task"], at };
}

/** Whether the index of an added or updated task is possible. */
function judgeTask({ view, frame, update, before }: ItemStep, rule: RuleObserver): boolean {
  const tasks = itemOfType(before, "workflow")?.workflow.tasks;
  if (!tasks || !before?.readable) return true;
  if (update?.type === "workflow.task.updated") {
    return rule("WF-03").holds(update.task_index < tasks.length, "unknown-task-updated", {
      in: view,
      frame,
      expected: `an index below ${tasks.length}`,
      received: update.task_index,
    });
  }
  if (update?.type !== "workflow.task.added") return true;
  const { task, task_index: index } = update;
  const twin = tasks.some((known) => firstDifference(known, task) === undefined);
  const at = { in: view, frame, expected: tasks.length, received: index };
  if (twin) {
    return rule("WF-07").holds(index === tasks.length, "task-index-not-next", { ...at });
  }
  return rule("WF-02").holds(index === tasks.length, "task-index-not-next", { ...at });
}

function judgeEnd(
  { view, frame, event, before, after }: ItemStep,
  astray: boolean,
  rule: RuleObserver,
): void {
  const final = itemOfType(after, "workflow")?.workflow;
  if (event.type !== "thread.item.done" || !final) return;
  const { summary } = final;
  rule("WF-05").holds(summary !== undefined, "summary-missing", {
    in: view,
    frame,
    expected: "a title or a duration",
  });
  const streamed = itemOfType(before, "workflow")?.workflow;
  if (!streamed || !before?.readable || before.phase !== "open" || before.updates === 0 || astray) return;
  const path = firstDifference(streamed.tasks, final.tasks, "$.item.workflow.tasks");
  rule("WF-04").holds(path === undefined, "updates-differ-from-final-item", {
    in: view,
    frame,
    ...(path === undefined ? {} : { path }),
    expected: final.tasks,
    received: streamed.tasks,
  });
}
