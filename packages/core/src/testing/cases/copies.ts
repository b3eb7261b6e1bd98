import type { Attachment, JsonObject, ThreadItem, ThreadMetadata } from "../../protocol/index.ts";
import { aCall, aHiddenItem, anAttachment, anItem, aThread, itemsOf } from "../fixtures.ts";
import { same } from "../same.ts";
import type { StoreCase } from "../store-case.ts";
import { withStore } from "../with-store.ts";

const thread = (): ThreadMetadata => aThread("thr_1", { title: "T", metadata: { deep: [1] } });
const call = (): ThreadItem => aCall("c", { arguments: { deep: [1] } });
const file = (): Attachment => ({ ...anAttachment("f", "thr_1"), metadata: { deep: [1] } });

/** Spoils a value of ours at every level. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.values(value).forEach(spoil);
  if (Array.isArray(value)) value.push("spoilt");
  else (value as JsonObject)["spoilt"] = true;
}

export const copies: readonly StoreCase[] = [
  {
    title: "what a store is given may be changed afterwards without a trace",
    run: (open) =>
      withStore(open, async (alice) => {
        const given = { thread: thread(), changes: { items: [call()], attachments: [file()] } };
        await alice.createThread(given.thread, given.changes);
        spoil(given);
        const change = { items: [aHiddenItem("h", { deep: [1] })], thread: { metadata: { deep: [2] } } };
        await alice.save("thr_1", change);
        spoil(change);
        const loose = { ...anAttachment("g"), metadata: { deep: [1] } };
        await alice.saveAttachment(loose);
        spoil(loose);
        let kept: ThreadItem | undefined;
        await alice.updateItem("thr_1", "c", (item) => (kept = { ...item, call_id: "new" } as ThreadItem));
        spoil(kept);
        same(await alice.loadThread("thr_1"), { ...thread(), metadata: { deep: [2] } });
        same(await itemsOf(alice), [{ ...call(), call_id: "new" }, aHiddenItem("h", { deep: [1] })]);
        same(
          [await alice.loadAttachment("f"), await alice.loadAttachment("g")],
          [file(), { ...anAttachment("g"), metadata: { deep: [1] } }],
        );
      }),
  },
  {
    title: "what a store returns may be changed without a trace",
    run: (open) =>
      withStore(open, async (alice) => {
        spoil(await alice.createThread(thread(), { items: [call(), anItem("a")], attachments: [file()] }));
        spoil(await alice.save("thr_1", { items: [anItem("b")] }));
        spoil(await alice.loadThread("thr_1"));
        spoil(await alice.listThreads({ limit: 9, order: "asc" }));
        spoil(await alice.loadItem("thr_1", "a"));
        spoil(await alice.listItems("thr_1", { limit: 9, order: "asc", hidden: true }));
        spoil(await alice.pendingToolCalls("thr_1"));
        spoil(await alice.loadAttachment("f"));
        spoil(await alice.updateItem("thr_1", "a", (item) => item));
        await alice.updateItem("thr_1", "b", (item) => {
          spoil(item);
          return undefined;
        });
        same(await alice.loadThread("thr_1"), thread());
        same(await itemsOf(alice), [call(), anItem("a"), anItem("b")]);
        same(await alice.loadAttachment("f"), file());
      }),
  },
];
