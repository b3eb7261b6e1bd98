import type { Task } from "@chatkit-protocol/core/protocol";
import type { ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { SourceLine } from "../sources/source-list.tsx";

interface TaskProps {
  readonly task: Task;
  /** Whether the turn is still running: afterwards nothing spins. */
  readonly isRunning: boolean;
}

interface Look {
  readonly icon: string;
  readonly title: string;
  readonly body?: ReactNode;
}

/** How each type of task looks. */
const looks: { [Type in Task["type"]]: (task: Extract<Task, { type: Type }>) => Look } = {
  custom: ({ icon, title, content }) => ({
    icon: icon ?? "dot",
    title: title ?? "",
    body: content && <Markdown text={content} />,
  }),
  web_search: ({ title, title_query: query, queries, sources }) => ({
    icon: "search",
    title: title ?? query ?? "Searched the web",
    body: (queries.length > 0 || sources.length > 0) && (
      <>
        {queries.length > 0 && <p className="ck-note">{queries.join(" · ")}</p>}
        <ul className="ck-plain">
          {sources.map((source, index) => (
            <li key={index}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
      </>
    ),
  }),
  thought: ({ title, content }) => ({
    icon: "lightbulb",
    title: title ?? "Thought",
    body: content && <Markdown text={content} />,
  }),
  file: ({ title, sources }) => ({
    icon: "document",
    title: title ?? "Read files",
    body: sources.length > 0 && (
      <ul className="ck-plain">
        {sources.map((source, index) => (
          <li key={index}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    ),
  }),
  image: ({ title }) => ({ icon: "square-image", title: title ?? "Image" }),
};

/** One step of the assistant's work; a step of an unknown type shows its title. */
export function TaskView({ task, isRunning }: TaskProps) {
  const look = Object.hasOwn(looks, task.type) ? looks[task.type](task as never) : undefined;
  const { icon, title, body } = look ?? {
    icon: "empty-circle",
    title: task.title ?? task.type,
    body: undefined,
  };
  const isLoading = isRunning && task.status_indicator === "loading";
  return (
    <div className={`ck-task${isLoading ? " ck-task-loading" : ""}`} data-status={task.status_indicator}>
      {isLoading ? (
        <span className="ck-spinner" role="img" aria-label="Running" />
      ) : (
        <Icon name={task.status_indicator === "complete" ? "check" : icon} />
      )}
      <div className="ck-task-text">
        {title && <p className="ck-task-title">{title}</p>}
        {body}
      </div>
    </div>
  );
}
