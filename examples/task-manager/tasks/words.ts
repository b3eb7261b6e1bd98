import type { Task } from "./tasks.ts";

/** A task as the assistant and the model read it. */
export const inWords = ({ title, priority, done }: Task): string =>
  `"${title}" (${priority} priority, ${done ? "done" : "open"})`;

/** How many tasks there are, then a line for each. */
export function listInWords(tasks: readonly Task[]): string {
  if (tasks.length === 0) return "There are no tasks yet.";
  const done = tasks.filter((task) => task.done).length;
  const count = tasks.length === 1 ? "1 task" : `${tasks.length} tasks`;
  return [
    `There are ${count}, ${done} done:`.replace("are 1", "is 1"),
    ...tasks.map((task) => `- ${inWords(task)}`),
  ].join("\n");
}
