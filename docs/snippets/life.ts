import { ChatKitServer, memoryStore, textOf, toolStatus } from "@chatkit-protocol/core";

/** Replace this with your task list. */
const createTask = async (owner: string, title: string): Promise<{ title: string }> => ({
  title: `${title} of ${owner}`,
});

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond(thread, input, context) {
    const history = await thread.history({ last: 50 }); // oldest first, ends with input
    yield toolStatus("create_task", "running");
    const task = await createTask(context.userId, textOf(input));
    yield toolStatus("create_task", "completed");
    thread.title ??= task.title; // announced and stored with the next event
    yield `I've created task '${task.title}' (item ${history.length}).`;
  },
});
