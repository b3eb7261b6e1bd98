import { actionConfig, formAction, widget, type WidgetPart, type WidgetRoot } from "@chatkit-protocol/core";
import { Priority, type Task } from "../tasks/tasks.ts";
import { listInWords } from "../tasks/words.ts";
import { create, keep, remove, setDone, setPriority } from "./action-types.ts";

const priorities = Priority.options.map((value) => ({ value, label: value }));

/** All tasks, each with a checkbox and its priority. */
export const taskList = (tasks: readonly Task[]): WidgetRoot => ({
  type: "ListView",
  status: { text: "Your tasks", icon: "check-circle" },
  limit: 12,
  children: tasks.map(({ id, title, priority, done }) => ({
    type: "ListViewItem",
    key: id,
    align: "center",
    children: [
      {
        type: "Checkbox",
        name: `done.${id}`,
        label: title,
        defaultChecked: done,
        onChangeAction: formAction(setDone, { id }),
      },
      { type: "Spacer" },
      {
        type: "Select",
        name: `priority.${id}`,
        placeholder: `Priority of ${title}`,
        size: "sm",
        options: priorities,
        defaultValue: priority,
        onChangeAction: formAction(setPriority, { id }),
      },
    ],
  })),
});

/** The list as something to show; models read the text. */
export const taskListPart = (tasks: readonly Task[]): WidgetPart =>
  widget(taskList(tasks), { copyText: listInWords(tasks) });

/** A form for a new task. */
export const taskForm = (): WidgetRoot => ({
  type: "Card",
  size: "sm",
  asForm: true,
  confirm: { label: "Create", action: formAction(create) },
  children: [
    { type: "Title", value: "New task", size: "sm" },
    { type: "Label", value: "Title", fieldName: "title" },
    { type: "Input", name: "title", required: true, placeholder: "What is to be done?", autoFocus: true },
    { type: "Label", value: "Priority", fieldName: "priority" },
    {
      type: "RadioGroup",
      name: "priority",
      ariaLabel: "Priority",
      direction: "row",
      defaultValue: "medium",
      options: priorities,
    },
  ],
});

/** Asks whether a task is to be deleted. */
export const confirmDeletion = ({ id, title }: Task): WidgetRoot => ({
  type: "Card",
  size: "sm",
  confirm: { label: "Delete", action: actionConfig(remove, { id }) },
  cancel: { label: "Keep", action: actionConfig(keep, { id }) },
  children: [{ type: "Text", value: `Delete “${title}”?` }],
});

/** What is left of a widget that has been used: nobody can use it twice. */
export const settled = (text: string): WidgetRoot => ({
  type: "Card",
  size: "sm",
  children: [{ type: "Caption", value: text }],
});
