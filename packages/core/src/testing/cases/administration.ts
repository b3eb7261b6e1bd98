import { deepEqual, equal, rejects } from "node:assert/strict";
import { type DeletedThreads, UnknownCursorError } from "../../server/store/store.ts";
import {
  aHiddenItem,
  anAttachment,
  anItem,
  aThread,
  idsOf,
  itemsOf,
  later,
  threadIdsOf,
  time,
  walk,
} from "../fixtures.ts";
import { same } from "../same.ts";
import type { OpenStore, StoreCase } from "../store-case.ts";
import { freshPlace, withStore, withStoreAt } from "../with-store.ts";

const between = "2026-06-01T00:00:00.000Z";
const afterAll = "2028-01-01T00:00:00.000Z";

/** Everything older that a store deletes, examining `limit` threads at a time. */
async function deleteAll(store: OpenStore, date: string, limit = 100): Promise<DeletedThreads["threads"]> {
  const deleted: DeletedThreads["threads"] = [];
  let after: string | undefined;
  for (let calls = 0; calls < 100; calls++) {
    const found = await store.deleteThreadsBefore?.(new Date(date), { limit, after });
    deleted.push(...(found?.threads ?? []));
    after = found?.after;
    if (after === undefined) return deleted.sort((a, b) => (a.threadId < b.threadId ? -1 : 1));
  }
  throw new Error("100 calls and no end");
}

/** These concern stores that have the optional methods; a store without them passes. */
export const administration: readonly StoreCase[] = [
  {
    title: "attachments with and without a thread are listed page by page, and only the user's own",
    run: (open) =>
      withStore(open, async (alice, store) => {
        if (!alice.listAttachments) return;
        const bob = store.forUser("bob");
        same(await alice.listAttachments({ limit: 9 }), { data: [], has_more: false });
        await alice.createThread(aThread(), { attachments: [anAttachment("b", "thr_1")] });
        for (const id of ["c", "a", "d"]) await alice.saveAttachment(anAttachment(id));
        await bob.saveAttachment(anAttachment("e"));
        await alice.saveAttachment({ ...anAttachment("c"), metadata: { path: "/secret" } });
        const { data } = await alice.listAttachments({ limit: 9 });
        const ids = data.map(({ id }) => id);
        deepEqual(ids.toSorted(), ["a", "b", "c", "d"]);
        same(
          data.find(({ id }) => id === "c"),
          { ...anAttachment("c"), metadata: { path: "/secret" } },
        );
        for (const limit of [1, 2, 3, 4]) {
          const pages = await walk(limit, ({ after }) => alice.listAttachments!({ limit, after }), "asc");
          deepEqual(pages.flat(), ids);
          equal(pages.length, Math.ceil(4 / limit));
        }
        equal((await alice.listAttachments({ limit: 9, size: 1 })).data.length, 1);
        await rejects(alice.listAttachments({ limit: 9, after: "e" }), UnknownCursorError);
      }),
  },
  {
    title:
      "threads without activity since a date are deleted, for all users, with their items and attachments",
    run: (open) =>
      withStore(open, async (alice, store) => {
        if (!store.deleteThreadsBefore) return;
        const bob = store.forUser("bob");
        await alice.createThread(aThread("thr_1"), {
          items: [anItem("a"), aHiddenItem("h")],
          attachments: [anAttachment("f", "thr_1"), anAttachment("g", "thr_1")],
        });
        await alice.createThread(aThread("thr_2"), {
          items: [anItem("a", "thr_2"), anItem("b", "thr_2", later)],
        });
        await alice.createThread(aThread("thr_3", { created_at: later }));
        // The same moment as `between`, in another zone.
        await bob.createThread(aThread("thr_4", { created_at: "2026-06-01T02:00:00+02:00" }));
        await bob.createThread(aThread("thr_5", { created_at: "2026-06-01T01:59:59.999+02:00" }));
        await bob.createThread(aThread("thr_6"), {
          items: [anItem("a", "thr_6", later), anItem("b", "thr_6")],
        });
        await alice.saveAttachment(anAttachment("free"));
        same(await deleteAll(store, time), []);
        same(await deleteAll(store, between), [
          {
            userId: "alice",
            threadId: "thr_1",
            attachments: [anAttachment("f", "thr_1"), anAttachment("g", "thr_1")],
          },
          { userId: "bob", threadId: "thr_5", attachments: [] },
          { userId: "bob", threadId: "thr_6", attachments: [] },
        ]);
        deepEqual([await threadIdsOf(alice), await threadIdsOf(bob)], [["thr_2", "thr_3"], ["thr_4"]]);
        deepEqual([await idsOf(alice, "thr_1"), await idsOf(alice, "thr_2")], [[], ["a", "b"]]);
        deepEqual(
          [await alice.loadAttachment("f"), (await alice.loadAttachment("free"))?.id],
          [undefined, "free"],
        );
        same(await deleteAll(store, between), []);
      }),
  },
  {
    title: "old threads are examined in batches, each once, while others are written",
    run: (open) =>
      withStore(open, async (alice, store) => {
        if (!store.deleteThreadsBefore) return;
        await alice.createThread(aThread("thr_0", { created_at: afterAll }));
        for (const id of ["thr_1", "thr_2", "thr_3"]) await alice.createThread(aThread(id));
        const first = await store.deleteThreadsBefore(new Date(between), { limit: 3 });
        equal(first.threads.length, 2);
        equal(typeof first.after, "string");
        await alice.save("thr_3", { items: [anItem("new", "thr_3", later)] });
        const rest = await store.deleteThreadsBefore(new Date(between), { limit: 3, after: first.after });
        deepEqual(rest.threads, []);
        deepEqual(await threadIdsOf(alice), ["thr_0", "thr_3"]);
        deepEqual(
          (await deleteAll(store, afterAll, 1)).map(({ threadId }) => threadId),
          ["thr_3"],
        );
      }),
  },
  {
    title: "a purge changes nothing that is stored",
    run: async (open) => {
      await withStoreAt(open, freshPlace(), async (store) => {
        const alice = store.forUser("alice");
        const items = [anItem("a"), aHiddenItem("h", "x".repeat(100_000)), anItem("b")];
        await alice.createThread(aThread("thr_1", { title: "T" }), {
          items,
          attachments: [anAttachment("f")],
        });
        await alice.createThread(aThread("thr_2"), { items: [anItem("a", "thr_2")] });
        await alice.deleteThread("thr_2");
        await store.purge?.();
        same(await itemsOf(alice), items);
        same(await alice.loadThread("thr_1"), aThread("thr_1", { title: "T" }));
        same(await alice.loadAttachment("f"), anAttachment("f"));
        await alice.save("thr_1", { items: [anItem("c")] });
        await store.purge?.();
        deepEqual(await idsOf(alice), ["a", "h", "b", "c"]);
      });
    },
  },
];
