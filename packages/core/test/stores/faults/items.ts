import { type ThreadItem } from "../../../src/index.ts";
import { isHidden } from "../../../src/protocol/index.ts";
import { all, known, type Fault } from "./fault.ts";

export const items: readonly Fault[] = [
  {
    name: "moves what is stored again to the end",
    caughtBy: "an item that is stored again keeps its time and its place, and has its new content",
    says: /2027/,
    view: (view) => ({
      save: (id, changes) =>
        view.save(id, {
          ...changes,
          removed: [...(changes.removed ?? []), ...(changes.items ?? []).map((item) => item.id)],
        }),
    }),
  },
  {
    name: "keeps the first content of an item",
    caughtBy: "an item that is stored again keeps its time and its place, and has its new content",
    says: "text of b",
    view: (view) => ({
      async save(id, changes) {
        const old = new Map(
          (
            await known(
              view,
              id,
              (changes.items ?? []).map((item) => item.id),
            )
          ).map((item) => [item.id, item]),
        );
        return view.save(id, {
          ...changes,
          items: (changes.items ?? []).map((item) => old.get(item.id) ?? item),
        });
      },
    }),
  },
  {
    name: "keeps to itself what was hidden once",
    caughtBy: "an item may become another kind in its place: hidden, visible, a pending call",
    says: /deep-equal/,
    view(view) {
      const hidden = new Set<string>();
      const note = (items: readonly ThreadItem[] = []) => {
        for (const item of items) if (isHidden(item)) hidden.add(item.id);
      };
      return {
        createThread(thread, changes) {
          note(changes?.items);
          return view.createThread(thread, changes);
        },
        async listItems(id, query) {
          const page = await view.listItems(id, { ...query, hidden: true });
          return query.hidden ? page : { ...page, data: page.data.filter((item) => !hidden.has(item.id)) };
        },
      };
    },
  },
  {
    name: "returns what it has stored in an order of its own",
    caughtBy: "save() returns the stored items in the order of the change, as they stand then",
    says: /deep-equal/,
    view: (view) => ({
      async save(id, changes) {
        const saved = await view.save(id, changes);
        return saved && { ...saved, items: saved.items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
      },
    }),
  },
  {
    name: "returns what it was given, not what it has stored",
    caughtBy: "save() returns the stored items in the order of the change, as they stand then",
    says: /2027/,
    view: (view) => ({
      async save(id, changes) {
        const saved = await view.save(id, changes);
        return saved && { ...saved, items: [...(changes.items ?? [])] };
      },
    }),
  },
  {
    name: "stops removing at the first id that it does not know",
    caughtBy: "items are removed by id, and ids that the thread has not are passed over",
    says: /deep-equal/,
    view: (view) => ({
      async save(id, { removed = [], ...changes }) {
        const items = await known(view, id, removed);
        const first = removed.findIndex((one) => !items.some((item) => item.id === one));
        return view.save(id, { ...changes, removed: first < 0 ? removed : removed.slice(0, first) });
      },
    }),
  },
  {
    name: "stores first and removes then",
    caughtBy: "an item that a change removes and stores begins anew: at the end, with its new time",
    says: /again/,
    view: (view) => ({
      async save(id, { removed, ...changes }) {
        await view.save(id, changes);
        return view.save(id, removed ? { removed } : {});
      },
    }),
  },
  {
    name: "writes the parts of a change one by one",
    caughtBy: "a change that fails leaves nothing behind",
    says: "half",
    view: (view) => ({
      async save(id, { thread = {}, items = [], removed = [], attachments = [] }) {
        const saved = await view.save(id, { thread, removed, attachments });
        return saved && view.save(id, { items });
      },
    }),
  },
  {
    name: "creates a thread before it has looked at its items",
    caughtBy: "a thread whose first items cannot be stored is not created",
    says: "thr_1",
    view: (view) => ({
      async createThread(thread, changes = {}) {
        await view.createThread(thread);
        return (await view.save(thread.id, changes))!;
      },
    }),
  },
  {
    name: "takes an error for a change of mind",
    caughtBy: "an item is updated by what it is now; undefined leaves it, and an error writes nothing",
    says: "Missing expected rejection",
    view: (view) => ({ updateItem: (...args) => view.updateItem(...args).catch(() => undefined) }),
  },
  {
    name: "deletes the others before it has asked what the item becomes",
    caughtBy: "an item is updated and others are deleted in one step, or nothing is",
    says: /deep-equal/,
    view: (view) => ({
      async updateItem(threadId, itemId, change, removed = []) {
        await view.save(threadId, { removed });
        return view.updateItem(threadId, itemId, change);
      },
    }),
  },
  {
    name: "returns the item that it was to leave",
    caughtBy: "an item is updated by what it is now; undefined leaves it, and an error writes nothing",
    says: "text of b",
    view: (view) => ({
      updateItem: async (...args) => (await view.updateItem(...args)) ?? view.loadItem(args[0], args[1]),
    }),
  },
  {
    name: "spares hidden items when it cuts a thread off",
    caughtBy: "everything newer than an item is deleted, hidden items too, and counted",
    says: /deep-equal/,
    view: (view) => ({
      async deleteItemsAfter(threadId, itemId) {
        const { data } = await view.listItems(threadId, all);
        const count = await view.deleteItemsAfter(threadId, itemId);
        if (count) {
          const spared = data
            .slice(data.findIndex(({ id }) => id === itemId) + 1)
            .filter((item) => isHidden(item));
          await view.save(threadId, { items: spared });
        }
        return count;
      },
    }),
  },
  {
    name: "cuts off the item itself",
    caughtBy: "everything newer than an item is deleted, hidden items too, and counted",
    says: /deep-equal/,
    view: (view) => ({
      async deleteItemsAfter(threadId, itemId) {
        const count = await view.deleteItemsAfter(threadId, itemId);
        if (count) await view.save(threadId, { removed: [itemId] });
        return count;
      },
    }),
  },
  {
    name: "gives the oldest pending call first",
    caughtBy: "the client tool calls that wait are those that are pending, newest first",
    says: /deep-equal/,
    view: (view) => ({ pendingToolCalls: async (id) => (await view.pendingToolCalls(id)).reverse() }),
  },
  {
    name: "takes every call for pending",
    caughtBy: "the client tool calls that wait are those that are pending, newest first",
    says: "completed",
    view: (view) => ({
      pendingToolCalls: async (id) =>
        (await view.listItems(id, { ...all, order: "desc" })).data.filter(
          (item) => item.type === "client_tool_call",
        ),
    }),
  },
];
