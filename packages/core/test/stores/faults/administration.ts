import type { Store } from "../../../src/index.ts";
import { all, type Fault, threadsOf } from "./fault.ts";

const listed = "attachments with and without a thread are listed page by page, and only the user's own";
const old =
  "threads without activity since a date are deleted, for all users, with their items and attachments";
const steps = "old threads are examined in batches, each once, while others are written";

/** The store with another way to delete old threads. */
const deleting =
  (change: (right: NonNullable<Store["deleteThreadsBefore"]>) => Store["deleteThreadsBefore"]) =>
  (store: Store): Store => ({
    ...store,
    deleteThreadsBefore: change(store.deleteThreadsBefore!.bind(store)),
  });

/** The store that judges the age of threads in its own way, all at once. */
const deletingIf =
  (isOld: (times: { thread: string; newest: string }, date: Date) => boolean) =>
  (store: Store): Store => ({
    ...store,
    async deleteThreadsBefore(date) {
      const threads = [];
      for (const userId of ["alice", "bob"]) {
        const view = store.forUser(userId);
        for (const { id, created_at: thread } of await threadsOf(view)) {
          const [item] = (await view.listItems(id, { ...all, order: "desc", limit: 1 })).data;
          if (!isOld({ thread, newest: item?.created_at ?? thread }, date)) continue;
          threads.push({ userId, threadId: id, attachments: (await view.deleteThread(id)) ?? [] });
        }
      }
      return { threads };
    },
  });

export const administration: readonly Fault[] = [
  {
    name: "lists only the attachments that belong to a thread",
    caughtBy: listed,
    says: /deep-equal/,
    view: (view) => ({
      async listAttachments(query) {
        const page = await view.listAttachments!(query);
        return { ...page, data: page.data.filter(({ thread_id }) => thread_id !== undefined) };
      },
    }),
  },
  {
    name: "lists the attachments of all users",
    caughtBy: listed,
    says: /deep-equal/,
    store: (store) => ({
      ...store,
      forUser: (userId) => ({
        ...store.forUser(userId),
        async listAttachments(query) {
          const lists = await Promise.all(
            ["alice", "bob"].map((user) => store.forUser(user).listAttachments!(query)),
          );
          return { ...lists[0]!, data: lists.flatMap(({ data }) => data) };
        },
      }),
    }),
  },
  {
    name: "deletes a thread by its first day, however recent its last message is",
    caughtBy: old,
    says: /deep-equal/,
    store: deletingIf(({ thread }, date) => new Date(thread) < date),
  },
  {
    name: "compares dates as strings",
    caughtBy: old,
    says: /deep-equal/,
    store: deletingIf(({ thread, newest }, date) =>
      [thread, newest].every((text) => text < date.toISOString()),
    ),
  },
  {
    name: "does not say which attachments went with a thread",
    caughtBy: old,
    says: "f.txt",
    store: deleting((right) => async (...args) => {
      const { threads, ...rest } = await right(...args);
      return { ...rest, threads: threads.map((thread) => ({ ...thread, attachments: [] })) };
    }),
  },
  {
    name: "examines all threads at once",
    caughtBy: steps,
    says: "3 !== 2",
    store: deleting((right) => (date) => right(date, { limit: 1000 })),
  },
  {
    name: "stops when there is nothing to delete",
    caughtBy: steps,
    says: /deep-equal/,
    store: deleting((right) => async (date, options) => {
      const { threads, after } = await right(date, options);
      return { threads, ...(threads.length > 0 ? { after } : {}) };
    }),
  },
  {
    name: "also purges what is stored",
    caughtBy: "a purge changes nothing that is stored",
    says: /deep-equal/,
    store: (store) => ({
      ...store,
      async purge() {
        await store.forUser("alice").save("thr_1", { removed: ["h"] });
      },
    }),
  },
];
