import { equal } from "node:assert/strict";
import type { UserStore } from "../../server/store/store.ts";
import { aCall, aHiddenItem, anAttachment, anItem, aThread, itemsOf, later } from "../fixtures.ts";
import { same } from "../same.ts";
import type { StoreCase } from "../store-case.ts";
import { freshPlace, withStoreAt } from "../with-store.ts";

const everything = async (view: UserStore): Promise<unknown> => ({
  threads: (await view.listThreads({ limit: 99, order: "asc" })).data,
  items: await itemsOf(view),
  visible: await itemsOf(view, "thr_1", { hidden: false, order: "desc" }),
  calls: await view.pendingToolCalls("thr_1"),
  attachments: [await view.loadAttachment("f"), await view.loadAttachment("g")],
});

export const durability: readonly StoreCase[] = [
  {
    title: "what was acknowledged is there when its place is opened again, and what was deleted is not",
    needs: "durable",
    run: async (open) => {
      const place = freshPlace();
      let before: unknown;
      await withStoreAt(open, place, async (store) => {
        const alice = store.forUser("alice");
        await alice.createThread(aThread("thr_1", { title: "T", metadata: { deep: [null] } }), {
          items: [anItem("z"), anItem("a"), aHiddenItem("h", [null]), aCall("c"), anItem("gone")],
          attachments: [anAttachment("f", "thr_1")],
        });
        await alice.save("thr_1", { items: [anItem("z", "thr_1", later)], removed: ["gone"] });
        await alice.createThread(aThread("thr_2"));
        await alice.createThread(aThread("thr_3"), { attachments: [anAttachment("g", "thr_3")] });
        await alice.deleteThread("thr_3");
        before = await everything(alice);
      });
      await withStoreAt(open, place, async (store) => {
        const alice = store.forUser("alice");
        same(await everything(alice), before);
        equal(await store.forUser("bob").loadThread("thr_1"), undefined);
        // New items come after those of the past.
        await alice.save("thr_1", { items: [anItem("new")] });
        equal((await itemsOf(alice)).at(-1)?.id, "new");
      });
    },
  },
];
