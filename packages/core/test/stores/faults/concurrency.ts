import { memoryStore } from "../../../src/index.ts";
import { tick, type Fault } from "./fault.ts";

export const concurrency: readonly Fault[] = [
  {
    name: "writes the items of a change one after another",
    caughtBy: "writers at the same time lose nothing and leave one order",
    says: "strictly equal",
    view: (view) => ({
      async save(id, changes) {
        for (const item of changes.items ?? []) {
          await tick();
          await view.save(id, { items: [item] });
        }
        return view.save(id, changes);
      },
    }),
  },
  {
    name: "drops what comes while it is busy",
    caughtBy: "writers at the same time lose nothing and leave one order",
    says: /deep-equal/,
    view(view) {
      let busy = false;
      return {
        async save(id, changes) {
          if (busy) return view.save(id, {});
          busy = true;
          const saved = await view.save(id, changes);
          await tick();
          busy = false;
          return saved;
        },
      };
    },
  },
  {
    name: "creates one thread at a time",
    caughtBy: "threads that are created at the same time are all there, once",
    says: "busy",
    view(view) {
      let busy = false;
      return {
        async createThread(thread, changes) {
          if (busy) throw new Error("busy");
          busy = true;
          await tick();
          busy = false;
          return view.createThread(thread, changes);
        },
      };
    },
  },
  ...[
    ["one item that many update at the same time takes every change", /!== 30/],
    ["of many who complete one pending call, one succeeds", /!== 1/],
  ].map(([caughtBy, says]): Fault => ({
    name: "reads, waits, and writes",
    caughtBy: String(caughtBy),
    says: says as RegExp,
    view: (view) => ({
      async updateItem(threadId, itemId, change) {
        const item = await view.loadItem(threadId, itemId);
        await tick();
        const changed = item && change(item);
        return changed && (await view.save(threadId, { items: [changed] }))?.items[0];
      },
    }),
  })),
  {
    name: "reads a thread, waits, and writes it as a whole",
    caughtBy: "different members of a thread that are written at the same time are all written",
    says: /deep-equal/,
    view: (view) => ({
      async save(id, changes) {
        const thread = await view.loadThread(id);
        await tick();
        const { title, status, metadata, allowed_image_domains } = thread!;
        return view.save(id, {
          ...changes,
          thread: { title, status, metadata, allowed_image_domains, ...changes.thread },
        });
      },
    }),
  },
  {
    name: "brings back a thread that was deleted while it wrote",
    caughtBy: "a thread that is deleted while others write to it is gone when they have finished",
    says: /thr_1/,
    view: (view) => ({
      async save(id, changes) {
        const thread = await view.loadThread(id);
        await tick();
        if (thread && !(await view.loadThread(id))) await view.createThread(thread);
        return view.save(id, changes);
      },
    }),
  },
  {
    name: "keeps a copy per opening",
    caughtBy: "two stores that are open at one place see each other's writes, and take turns",
    says: "by the second",
    open: () => memoryStore(),
  },
  {
    name: "has forgotten everything when it is opened again",
    caughtBy: "what was acknowledged is there when its place is opened again, and what was deleted is not",
    says: /deep-equal/,
    open: () => memoryStore(),
  },
];
