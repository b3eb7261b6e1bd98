import type { Workflow, WorkflowItem } from "@chatkit-protocol/core/protocol";
import { useState } from "react";
import { Icon } from "../icons/icon.tsx";
import type { ItemProps } from "./item-props.ts";
import { TaskView } from "./task.tsx";

/** The steps of the assistant's work: open while they are running, one line afterwards. */
export function WorkflowView({ item: { workflow }, isOpen }: ItemProps<WorkflowItem>) {
  const { type, tasks, summary, expanded } = workflow;
  const [chosen, setChosen] = useState<boolean>();
  const isShown = chosen ?? (expanded || isOpen);
  const headline = isOpen && !summary ? currentStep(workflow) : headlineOf(workflow);
  const icon = summary && "title" in summary ? summary.icon : undefined;
  return (
    <div className={`ck-workflow${isOpen ? " ck-workflow-open" : ""}`}>
      <button
        type="button"
        className="ck-workflow-head"
        aria-expanded={isShown}
        onClick={() => setChosen(!isShown)}
      >
        {isOpen ? (
          <span className="ck-spinner" role="img" aria-label="Running" />
        ) : (
          <Icon name={icon ?? (type === "reasoning" ? "lightbulb" : "bolt")} />
        )}
        <span>{headline}</span>
        <Icon name={isShown ? "chevron-down" : "chevron-right"} className="ck-icon ck-icon-small" />
      </button>
      {isShown && (
        <ol className="ck-tasks">
          {tasks.map((task, index) => (
            <li key={index}>
              <TaskView task={task} isRunning={isOpen} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const currentStep = ({ type, tasks }: Workflow): string =>
  tasks.at(-1)?.title ?? (type === "reasoning" ? "Thinking" : "Working");

/** What was done, and how long it took if that is a second at least. */
function headlineOf({ type, tasks, summary }: Workflow): string {
  if (summary && "title" in summary) return summary.title;
  const duration = summary?.duration ?? 0;
  const minutes = Math.floor(duration / 60);
  const time = minutes > 0 ? `${minutes} min ${duration % 60} s` : `${duration} s`;
  if (type === "reasoning") return duration < 1 ? "Thought about it" : `Thought for ${time}`;
  const steps = tasks.length === 1 ? (tasks[0]?.title ?? "1 step") : `${tasks.length} steps`;
  return duration < 1 ? steps : `${steps}, ${time}`;
}
