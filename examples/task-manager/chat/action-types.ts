import { z } from "zod";
import { Priority, Title } from "../tasks/tasks.ts";

/** What widgets may ask for. The fields of a row are named after its task, as in `done.task_1`, so that they differ. */
const id = z.string();

/** A checkbox was used: starts a turn. */
export const setDone = {
  type: "task.set_done",
  payload: z.object({ id, done: z.record(z.string(), z.boolean()) }),
  streaming: true,
} as const;

/** A priority was chosen: is answered at once with the new widget. */
export const setPriority = {
  type: "task.set_priority",
  payload: z.object({ id, priority: z.record(z.string(), Priority) }),
  streaming: false,
} as const;

/** The form of a new task was sent. */
export const create = {
  type: "task.create",
  payload: z.object({ title: Title, priority: Priority }),
  streaming: true,
} as const;

/** A deletion was confirmed. */
export const remove = { type: "task.delete", payload: z.object({ id }), streaming: true } as const;

/** A deletion was not confirmed. */
export const keep = { type: "task.keep", payload: z.object({ id }), streaming: true } as const;
