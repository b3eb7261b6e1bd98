import { deepEqual, equal } from "node:assert/strict";
import type { ThreadItem } from "../../protocol/index.ts";
import type { UserStore } from "../../server/store/store.ts";
import { aHiddenItem, anItem, aThread, idsOf, itemsOf, threadIdsOf, walk } from "../fixtures.ts";
import type { StoreCase } from "../store-case.ts";
import { freshPlace, withStoreAt, withStore } from "../with-store.ts";

const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** Counts one up in the item `n`, as a change that must not meet another one. */
const countUp = (view: UserStore): Promise<ThreadItem | undefined> =>
  view.updateItem("thr_1", "n", (item) =>
    item.type === "hidden_context_item" ? { ...item, content: Number(item.content) + 1 } : undefined,
  );

const count = async (view: UserStore): Promise<unknown> => {
  const item = await view.loadItem("thr_1", "n");
  return item?.type === "hidden_context_item" ? item.content : undefined;
};

export const concurrency: readonly StoreCase[] = [
  {
    title: "writers at the same time lose nothing and leave one order",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await alice.createThread(aThread());
        const views = [alice, store.forUser("alice"), store.forUser("alice")];
        await Promise.all(
          times(60, (n) =>
            views[n % views.length]!.save("thr_1", { items: [anItem(`a${n}`), anItem(`b${n}`)] }),
          ),
        );
        const ids = await idsOf(alice);
        deepEqual(
          ids.toSorted(),
          times(60, (n) => [`a${n}`, `b${n}`])
            .flat()
            .sort(),
        );
        // The two items of one change stay together.
        for (const [at, id] of ids.entries())
          if (id.startsWith("a")) equal(ids[at + 1], id.replace("a", "b"));
        const pages = await walk(7, (query) => alice.listItems("thr_1", { ...query, hidden: true }), "desc");
        deepEqual(pages.flat(), ids.toReversed());
      }),
  },
  {
    title: "threads that are created at the same time are all there, once",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await Promise.all(
          times(30, (n) =>
            store.forUser("alice").createThread(aThread(`t${n}`), { items: [anItem("i", `t${n}`)] }),
          ),
        );
        deepEqual((await threadIdsOf(alice)).sort(), times(30, (n) => `t${n}`).sort());
      }),
  },
  {
    title: "one item that many update at the same time takes every change",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await alice.createThread(aThread(), { items: [aHiddenItem("n", 0)] });
        await Promise.all(times(30, (n) => countUp(n % 2 === 0 ? alice : store.forUser("alice"))));
        equal(await count(alice), 30);
      }),
  },
  {
    title: "of many who complete one pending call, one succeeds",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await alice.createThread(aThread(), { items: [aHiddenItem("n", "pending")] });
        const taken = await Promise.all(
          times(10, (n) =>
            store
              .forUser("alice")
              .updateItem("thr_1", "n", (item) =>
                item.type === "hidden_context_item" && item.content === "pending"
                  ? { ...item, content: `taken by ${n}` }
                  : undefined,
              ),
          ),
        );
        const winners = taken.filter((item) => item !== undefined);
        equal(winners.length, 1);
        deepEqual(await itemsOf(alice), winners);
      }),
  },
  {
    title: "different members of a thread that are written at the same time are all written",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await alice.createThread(aThread());
        const write = (thread: Parameters<UserStore["save"]>[1]["thread"]) =>
          store.forUser("alice").save("thr_1", thread ? { thread } : {});
        await Promise.all([
          write({ title: "T" }),
          write({ status: { type: "closed" } }),
          write({ metadata: { m: 1 } }),
          write({ allowed_image_domains: ["x.test"] }),
        ]);
        deepEqual(
          await alice.loadThread("thr_1"),
          aThread("thr_1", {
            title: "T",
            status: { type: "closed" },
            allowed_image_domains: ["x.test"],
            metadata: { m: 1 },
          }),
        );
      }),
  },
  {
    title: "a thread that is deleted while others write to it is gone when they have finished",
    run: (open) =>
      withStore(open, async (alice, store) => {
        await alice.createThread(aThread(), { items: [aHiddenItem("n", 0)] });
        const writes = times(20, (n) => store.forUser("alice").save("thr_1", { items: [anItem(`i${n}`)] }));
        const others = [alice.deleteThread("thr_1"), countUp(alice), alice.deleteItemsAfter("thr_1", "n")];
        await Promise.all([...writes, ...others]);
        equal(await alice.loadThread("thr_1"), undefined);
        deepEqual([await idsOf(alice), await threadIdsOf(alice)], [[], []]);
      }),
  },
  {
    title: "two stores that are open at one place see each other's writes, and take turns",
    needs: "durable",
    run: async (open) => {
      const place = freshPlace();
      await withStoreAt(open, place, (first) =>
        withStoreAt(open, place, async (second) => {
          const [one, two] = [first.forUser("alice"), second.forUser("alice")];
          await one.createThread(aThread(), { items: [aHiddenItem("n", 0)] });
          await two.save("thr_1", { thread: { title: "by the second" }, items: [anItem("a")] });
          equal((await one.loadThread("thr_1"))?.title, "by the second");
          await Promise.all(times(20, (n) => countUp(n % 2 === 0 ? one : two)));
          equal(await count(one), 20);
          await one.deleteThread("thr_1");
          equal(await two.save("thr_1", { items: [anItem("b")] }), undefined);
        }),
      );
    },
  },
];
