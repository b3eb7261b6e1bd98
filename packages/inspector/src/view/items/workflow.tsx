import type { WorkflowItem, WorkflowSummary } from "@chatkit-protocol/core/protocol";
import { useState } from "react";
import { Icon } from "../icons/icon.tsx";
import type { ItemProps } from "./item-props.ts";
import { TaskView } from "./task.tsx";

/** The steps of the assistant's work: open while they are running, one line afterwards. */
export function Workflow({ item: { workflow }, isOpen }: ItemProps<WorkflowItem>) {
  const { type, tasks, summary, expanded } = workflow;
  const [chosen, setChosen] = useState<boolean>();
  const isShown = chosen ?? (expanded || isOpen);
  const newest = tasks.at(-1)?.title;
  const headline = summary
    ? headlineOf(summary)
    : isOpen
      ? (newest ?? (type === "reasoning" ? "Thinking" : "Working"))
      : type === "reasoning"
        ? "Thought about it"
        : `${tasks.length} ${tasks.length === 1 ? "step" : "steps"}`;
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

function headlineOf(summary: WorkflowSummary): string {
  if ("title" in summary) return summary.title;
  const { duration } = summary;
  const minutes = Math.floor(duration / 60);
  return minutes > 0 ? `Thought for ${minutes} min ${duration % 60} s` : `Thought for ${duration} s`;
}
