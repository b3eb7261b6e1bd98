import { clientTool, type ToolContext } from "@chatkit-protocol/agents/openai-agents";
import { defineClientTool, toolStatus, widget } from "@chatkit-protocol/core";
import { type Tool, tool } from "@openai/agents";
import { z } from "zod";
import { Priority, type Task, Title, type UserTasks } from "../tasks/tasks.ts";
import { inWords, listInWords } from "../tasks/words.ts";
import { confirmDeletion, taskForm, taskListPart } from "./widgets.ts";

/** What the tools of one turn work with: the tasks of its user, and nobody else's. */
export interface Turn extends ToolContext {
  readonly tasks: UserTasks;
  /** Starts a review of all tasks, which goes on when the turn has ended; false if one is running. */
  readonly startReview: () => boolean;
}

/** Runs in the page, which alone knows what its user has selected. */
export const selectedTasks = defineClientTool({
  name: "get_selected_tasks",
  description: "Reads which tasks the user has selected in the list beside the chat.",
  arguments: z.object({}),
  output: z.object({ tasks: z.array(z.object({ id: z.string(), title: z.string() })) }),
});

/** What is wrong with a call, in words for the model and the user. The SDK keeps the messages of all other errors to itself. */
class TaskProblem extends Error {}

const problem = "Error: ";
export const isProblem = (output: unknown): boolean =>
  typeof output === "string" && output.startsWith(problem);

/** A tool whose function gets the turn and the id of its call. */
function turnTool<Arguments extends z.ZodObject>(
  name: string,
  description: string,
  parameters: Arguments,
  execute: (args: z.output<Arguments>, turn: Turn, callId: string) => string | Promise<string>,
): Tool<Turn> {
  return tool<z.ZodObject, Turn>({
    name,
    description,
    parameters,
    async execute(args, run, details) {
      if (!run) throw new Error(`${name} needs the context of a turn.`);
      return execute(parameters.parse(args), run.context, details?.toolCall?.callId ?? name);
    },
    errorFunction: (_run, error) =>
      `${problem}${error instanceof TaskProblem ? error.message : `${name} has failed.`}`,
  });
}

/** The one task that the words mean. Otherwise throws, or asks the user and returns undefined. */
function oneTask(words: string, verb: string, { tasks, ask }: Turn): Task | undefined {
  const found = tasks.find(words);
  if (found.length === 1) return found[0];
  if (found.length === 0) throw new TaskProblem(`There is no task "${words}".`);
  const isTwice = (title: string): boolean => found.filter((other) => other.title === title).length > 1;
  const options = found.map(({ id, title }) => ({ value: isTwice(title) ? `${title} (${id})` : title }));
  ask({
    type: "multiple_choice",
    id: "task",
    question: `Which task do you want to ${verb}?`,
    options,
    multiple: false,
  });
  return undefined;
}

/** How a call is shown while it runs, and afterwards. */
export const lookOf = ({ name }: { name: string }) => ({
  title: `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll("_", " ")}`,
});

const asked = "The user has been asked which task is meant.";
const task = z.string().describe("The id of a task, or words of its title");

export const tools: Tool<Turn>[] = [
  turnTool(
    "create_task",
    "Creates a task. Medium priority unless the user says otherwise.",
    z.object({ title: Title, priority: Priority }),
    ({ title, priority }, { tasks }) => `I have created ${inWords(tasks.create(title, priority))}.`,
  ),
  turnTool("list_tasks", "Shows all tasks to the user, as a list to work with.", z.object({}), (_, turn) => {
    const list = turn.tasks.list();
    if (list.length > 0) turn.show(taskListPart(list));
    return listInWords(list);
  }),
  turnTool("complete_task", "Marks a task as done.", z.object({ task }), (args, turn) => {
    const found = oneTask(args.task, "complete", turn);
    const done = found && turn.tasks.change(found.id, { done: true });
    return done ? `I have completed ${inWords(done)}.` : asked;
  }),
  turnTool(
    "set_priority",
    "Changes the priority of a task.",
    z.object({ task, priority: Priority }),
    (args, turn) => {
      const found = oneTask(args.task, "change", turn);
      const changed = found && turn.tasks.change(found.id, { priority: args.priority });
      return changed ? `I have changed ${inWords(changed)}.` : asked;
    },
  ),
  turnTool(
    "delete_task",
    "Asks the user to confirm that a task is to be deleted. Only the user can delete it.",
    z.object({ task }),
    (args, turn) => {
      const found = oneTask(args.task, "delete", turn);
      if (!found) return asked;
      turn.show(widget(confirmDeletion(found), { copyText: `Delete "${found.title}"?` }));
      return `Please confirm that ${inWords(found)} is to be deleted.`;
    },
  ),
  turnTool("show_task_form", "Shows a form for a new task.", z.object({}), (_, turn) => {
    turn.show(widget(taskForm(), { copyText: "A form for a new task" }));
    return "Please fill in the form.";
  }),
  turnTool(
    "import_tasks",
    "Creates a task for each line of a list that the user has attached.",
    z.object({ titles: z.array(Title).max(100) }),
    ({ titles }, turn, callId) => {
      turn.show(toolStatus("import_tasks", "running", { callId, title: `Import ${titles.length} tasks` }));
      for (const title of titles) turn.tasks.create(title, "medium");
      turn.show(taskListPart(turn.tasks.list()));
      return `I have imported ${titles.length} tasks.`;
    },
  ),
  turnTool(
    "review_priorities",
    "Starts a review of the priorities of all open tasks. It goes on in the background.",
    z.object({}),
    (_, turn) =>
      turn.startReview()
        ? "I am reviewing your tasks in the background. The result will appear here."
        : "A review is running already.",
  ),
  clientTool(selectedTasks),
];
