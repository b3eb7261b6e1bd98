import { deepEqual, equal, rejects } from "node:assert/strict";
import {
  aCall,
  aHiddenItem,
  anAttachment,
  anItem,
  aThread,
  idsOf,
  itemsOf,
  later,
  threadIdsOf,
} from "../fixtures.ts";
import { same } from "../same.ts";
import type { StoreCase } from "../store-case.ts";
import { withStore } from "../with-store.ts";

const whole = aThread("thr_1", {
  title: "Title",
  status: { type: "locked", reason: "why" },
  allowed_image_domains: ["x.test"],
  metadata: { secret: [null, 1] },
});

export const threads: readonly StoreCase[] = [
  {
    title: "a thread comes back as it was stored, with all that it has and nothing that it has not",
    run: (open) =>
      withStore(open, async (alice) => {
        const saved = await alice.createThread(whole);
        same(saved, { thread: whole, items: [] });
        same(await alice.loadThread("thr_1"), whole);
        await alice.createThread(aThread("thr_2"));
        same(await alice.loadThread("thr_2"), aThread("thr_2"));
        same((await alice.listThreads({ limit: 9, order: "asc" })).data, [whole, aThread("thr_2")]);
      }),
  },
  {
    title: "a thread is stored together with its first items and attachments",
    run: (open) =>
      withStore(open, async (alice) => {
        const changes = {
          items: [anItem("a"), aHiddenItem("b")],
          attachments: [anAttachment("f", "thr_1")],
          thread: { title: "Changed at once" },
        };
        const saved = await alice.createThread(whole, changes);
        same(saved, { thread: { ...whole, title: "Changed at once" }, items: changes.items });
        same(await itemsOf(alice), changes.items);
        same(await alice.loadAttachment("f"), changes.attachments[0]);
      }),
  },
  {
    title: "a thread id that is taken is refused, and its thread stays as it is",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(whole, { items: [anItem("a")] });
        await rejects(
          alice.createThread(aThread("thr_1"), { items: [anItem("b")] }),
          "the second thread was taken",
        );
        same(await alice.loadThread("thr_1"), whole);
        deepEqual(await idsOf(alice), ["a"]);
      }),
  },
  {
    title: "an unknown thread is not an error: it is undefined, or empty, and no write creates it",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(aThread(), { items: [anItem("a")] });
        equal(await alice.loadThread("nope"), undefined);
        equal(await alice.deleteThread("nope"), undefined);
        const changes = {
          thread: { title: "T" },
          items: [anItem("b", "nope")],
          attachments: [anAttachment("f")],
        };
        equal(await alice.save("nope", changes), undefined);
        equal(await alice.loadItem("nope", "a"), undefined);
        same(await alice.listItems("nope", { limit: 9, order: "asc", hidden: true }), {
          data: [],
          has_more: false,
        });
        equal(await alice.updateItem("nope", "a", (item) => item), undefined);
        equal(await alice.deleteItemsAfter("nope", "a"), undefined);
        deepEqual(await alice.pendingToolCalls("nope"), []);
        deepEqual(await threadIdsOf(alice), ["thr_1"]);
        equal(await alice.loadAttachment("f"), undefined);
      }),
  },
  {
    title: "the members of a thread are written one by one",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(whole);
        const saved = await alice.save("thr_1", { thread: { title: "New" } });
        same(saved, { thread: { ...whole, title: "New" }, items: [] });
        await alice.save("thr_1", { thread: { status: { type: "closed" } } });
        await alice.save("thr_1", { thread: { metadata: { other: true } } });
        await alice.save("thr_1", { thread: { allowed_image_domains: [] } });
        same(
          await alice.loadThread("thr_1"),
          aThread("thr_1", {
            title: "New",
            status: { type: "closed" },
            allowed_image_domains: [],
            metadata: { other: true },
          }),
        );
      }),
  },
  {
    title: "a member that is written as undefined is cleared: absent, an active status, empty metadata",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(whole);
        await alice.save("thr_1", { thread: { title: undefined, allowed_image_domains: undefined } });
        const { title: _title, allowed_image_domains: _domains, ...rest } = whole;
        same(await alice.loadThread("thr_1"), rest);
        await alice.save("thr_1", { thread: { status: undefined, metadata: undefined } });
        same(await alice.loadThread("thr_1"), aThread());
      }),
  },
  {
    title: "a thread keeps its id and its time, whatever is written",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(whole);
        await alice.save("thr_1", { thread: { title: "x" }, items: [anItem("a", "thr_1", later)] });
        const { id, created_at } = (await alice.loadThread("thr_1"))!;
        deepEqual([id, created_at], [whole.id, whole.created_at]);
      }),
  },
  {
    title: "a deleted thread is gone with its items and its attachments, which it returns",
    run: (open) =>
      withStore(open, async (alice) => {
        const files = [anAttachment("f", "thr_1"), anAttachment("g", "thr_1")];
        await alice.createThread(whole, { items: [anItem("a"), aCall("c")], attachments: files });
        await alice.createThread(aThread("thr_2"), {
          items: [anItem("a", "thr_2")],
          attachments: [anAttachment("h", "thr_2")],
        });
        await alice.saveAttachment(anAttachment("loose"));
        const given = await alice.deleteThread("thr_1");
        same(
          given?.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          files,
        );
        equal(await alice.loadThread("thr_1"), undefined);
        equal(await alice.loadItem("thr_1", "a"), undefined);
        deepEqual([await idsOf(alice), await alice.pendingToolCalls("thr_1")], [[], []]);
        deepEqual([await alice.loadAttachment("f"), await alice.loadAttachment("g")], [undefined, undefined]);
        deepEqual(await threadIdsOf(alice), ["thr_2"]);
        deepEqual(await idsOf(alice, "thr_2"), ["a"]);
        same(
          [await alice.loadAttachment("h"), await alice.loadAttachment("loose")],
          [anAttachment("h", "thr_2"), anAttachment("loose")],
        );
        equal(await alice.deleteThread("thr_1"), undefined);
      }),
  },
  {
    title: "a deleted thread stays deleted, and a new one of its id begins empty",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.createThread(whole, { items: [anItem("a"), aCall("c")] });
        await alice.deleteThread("thr_1");
        equal(await alice.save("thr_1", { thread: { title: "back" }, items: [anItem("b")] }), undefined);
        equal(await alice.updateItem("thr_1", "a", (item) => item), undefined);
        equal(await alice.deleteItemsAfter("thr_1", "a"), undefined);
        deepEqual(await threadIdsOf(alice), []);
        await alice.createThread(aThread("thr_1"));
        same(await alice.loadThread("thr_1"), aThread("thr_1"));
        deepEqual([await idsOf(alice), await alice.pendingToolCalls("thr_1")], [[], []]);
      }),
  },
];
