import { type ThreadItem } from "../../../src/index.ts";
import { all, type Fault } from "./fault.ts";

export const threads: readonly Fault[] = [
  {
    name: "forgets the image domains",
    caughtBy: "a thread comes back as it was stored, with all that it has and nothing that it has not",
    says: "x.test",
    view: (view) => ({
      async loadThread(id) {
        const thread = await view.loadThread(id);
        delete thread?.allowed_image_domains;
        return thread;
      },
    }),
  },
  {
    name: "has a title for every thread",
    caughtBy: "a thread comes back as it was stored, with all that it has and nothing that it has not",
    says: "title",
    view: (view) => ({
      async loadThread(id) {
        const thread = await view.loadThread(id);
        return thread && { title: "", ...thread };
      },
    }),
  },
  {
    name: "takes the attachments of a first message for known",
    caughtBy: "a thread is stored together with its first items and attachments",
    says: "f.txt",
    view: (view) => ({
      createThread: (thread, { attachments: _forgotten, ...changes } = {}) =>
        view.createThread(thread, changes),
    }),
  },
  {
    name: "replaces a thread by another of its id",
    caughtBy: "a thread id that is taken is refused, and its thread stays as it is",
    says: "the second thread was taken",
    view: (view) => ({
      async createThread(thread, changes) {
        await view.deleteThread(thread.id);
        return view.createThread(thread, changes);
      },
    }),
  },
  {
    name: "creates a thread that it is to change",
    caughtBy: "an unknown thread is not an error: it is undefined, or empty, and no write creates it",
    says: /deep-equal|strictly equal/,
    view: (view) => ({
      async save(id, changes) {
        const thread = {
          id,
          created_at: "2026-01-01T00:00:00Z",
          status: { type: "active" as const },
          metadata: {},
        };
        return (await view.save(id, changes)) ?? view.createThread(thread, changes);
      },
    }),
  },
  {
    name: "throws for an unknown thread",
    caughtBy: "an unknown thread is not an error: it is undefined, or empty, and no write creates it",
    says: "no such thread",
    view: (view) => ({
      async deleteItemsAfter(threadId, itemId) {
        if (!(await view.loadThread(threadId))) throw new Error("no such thread");
        return view.deleteItemsAfter(threadId, itemId);
      },
    }),
  },
  {
    name: "writes a thread as a whole and clears what the change leaves out",
    caughtBy: "the members of a thread are written one by one",
    says: "locked",
    view: (view) => ({
      save: (id, changes) =>
        view.save(id, {
          ...changes,
          thread: { title: undefined, status: undefined, metadata: undefined, ...changes.thread },
        }),
    }),
  },
  {
    name: "takes undefined for absent",
    caughtBy: "a member that is written as undefined is cleared: absent, an active status, empty metadata",
    says: "Title",
    view: (view) => ({
      save: (id, changes) => view.save(id, JSON.parse(JSON.stringify(changes))),
    }),
  },
  {
    name: "dates a thread by its last item",
    caughtBy: "a thread keeps its id and its time, whatever is written",
    says: "2027",
    view: (view) => ({
      async loadThread(id) {
        const [newest] = (await view.listItems(id, { ...all, order: "desc" })).data;
        const thread = await view.loadThread(id);
        return thread && newest ? { ...thread, created_at: newest.created_at } : thread;
      },
    }),
  },
  {
    name: "leaves the attachments of a deleted thread",
    caughtBy: "a deleted thread is gone with its items and its attachments, which it returns",
    says: "f.txt",
    view: (view) => ({
      async deleteThread(id) {
        const attachments = await view.deleteThread(id);
        for (const attachment of attachments ?? []) await view.saveAttachment(attachment);
        return attachments;
      },
    }),
  },
  {
    name: "does not return which attachments were deleted with a thread",
    caughtBy: "a deleted thread is gone with its items and its attachments, which it returns",
    says: "f.txt",
    view: (view) => ({ deleteThread: async (id) => (await view.deleteThread(id)) && [] }),
  },
  {
    name: "finds the items of a deleted thread again",
    caughtBy: "a deleted thread stays deleted, and a new one of its id begins empty",
    says: /actual/,
    view(view) {
      const graves = new Map<string, ThreadItem[]>();
      return {
        async deleteThread(id) {
          graves.set(id, (await view.listItems(id, all)).data);
          return view.deleteThread(id);
        },
        createThread: (thread, changes) =>
          view.createThread(thread, {
            ...changes,
            items: [...(graves.get(thread.id) ?? []), ...(changes?.items ?? [])],
          }),
      };
    },
  },
];
