import { memoryStore, type Attachment, type UserStore } from "../../../src/index.ts";
import { threadsOf, type Fault } from "./fault.ts";

export const ownership: readonly Fault[] = [
  {
    name: "keeps the first attachment of an id",
    caughtBy: "an attachment comes back as it was stored, is replaced by its id, and deleted once",
    says: "preview_url",
    view: (view) => ({
      async saveAttachment(attachment) {
        if (!(await view.loadAttachment(attachment.id))) await view.saveAttachment(attachment);
      },
    }),
  },
  {
    name: "claims to have deleted what was not there",
    caughtBy: "an attachment comes back as it was stored, is replaced by its id, and deleted once",
    says: "true !== false",
    view: (view) => ({
      async deleteAttachment(id) {
        await view.deleteAttachment(id);
        return true;
      },
    }),
  },
  {
    name: "does not take the attachments of a change",
    caughtBy: "an attachment that a message takes belongs to its thread from then on",
    says: "thread_id",
    view: (view) => ({ save: (id, { attachments: _forgotten, ...changes }) => view.save(id, changes) }),
  },
  {
    name: "shows attachments to everybody",
    caughtBy: "what belongs to another user is unknown to every method, and nothing changes it",
    says: "f.txt",
    store(store) {
      const views: UserStore[] = [];
      return {
        forUser(userId) {
          const view = store.forUser(userId);
          views.push(view);
          const loadAttachment = async (id: string): Promise<Attachment | undefined> =>
            (await Promise.all(views.map((one) => one.loadAttachment(id)))).find((one) => one !== undefined);
          return { ...view, loadAttachment };
        },
      };
    },
  },
  {
    name: "lets everybody delete attachments",
    caughtBy: "what belongs to another user is unknown to every method, and nothing changes it",
    says: "true !== false",
    store: (store) => ({
      forUser: (userId) => ({
        ...store.forUser(userId),
        deleteAttachment: (id) => store.forUser("alice").deleteAttachment(id),
      }),
    }),
  },
  {
    name: "forgets whose thread it is when it changes an item",
    caughtBy: "what belongs to another user is unknown to every method, and nothing changes it",
    says: "text of a",
    store: (store) => ({
      forUser: (userId) => ({
        ...store.forUser(userId),
        updateItem: (...args) => store.forUser("alice").updateItem(...args),
      }),
    }),
  },
  {
    name: "keeps the attachments of all users under one id",
    caughtBy: "two users may use the same ids without meeting",
    says: "alice's",
    store: (store) => ({
      forUser: (userId) => ({
        ...store.forUser(userId),
        async saveAttachment(attachment) {
          for (const user of ["alice", "bob"]) await store.forUser(user).saveAttachment(attachment);
        },
      }),
    }),
  },
  {
    name: "removes an item from all threads",
    caughtBy: "two threads may use the same item ids without meeting",
    says: "text of a",
    view: (view) => ({
      async save(id, changes) {
        const { removed } = changes;
        if (removed) for (const thread of await threadsOf(view)) await view.save(thread.id, { removed });
        return view.save(id, changes);
      },
    }),
  },
  {
    name: "begins anew with each view",
    caughtBy: "views of one user show the same, however often they are asked for",
    says: /deep-equal/,
    store: () => ({ forUser: (userId) => memoryStore().forUser(userId) }),
  },
  {
    name: "keeps what it is given as it is",
    caughtBy: "what a store is given may be changed afterwards without a trace",
    says: "spoilt",
    view(view) {
      const kept = new Map<string, Attachment>();
      return {
        async saveAttachment(attachment) {
          kept.set(attachment.id, attachment);
        },
        loadAttachment: async (id) => kept.get(id) ?? view.loadAttachment(id),
      };
    },
  },
  {
    name: "returns what it keeps",
    caughtBy: "what a store returns may be changed without a trace",
    says: "spoilt",
    view(view) {
      const kept = new Map<string, Attachment | undefined>();
      return {
        async loadAttachment(id) {
          if (!kept.has(id)) kept.set(id, await view.loadAttachment(id));
          return kept.get(id);
        },
      };
    },
  },
  {
    name: "hands the stored item itself to a change",
    caughtBy: "what a store returns may be changed without a trace",
    says: "spoilt",
    view: (view) => ({
      async updateItem(threadId, itemId, change) {
        const item = await view.loadItem(threadId, itemId);
        const changed = item && change(item);
        if (item) await view.save(threadId, { items: [item] });
        return changed && (await view.save(threadId, { items: [changed] }))?.items[0];
      },
    }),
  },
];
