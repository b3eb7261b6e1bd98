import { deepEqual, rejects } from "node:assert/strict";
import type { ThreadItem } from "../../protocol/index.ts";
import { UnknownCursorError, type UserStore } from "../../server/store/store.ts";
import { aHiddenItem, anItem, aThread, idsOf, later, time, walk } from "../fixtures.ts";
import type { StoreCase } from "../store-case.ts";
import { withStore } from "../with-store.ts";

/** Names whose order is neither that of time nor that of the alphabet. */
const names = ["m", "z", "a", "10", "9", "B", "y", "c", "é", "d"];
const limits = [1, 2, 3, 7, names.length - 1, names.length, names.length + 1, 1000];

const chunks = (ids: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.max(1, Math.ceil(ids.length / size)) }, (_, n) =>
    ids.slice(n * size, n * size + size),
  );

async function checkPages(ids: readonly string[], read: Parameters<typeof walk>[1]): Promise<void> {
  for (const limit of limits) {
    deepEqual(await walk(limit, read, "asc"), chunks(ids, limit), `oldest first, ${limit} a page`);
    deepEqual(
      await walk(limit, read, "desc"),
      chunks(ids.toReversed(), limit),
      `newest first, ${limit} a page`,
    );
  }
}

const itemPages =
  (view: UserStore, hidden: boolean): Parameters<typeof walk>[1] =>
  (query) =>
    view.listItems("thr_1", { ...query, hidden });

const refused = (promise: Promise<unknown>, what: string): Promise<void> =>
  rejects(promise, (error) => error instanceof UnknownCursorError, what);

export const paging: readonly StoreCase[] = [
  {
    title:
      "items come in the order in which they were stored, even if their times are equal or run backwards",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: names.slice(0, 4).map((id) => anItem(id)) });
        await alice.save("thr_1", { items: [anItem(names[4]!, "thr_1", later), anItem(names[5]!)] });
        for (const id of names.slice(6)) {
          await alice.save("thr_1", { items: [anItem(id, "thr_1", "2020-01-01T00:00:00Z")] });
        }
        deepEqual(await idsOf(alice), names);
        deepEqual(await idsOf(alice, "thr_1", { order: "desc" }), names.toReversed());
      }),
  },
  {
    title:
      "pages of any size visit every item once, in both orders, and have a cursor exactly if there is more",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: names.map((id) => anItem(id)) });
        await checkPages(names, itemPages(alice, true));
        await checkPages(names, itemPages(alice, false));
      }),
  },
  {
    title:
      "hidden items are left out before a page is cut, so that pages are full and end where the list ends",
    run: (open) =>
      withStore(open, async (alice) => {
        const hidden = (n: number): ThreadItem => aHiddenItem(`hidden${n}`);
        const mixed = names.flatMap((id, n) => [
          hidden(3 * n),
          anItem(id),
          hidden(3 * n + 1),
          hidden(3 * n + 2),
        ]);
        await alice.createThread(aThread(), { items: mixed });
        await checkPages(names, itemPages(alice, false));
        await checkPages(
          mixed.map(({ id }) => id),
          itemPages(alice, true),
        );
      }),
  },
  {
    title:
      "a page ends before its items are larger than it may be, never before the first, and the next goes on",
    run: (open) =>
      withStore(open, async (alice) => {
        const content = [{ type: "input_text" as const, text: "x".repeat(10_000) }];
        const large = names.map((id) => ({ ...anItem(id), content }) as ThreadItem);
        await alice.createThread(aThread(), { items: large });
        for (const [size, count] of [
          [35_000, 3],
          [10, 1],
          [1_000_000, names.length],
        ] as const) {
          const read = itemPages(alice, true);
          const pages = await walk(9999, (query) => read({ ...query, size }), "asc");
          deepEqual(pages, chunks(names, count), `${size} characters a page`);
        }
      }),
  },
  {
    title: "threads come in the order of their creation, and in pages of any size",
    run: (open) =>
      withStore(open, async (alice) => {
        const times = [time, later, "2020-01-01T00:00:00Z"];
        for (const [n, id] of names.entries()) {
          await alice.createThread(aThread(id, { created_at: times[n % times.length]! }), {
            items: [anItem(`i${id}`, id)],
          });
        }
        // A write does not move a thread.
        await alice.save("a", { thread: { title: "T" }, items: [anItem("new", "a")] });
        await checkPages(names, (query) => alice.listThreads(query));
      }),
  },
  {
    title: "a cursor that the list does not have is an UnknownCursorError, never another page",
    run: (open) =>
      withStore(open, async (alice, store) => {
        const bob = store.forUser("bob");
        await alice.createThread(aThread(), { items: [anItem("a"), anItem("b"), anItem("gone")] });
        await alice.createThread(aThread("thr_2"), { items: [anItem("of thr_2", "thr_2")] });
        await alice.createThread(aThread("thr_3"));
        await alice.save("thr_1", { removed: ["gone"] });
        await alice.deleteThread("thr_3");
        await bob.createThread(aThread("thr_bob"), { items: [anItem("of bob", "thr_bob")] });
        for (const order of ["asc", "desc"] as const) {
          const items = (threadId: string, after: string) =>
            alice.listItems(threadId, { limit: 9, order, hidden: false, after });
          for (const after of ["nope", "gone", "of thr_2", "of bob", "thr_1", ""]) {
            await refused(items("thr_1", after), `${order} after ${JSON.stringify(after)}`);
          }
          await refused(items("nope", "a"), "a cursor in an unknown thread");
          for (const after of ["nope", "thr_3", "thr_bob", "a"]) {
            await refused(alice.listThreads({ limit: 9, order, after }), `threads ${order} after ${after}`);
          }
        }
        await refused(
          bob.listItems("thr_1", { limit: 9, order: "asc", hidden: true, after: "a" }),
          "of another user",
        );
      }),
  },
  {
    title: "a walk goes on undisturbed while items are added at the end and deleted elsewhere",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: ["a", "b", "c", "d", "e"].map((id) => anItem(id)) });
        const query = { limit: 2, hidden: true };
        const down = await alice.listItems("thr_1", { ...query, order: "desc" });
        const up = await alice.listItems("thr_1", { ...query, order: "asc" });
        await alice.save("thr_1", { items: [anItem("f")], removed: ["a", "e"] });
        const ids = async (order: "asc" | "desc", after: string | undefined) =>
          (await alice.listItems("thr_1", { ...query, order, after })).data.map(({ id }) => id);
        deepEqual(await ids("desc", down.after), ["c", "b"]);
        deepEqual(await ids("asc", up.after), ["c", "d"]);
        deepEqual(await ids("asc", "d"), ["f"]);
      }),
  },
];
