import { deepEqual, equal, rejects } from "node:assert/strict";
import type { ThreadItem } from "../../protocol/index.ts";
import {
  aCall,
  aHiddenItem,
  anAttachment,
  anItem,
  aThread,
  idsOf,
  itemsOf,
  later,
  poisoned,
  time,
} from "../fixtures.ts";
import { same } from "../same.ts";
import type { StoreCase } from "../store-case.ts";
import { withStore } from "../with-store.ts";

const reworded = (id: string, text: string, created_at = time): ThreadItem => ({
  type: "assistant_message",
  id,
  thread_id: "thr_1",
  created_at,
  content: [{ type: "output_text", text, annotations: [] }],
});

export const items: readonly StoreCase[] = [
  {
    title: "an item that is stored again keeps its time and its place, and has its new content",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [anItem("a"), anItem("b"), anItem("c")] });
        const saved = await alice.save("thr_1", { items: [reworded("b", "new", later)] });
        same(saved?.items, [reworded("b", "new", time)]);
        same(await itemsOf(alice), [anItem("a"), reworded("b", "new", time), anItem("c")]);
        same(await alice.loadItem("thr_1", "b"), reworded("b", "new", time));
      }),
  },
  {
    title: "an item may become another kind in its place: hidden, visible, a pending call",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [anItem("a"), aHiddenItem("b"), anItem("c")] });
        await alice.save("thr_1", { items: [aHiddenItem("a"), anItem("b"), aCall("c")] });
        deepEqual(await idsOf(alice), ["a", "b", "c"]);
        deepEqual(await idsOf(alice, "thr_1", { hidden: false }), ["b", "c"]);
        same(await alice.pendingToolCalls("thr_1"), [aCall("c")]);
      }),
  },
  {
    title: "save() returns the stored items in the order of the change, as they stand then",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [anItem("a"), anItem("b")] });
        const saved = await alice.save("thr_1", {
          items: [anItem("z"), reworded("b", "new", later), aHiddenItem("h")],
          thread: { title: "T" },
        });
        same(saved, {
          thread: aThread("thr_1", { title: "T" }),
          items: [anItem("z"), reworded("b", "new", time), aHiddenItem("h")],
        });
        deepEqual(await idsOf(alice), ["a", "b", "z", "h"]);
      }),
  },
  {
    title: "items are removed by id, and ids that the thread has not are passed over",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [anItem("a"), aCall("b"), aHiddenItem("c")] });
        const saved = await alice.save("thr_1", { removed: ["b", "nope", "c"] });
        same(saved, { thread: aThread(), items: [] });
        deepEqual(await idsOf(alice), ["a"]);
        equal(await alice.loadItem("thr_1", "b"), undefined);
        deepEqual(await alice.pendingToolCalls("thr_1"), []);
      }),
  },
  {
    title: "an item that a change removes and stores begins anew: at the end, with its new time",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [anItem("a"), anItem("b")] });
        const saved = await alice.save("thr_1", { removed: ["a"], items: [reworded("a", "again", later)] });
        same(saved?.items, [reworded("a", "again", later)]);
        same(await itemsOf(alice), [anItem("b"), reworded("a", "again", later)]);
      }),
  },
  {
    title: "a change that fails leaves nothing behind",
    run: (open) =>
      withStore(open, async (alice) => {
        const before = [anItem("a"), anItem("b")];
        await alice.createThread(aThread(), { items: before, attachments: [anAttachment("f", "thr_1")] });
        const half = {
          thread: { title: "half" },
          removed: ["a"],
          items: [reworded("b", "half"), anItem("c"), poisoned("d")],
          attachments: [{ ...anAttachment("f", "thr_1"), name: "half" }, anAttachment("g", "thr_1")],
        };
        await rejects(alice.save("thr_1", half), "a value that cannot be read was stored");
        same([await alice.loadThread("thr_1"), await itemsOf(alice)], [aThread(), before]);
        same(
          [await alice.loadAttachment("f"), await alice.loadAttachment("g")],
          [anAttachment("f", "thr_1"), undefined],
        );
        // And the store works on.
        await alice.save("thr_1", { items: [anItem("e")] });
        deepEqual(await idsOf(alice), ["a", "b", "e"]);
      }),
  },
  {
    title: "a thread whose first items cannot be stored is not created",
    run: (open) =>
      withStore(open, async (alice) => {
        const changes = { items: [anItem("a"), poisoned("b")], attachments: [anAttachment("f", "thr_1")] };
        await rejects(alice.createThread(aThread(), changes), "a value that cannot be read was stored");
        equal(await alice.loadThread("thr_1"), undefined);
        deepEqual((await alice.listThreads({ limit: 9, order: "asc" })).data, []);
        deepEqual([await idsOf(alice), await alice.loadAttachment("f")], [[], undefined]);
      }),
  },
  {
    title: "an item is updated by what it is now; undefined leaves it, and an error writes nothing",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [aCall("a"), anItem("b")] });
        const done = await alice.updateItem("thr_1", "a", (item) =>
          item.type === "client_tool_call" ? { ...item, status: "completed", output: [null] } : undefined,
        );
        same(done, aCall("a", { status: "completed", output: [null] }));
        same(await alice.loadItem("thr_1", "a"), done);
        deepEqual(await idsOf(alice), ["a", "b"]);
        equal(await alice.updateItem("thr_1", "b", () => undefined), undefined);
        equal(await alice.updateItem("thr_1", "nope", (item) => item), undefined);
        await rejects(
          alice.updateItem("thr_1", "b", () => {
            throw new Error("changed its mind");
          }),
        );
        same(await alice.loadItem("thr_1", "b"), anItem("b"));
      }),
  },
  {
    title: "an item is updated and others are deleted in one step, or nothing is",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [aCall("a"), aCall("b"), anItem("c")] });
        equal(await alice.updateItem("thr_1", "b", () => undefined, ["a"]), undefined);
        await rejects(alice.updateItem("thr_1", "b", () => poisoned("b"), ["a"]));
        deepEqual(await idsOf(alice), ["a", "b", "c"]);
        const done = aCall("b", { status: "completed" });
        same(await alice.updateItem("thr_1", "b", () => done, ["a", "nope"]), done);
        deepEqual(await idsOf(alice), ["b", "c"]);
      }),
  },
  {
    title: "everything newer than an item is deleted, hidden items too, and counted",
    run: (open) =>
      withStore(open, async (alice) => {
        const list = [anItem("a"), anItem("b"), aHiddenItem("c"), aCall("d"), anItem("e")];
        await alice.createThread(aThread(), { items: list });
        await alice.createThread(aThread("thr_2"), { items: [anItem("z", "thr_2")] });
        equal(await alice.deleteItemsAfter("thr_1", "nope"), undefined);
        equal(await alice.deleteItemsAfter("thr_1", "e"), 0);
        equal(await alice.deleteItemsAfter("thr_1", "b"), 3);
        deepEqual(await idsOf(alice), ["a", "b"]);
        deepEqual(await alice.pendingToolCalls("thr_1"), []);
        equal(await alice.loadItem("thr_1", "e"), undefined);
        deepEqual(await idsOf(alice, "thr_2"), ["z"]);
        await alice.save("thr_1", { items: [anItem("f")] });
        deepEqual(await idsOf(alice), ["a", "b", "f"]);
      }),
  },
  {
    title: "the client tool calls that wait are those that are pending, newest first",
    run: (open) =>
      withStore(open, async (alice) => {
        const list = [
          aCall("a"),
          aCall("b"),
          aCall("done", { status: "completed" }),
          aCall("c"),
          anItem("m"),
        ];
        await alice.createThread(aThread(), { items: list });
        await alice.createThread(aThread("thr_2"), { items: [aCall("z", { thread_id: "thr_2" })] });
        same(await alice.pendingToolCalls("thr_1"), [aCall("c"), aCall("b"), aCall("a")]);
        await alice.updateItem("thr_1", "b", (item) => ({ ...item, status: "completed" }) as ThreadItem);
        await alice.save("thr_1", { removed: ["c"] });
        same(await alice.pendingToolCalls("thr_1"), [aCall("a")]);
      }),
  },
];
