import type { Priority, Task, UserTasks } from "../tasks/tasks.ts";

/** A background task: every open task is looked at, one after the other. */
export interface Review {
  done: number;
  total: number;
}

export interface Reviews {
  /** How far the user's review is; undefined if none is running. */
  of(userId: string): Review | undefined;
  /** Starts one; false if the user has one already. `finished` is told which tasks have changed. */
  start(userId: string, tasks: UserTasks, finished: (changed: Task[]) => Promise<void>): boolean;
  /** Stops all of them, and waits until they have stopped. */
  stop(): Promise<void>;
}

/** Asks the model for a priority. */
export type Reviewer = (task: Task, signal: AbortSignal) => Promise<Priority>;

export function taskReviews(priorityOf: Reviewer, onError: (error: unknown) => void): Reviews {
  const running = new Map<string, Review>();
  const over = new AbortController();
  const ends = new Set<Promise<void>>();

  async function review(userId: string, progress: Review, open: readonly Task[], tasks: UserTasks) {
    const changed: Task[] = [];
    for (const task of open) {
      const priority = await priorityOf(task, over.signal);
      over.signal.throwIfAborted();
      // Undefined if the user has deleted it meanwhile.
      const after = priority === task.priority ? undefined : tasks.change(task.id, { priority });
      if (after) changed.push(after);
      progress.done += 1;
    }
    running.delete(userId);
    return changed;
  }

  return {
    of: (userId) => running.get(userId),
    start(userId, tasks, finished) {
      if (running.has(userId)) return false;
      const open = tasks.list().filter(({ done }) => !done);
      const progress = { done: 0, total: open.length };
      running.set(userId, progress);
      const end = review(userId, progress, open, tasks)
        .then(finished)
        .catch((error: unknown) => {
          if (!over.signal.aborted) onError(error);
        })
        .finally(() => {
          running.delete(userId);
          ends.delete(end);
        });
      ends.add(end);
      return true;
    },
    async stop() {
      over.abort();
      await Promise.all(ends);
    },
  };
}
