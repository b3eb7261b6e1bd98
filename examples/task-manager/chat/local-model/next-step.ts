import type { Conversation, ToolResult } from "./conversation.ts";
import { type Intent, understand } from "./understand.ts";

/** What the model does next: it says something, or calls tools. */
export type Step = { say: string } | { calls: { name: string; arguments: object }[] };

const help = `I keep your tasks. Try “Create a task: buy milk with high priority”, “What’s its priority?”, “Show my tasks”,
“Complete it”, “Delete it”, “Complete the selected tasks” or “Review my tasks”, or attach a list as a text file.`;

export function nextStep(conversation: Conversation): Step {
  const { said, files, results, answer } = conversation;
  const selection = results.find(({ name }) => name === "get_selected_tasks");
  const outputs = results.filter((result) => result !== selection).map(sentenceOf);
  if (outputs.length > 0) return { say: outputs.join("\n") };
  if (files.length > 0) return call("import_tasks", { titles: files.flatMap(linesOf) });
  const intent = understand(said);
  if (selection) return withSelection(intent, selection);
  return stepFor(intent, answer, conversation.shown);
}

function stepFor(intent: Intent, answer: string | undefined, shown: string): Step {
  switch (intent.to) {
    case "create":
      return call("create_task", { title: intent.title, priority: intent.priority });
    case "complete":
    case "delete":
    case "set-priority": {
      const task = answer ?? intent.task ?? lastTitle(shown);
      if (task === undefined) return { say: "Which task do you mean?" };
      if (intent.to === "set-priority") return call("set_priority", { task, priority: intent.priority });
      return call(`${intent.to}_task`, { task });
    }
    case "tell-priority": {
      const title = intent.task ?? lastTitle(shown);
      const priority = title === undefined ? undefined : priorityOf(title, shown);
      return priority === undefined
        ? call("list_tasks", {})
        : { say: `"${title}" has ${priority} priority.` };
    }
    case "use-selection":
      return call("get_selected_tasks", {});
    case "list":
      return call("list_tasks", {});
    case "show-form":
      return call("show_task_form", {});
    case "review":
      return call("review_priorities", {});
    case "help":
      return { say: help.replaceAll("\n", " ") };
  }
}

const call = (name: string, args: object): Step => ({ calls: [{ name, arguments: args }] });

function withSelection(intent: Intent, { output }: ToolResult): Step {
  // The tool's schema has checked what the page has sent.
  const { tasks } = JSON.parse(output) as { tasks: { id: string; title: string }[] };
  if (tasks.length === 0) return { say: "No task is selected in the list." };
  if (intent.to !== "use-selection" || intent.for === "tell")
    return { say: `You have selected ${tasks.map(({ title }) => `"${title}"`).join(", ")}.` };
  return { calls: tasks.map(({ id }) => ({ name: `${intent.for}_task`, arguments: { task: id } })) };
}

/** What a tool has given back, as a sentence; of a list only how long it is. */
const sentenceOf = ({ name, output }: ToolResult): string =>
  name === "list_tasks" ? output.split("\n", 1).join("").replace(/:$/, ".") : output.replace(/^Error: /, "");

/** The lines of a list, without its bullets; the first line of a file's text is its name. */
const linesOf = (file: string): string[] =>
  file
    .split("\n")
    .slice(1)
    .map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])?\s*(?:\[.?\]\s*)?/, "").trim())
    .filter((line) => line !== "");

const lastTitle = (shown: string): string | undefined =>
  [...shown.matchAll(/"([^"\n]+)" \((?:low|medium|high) priority/g)].at(-1)?.[1];

function priorityOf(title: string, shown: string): string | undefined {
  const mentions = [...shown.matchAll(/"([^"\n]+)" \((low|medium|high) priority/g)];
  return mentions.findLast(([, name]) => name?.toLowerCase() === title.toLowerCase())?.[2];
}
