import type { TaskItem } from "@chatkit-protocol/core/protocol";
import { TaskView } from "./task.tsx";
import type { ItemProps } from "./item-props.ts";

/** A step that is not part of a workflow. */
export const SingleTask = ({ item, isOpen }: ItemProps<TaskItem>) => (
  <TaskView task={item.task} isRunning={isOpen} />
);
