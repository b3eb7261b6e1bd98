import { Agent, type Model, run } from "@openai/agents";
import { z } from "zod";
import { Priority, type Task } from "../tasks/tasks.ts";
import { inWords } from "../tasks/words.ts";
import { tools, type Turn } from "./tools.ts";

const instructions = `You keep the user's tasks. Use the tools for every change, and for every list. Answer questions about a task
that was mentioned from the conversation, with its title in quotation marks. If a tool has asked the user, say nothing.`;

/** The agents, all behind the same model: the name of one, or the model itself. */
export function agentsOf(model: string | Model) {
  const assistant = new Agent<Turn>({ name: "TaskManager", instructions, tools, model });
  const titles = new Agent({
    name: "Titles",
    instructions: "Give the message a title of three words.",
    model,
  });
  const reviewer = new Agent({
    name: "Reviewer",
    instructions: "Which priority should this task have?",
    outputType: z.object({ priority: Priority }),
    model,
  });
  return {
    assistant,
    async titleOf(message: string, signal: AbortSignal): Promise<string | undefined> {
      return (await run(titles, message, { signal })).finalOutput;
    },
    async priorityOf(task: Task, signal: AbortSignal): Promise<Priority> {
      return (await run(reviewer, inWords(task), { signal })).finalOutput?.priority ?? task.priority;
    },
  };
}

export type Agents = ReturnType<typeof agentsOf>;
