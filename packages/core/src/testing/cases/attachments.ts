import { equal } from "node:assert/strict";
import { anAttachment, anItem, aThread } from "../fixtures.ts";
import { same } from "../same.ts";
import type { StoreCase } from "../store-case.ts";
import { withStore } from "../with-store.ts";

export const attachments: readonly StoreCase[] = [
  {
    title: "an attachment comes back as it was stored, is replaced by its id, and deleted once",
    run: (open) =>
      withStore(open, async (alice) => {
        const image = {
          type: "image" as const,
          id: "f",
          name: "n",
          mime_type: "image/png",
          preview_url: "https://x.test/p",
          upload_descriptor: { url: "https://x.test/u", method: "PUT" as const, headers: { a: "b" } },
          metadata: { path: "/secret" },
        };
        await alice.saveAttachment(image);
        same(await alice.loadAttachment("f"), image);
        await alice.saveAttachment(anAttachment("f"));
        same(await alice.loadAttachment("f"), anAttachment("f"));
        equal(await alice.loadAttachment("nope"), undefined);
        equal(await alice.deleteAttachment("nope"), false);
        equal(await alice.deleteAttachment("f"), true);
        equal(await alice.deleteAttachment("f"), false);
        equal(await alice.loadAttachment("f"), undefined);
      }),
  },
  {
    title: "an attachment that a message takes belongs to its thread from then on",
    run: (open) =>
      withStore(open, async (alice) => {
        await alice.saveAttachment(anAttachment("f"));
        await alice.createThread(aThread());
        await alice.save("thr_1", { items: [anItem("a")], attachments: [anAttachment("f", "thr_1")] });
        same(await alice.loadAttachment("f"), anAttachment("f", "thr_1"));
        same(await alice.deleteThread("thr_1"), [anAttachment("f", "thr_1")]);
        equal(await alice.loadAttachment("f"), undefined);
      }),
  },
];
