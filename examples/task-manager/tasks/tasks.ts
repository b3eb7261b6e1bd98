import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

export const Priority = z.enum(["low", "medium", "high"]);
export type Priority = z.infer<typeof Priority>;

export const Title = z.string().trim().min(1).max(200);

export interface Task {
  id: string;
  title: string;
  priority: Priority;
  done: boolean;
}

/** The tasks of one user: what belongs to another user does not exist here. */
export interface UserTasks {
  /** In the order in which they were created. */
  list(): Task[];
  create(title: string, priority: Priority): Task;
  /** Undefined if the user has no such task. */
  change(id: string, change: Partial<Pick<Task, "priority" | "done">>): Task | undefined;
  delete(id: string): Task | undefined;
  /** The tasks that the words may mean: by id, else by title, else by words of the title. */
  find(words: string): Task[];
}

export type Tasks = (userId: string) => UserTasks;

const Row = z
  .object({ id: z.string(), title: z.string(), priority: Priority, done: z.number() })
  .transform((row): Task => ({ ...row, done: row.done === 1 }));

export function tasksIn(db: DatabaseSync): Tasks {
  const all = db.prepare("SELECT id, title, priority, done FROM tasks WHERE user_id = ? ORDER BY position");
  const one = db.prepare("SELECT id, title, priority, done FROM tasks WHERE user_id = ? AND id = ?");
  const insert = db.prepare("INSERT INTO tasks (id, user_id, title, priority) VALUES (?, ?, ?, ?)");
  const update = db.prepare("UPDATE tasks SET priority = ?, done = ? WHERE user_id = ? AND id = ?");
  const remove = db.prepare("DELETE FROM tasks WHERE user_id = ? AND id = ?");

  return (userId) => {
    const load = (id: string): Task | undefined => Row.optional().parse(one.get(userId, id));
    return {
      list: () => all.all(userId).map((row) => Row.parse(row)),
      create(title, priority) {
        const id = `task_${randomBytes(8).toString("hex")}`;
        insert.run(id, userId, title, priority);
        return { id, title, priority, done: false };
      },
      change(id, change) {
        const before = load(id);
        if (!before) return undefined;
        const task = { ...before, ...change };
        update.run(task.priority, task.done ? 1 : 0, userId, id);
        return task;
      },
      delete(id) {
        const task = load(id);
        remove.run(userId, id);
        return task;
      },
      find(words) {
        const wanted = words.trim().toLowerCase();
        const tasks = all.all(userId).map((row) => Row.parse(row));
        const byId = tasks.filter(({ id }) => wanted.includes(id));
        if (byId.length > 0) return byId;
        const byTitle = tasks.filter(({ title }) => title.toLowerCase() === wanted);
        if (byTitle.length > 0) return byTitle;
        const parts = wanted.split(/\s+/).filter((part) => part !== "");
        return parts.length === 0
          ? []
          : tasks.filter(({ title }) => parts.every((part) => title.toLowerCase().includes(part)));
      },
    };
  };
}
