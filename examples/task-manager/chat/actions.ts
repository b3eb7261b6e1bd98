import {
  defineAction,
  defineSyncAction,
  hidden,
  type ReplyPart,
  type TypedAction,
  type WidgetItem,
  type WidgetRoot,
} from "@chatkit-protocol/core";
import type { Task, Tasks } from "../tasks/tasks.ts";
import { inWords, listInWords } from "../tasks/words.ts";
import * as types from "./action-types.ts";
import { settled, taskList } from "./widgets.ts";

/** Adds a note for the model to a thread. */
export type Remember = (userId: string, threadId: string, text: string) => Promise<void>;

/** What the widgets can do. Each works on the tasks of the user who sends it, whatever ids the payload has. */
export const taskActions = (tasks: Tasks, remember: Remember): readonly TypedAction[] => [
  defineAction({
    ...types.setDone,
    async *handle({ id, done }, { sender, context }) {
      const own = tasks(context.userId);
      const task = own.change(id, done[id] === undefined ? {} : { done: done[id] });
      if (sender) yield replaced(sender, taskList(own.list()), listInWords(own.list()));
      if (task) yield hidden(changed(task));
    },
  }),

  defineSyncAction({
    ...types.setPriority,
    async handle({ id, priority }, { thread, sender, context }) {
      const own = tasks(context.userId);
      const task = own.change(id, priority[id] === undefined ? {} : { priority: priority[id] });
      if (task) await remember(context.userId, thread.id, changed(task));
      const list = own.list();
      return sender ? { ...sender, widget: taskList(list), copy_text: listInWords(list) } : undefined;
    },
  }),

  defineAction({
    ...types.create,
    async *handle({ title, priority }, { sender, context }) {
      const task = tasks(context.userId).create(title, priority);
      if (sender) yield replaced(sender, settled(`Created “${task.title}”.`));
      yield `I have created ${inWords(task)}.`;
    },
  }),

  defineAction({
    ...types.remove,
    async *handle({ id }, { sender, context }) {
      const task = tasks(context.userId).delete(id);
      const said = task ? `I have deleted "${task.title}".` : "There is no such task any more.";
      if (sender) yield replaced(sender, settled(said));
      yield said;
    },
  }),

  defineAction({
    ...types.keep,
    async *handle({ id }, { sender, context }) {
      const [task] = tasks(context.userId).find(id);
      if (sender) yield replaced(sender, settled("Nothing was deleted."));
      yield task ? `I have kept ${inWords(task)}.` : "Nothing was deleted.";
    },
  }),
];

const changed = (task: Task): string => `The user has changed a task: it is now ${inWords(task)}.`;

/** The widget that was used, in another state. */
const replaced = (sender: WidgetItem, widget: WidgetRoot, copyText?: string): ReplyPart => ({
  type: "thread.item.replaced",
  item: { ...sender, widget, copy_text: copyText },
});
