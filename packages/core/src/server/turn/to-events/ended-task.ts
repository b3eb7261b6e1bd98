import type { Task } from "../../../protocol/index.ts";

/** Why a step that still ran has ended. */
export type StepEnding = "stopped" | "failed";

/** A step whose turn has ended before it: no history may show it as running for ever (WF-10). */
export function endedTask(task: Task, how: StepEnding): Task {
  const ended = { ...task, status_indicator: "none" as const };
  if (ended.type !== "custom") return ended;
  return { ...ended, title: ended.title ? `${ended.title}: ${how}` : how };
}
