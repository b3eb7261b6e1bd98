import { deepEqual, equal } from "node:assert/strict";
import type { ThreadItem } from "../../protocol/index.ts";
import type { UserStore } from "../../server/store/store.ts";
import {
  aCall,
  aHiddenItem,
  anAttachment,
  anItem,
  aThread,
  idsOf,
  itemsOf,
  threadIdsOf,
} from "../fixtures.ts";
import { same } from "../same.ts";
import type { StoreCase } from "../store-case.ts";
import { withStore } from "../with-store.ts";

const everything = async (view: UserStore): Promise<unknown> => ({
  threads: (await view.listThreads({ limit: 99, order: "asc" })).data,
  items: await itemsOf(view),
  calls: await view.pendingToolCalls("thr_1"),
  attachment: await view.loadAttachment("f"),
});

export const isolation: readonly StoreCase[] = [
  {
    title: "what belongs to another user is unknown to every method, and nothing changes it",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await alice.createThread(aThread("thr_1", { title: "Mine" }), {
          items: [anItem("a"), aCall("c"), aHiddenItem("h")],
          attachments: [anAttachment("f", "thr_1")],
        });
        const before = await everything(alice);
        const bob = store.forUser("bob");
        equal(await bob.loadThread("thr_1"), undefined);
        deepEqual((await bob.listThreads({ limit: 9, order: "asc" })).data, []);
        const changes = { thread: { title: "Theirs" }, items: [anItem("b")], removed: ["a"] };
        equal(await bob.save("thr_1", { ...changes, attachments: [anAttachment("g")] }), undefined);
        equal(await bob.loadItem("thr_1", "a"), undefined);
        deepEqual(await itemsOf(bob), []);
        equal(await bob.updateItem("thr_1", "a", () => anItem("a")), undefined);
        equal(await bob.deleteItemsAfter("thr_1", "a"), undefined);
        deepEqual(await bob.pendingToolCalls("thr_1"), []);
        equal(await bob.loadAttachment("f"), undefined);
        equal(await bob.deleteAttachment("f"), false);
        equal(await bob.deleteThread("thr_1"), undefined);
        same(await everything(alice), before);
      }),
  },
  {
    title: "two users may use the same ids without meeting",
    run: (open) =>
      withStore(open, async (alice, store) => {
        const bob = store.forUser("bob");
        for (const [view, name] of [
          [alice, "alice"],
          [bob, "bob"],
        ] as const) {
          await view.createThread(aThread("thr_1", { title: name }), {
            items: [aHiddenItem("a", name)],
            attachments: [{ ...anAttachment("f", "thr_1"), name }],
          });
        }
        await alice.saveAttachment({ ...anAttachment("f", "thr_1"), name: "alice's" });
        equal((await alice.loadThread("thr_1"))?.title, "alice");
        same(await bob.loadItem("thr_1", "a"), aHiddenItem("a", "bob"));
        equal((await bob.loadAttachment("f"))?.name, "bob");
        same(await bob.deleteThread("thr_1"), [{ ...anAttachment("f", "thr_1"), name: "bob" }]);
        same(await itemsOf(alice), [aHiddenItem("a", "alice")]);
        equal((await alice.loadAttachment("f"))?.name, "alice's");
      }),
  },
  {
    title: "two threads may use the same item ids without meeting",
    run: (open) =>
      withStore(open, async (alice) => {
        const item = (thread_id: string): ThreadItem => anItem("a", thread_id);
        await alice.createThread(aThread("thr_1"), { items: [item("thr_1")] });
        await alice.createThread(aThread("thr_2"), { items: [item("thr_2"), anItem("b", "thr_2")] });
        await alice.save("thr_2", { removed: ["a"] });
        await alice.updateItem("thr_2", "b", (b) => b);
        same(await alice.loadItem("thr_1", "a"), item("thr_1"));
        deepEqual([await idsOf(alice, "thr_1"), await idsOf(alice, "thr_2")], [["a"], ["b"]]);
      }),
  },
  {
    title: "views of one user show the same, however often they are asked for",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await alice.createThread(aThread(), { items: [anItem("a")] });
        const again = store.forUser("alice");
        await again.save("thr_1", { items: [anItem("b")] });
        deepEqual([await idsOf(alice), await threadIdsOf(again)], [["a", "b"], ["thr_1"]]);
      }),
  },
];
