import { type Fault } from "./fault.ts";

export const values: readonly Fault[] = [
  {
    name: "leaves nulls out",
    caughtBy: "free-form values keep every null and every digit",
    says: "null",
    view: (view) => ({
      async loadThread(id) {
        const text = JSON.stringify(await view.loadThread(id));
        return JSON.parse(text, (_key, value) => (value === null ? undefined : value));
      },
    }),
  },
  {
    name: "rounds long numbers",
    caughtBy: "free-form values keep every null and every digit",
    says: "12345678901234567890",
    view: (view) => ({
      listItems: async (id, query) => JSON.parse(JSON.stringify(await view.listItems(id, query))),
    }),
  },
  {
    name: "has members without a value",
    caughtBy: "a member that is undefined is absent",
    says: /deep-equal/,
    view: (view) => ({
      async loadThread(id) {
        const thread = await view.loadThread(id);
        return thread && { title: undefined, ...thread };
      },
    }),
  },
  {
    name: "does not distinguish capital letters from small ones",
    caughtBy: "ids may hold any characters and are distinguished exactly",
    says: "already",
    view: (view) => ({
      createThread: (thread, changes) =>
        view.createThread({ ...thread, id: thread.id.toLowerCase() }, changes),
      loadThread: (id) => view.loadThread(id.toLowerCase()),
    }),
  },
  {
    name: "normalizes the ids of items",
    caughtBy: "ids may hold any characters and are distinguished exactly",
    says: /deep-equal/,
    view: (view) => ({ loadItem: (threadId, id) => view.loadItem(threadId, id.normalize("NFC")) }),
  },
  {
    name: "trims the names of users",
    caughtBy: "users are distinguished exactly, whatever their names are made of",
    says: "already",
    store: (store) => ({ forUser: (userId) => store.forUser(userId.trim()) }),
  },
];
