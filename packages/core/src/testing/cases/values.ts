import { deepEqual, equal } from "node:assert/strict";
import { parseJson } from "../../json.ts";
import type { Attachment, JsonObject, ThreadItem, ThreadMetadata, WidgetRoot } from "../../protocol/index.ts";
import {
  aCall,
  aHiddenItem,
  anAttachment,
  anItem,
  aThread,
  idsOf,
  itemsOf,
  threadIdsOf,
  time,
} from "../fixtures.ts";
import { same } from "../same.ts";
import type { StoreCase } from "../store-case.ts";
import { withStore } from "../with-store.ts";

/** What free-form values may hold; the numbers are more than a double can. */
const odd = parseJson(`{
  "null": null, "nested": [null, {"n": null, "empty": {}, "list": []}], "": "", "0": 0, "no": false,
  "long": 12345678901234567890, "precise": 0.1234567890123456789, "negative": -98765432109876543210, "exp": 1e300,
  "text": "é 日 🧪 \\u2028 \\u0000 \\" ' \\\\ % _ \\n", "__proto__": {"constructor": null}, "toString": "x",
  "deep": ${"[".repeat(50)}1${"]".repeat(50)}
}`) as JsonObject;

const ids = [
  "with space",
  "quote ' \" ` back\\slash",
  "percent % underscore _ star *",
  "; DROP TABLE threads; --",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "é",
  "e\u0301",
  "日本語🧪",
  "UPPER",
  "upper",
  "upper ",
  "7",
  "07",
  "7.0",
  "null",
  "a\u0000b",
  "a",
  "line\nbreak",
  "x".repeat(500),
];

export const values: readonly StoreCase[] = [
  {
    title: "free-form values keep every null and every digit",
    run: (open) =>
      withStore(open, async (alice) => {
        const action = { type: "t", payload: odd };
        const widget: WidgetRoot = { type: "Card", children: [{ type: "Button", onClickAction: action }] };
        const list: ThreadItem[] = [
          aCall("call", { arguments: odd, status: "completed", output: [odd, null] }),
          aHiddenItem("hidden", odd),
          { type: "widget", id: "widget", thread_id: "thr_1", created_at: time, widget },
          {
            type: "user_message",
            id: "message",
            thread_id: "thr_1",
            created_at: time,
            content: [{ type: "input_tag", id: "tag", text: "t", data: odd, interactive: false }],
            attachments: [],
            inference_options: {},
          },
        ];
        const thread: ThreadMetadata = aThread("thr_1", { metadata: odd });
        const attachment: Attachment = { ...anAttachment("f"), metadata: odd };
        const saved = await alice.createThread(thread, { items: list, attachments: [attachment] });
        same(saved, { thread, items: list });
        same(await itemsOf(alice), list);
        same(await alice.loadThread("thr_1"), thread);
        same(await alice.loadAttachment("f"), attachment);
        await alice.save("thr_1", { thread: { metadata: { odd } } });
        same((await alice.loadThread("thr_1"))?.metadata, { odd });
        const updated = await alice.updateItem(
          "thr_1",
          "hidden",
          (item) => ({ ...item, content: [odd] }) as ThreadItem,
        );
        same(updated, aHiddenItem("hidden", [odd]));
      }),
  },
  {
    title: "a member that is undefined is absent",
    run: (open) =>
      withStore(open, async (alice) => {
        const call = { ...aCall("c"), output: undefined };
        await alice.createThread({ ...aThread(), title: undefined }, { items: [call] });
        const item = await alice.loadItem("thr_1", "c");
        deepEqual(
          [Object.hasOwn(item!, "output"), Object.hasOwn((await alice.loadThread("thr_1"))!, "title")],
          [false, false],
        );
      }),
  },
  {
    title: "ids may hold any characters and are distinguished exactly",
    run: (open) =>
      withStore(open, async (alice) => {
        for (const id of ids) {
          await alice.createThread(aThread(id, { title: id }), { items: [anItem(id, id)] });
          await alice.saveAttachment({ ...anAttachment(id), name: id });
        }
        deepEqual(await threadIdsOf(alice), ids);
        for (const [n, id] of ids.entries()) {
          same(await alice.loadThread(id), aThread(id, { title: id }));
          same(await alice.loadItem(id, id), anItem(id, id));
          equal((await alice.loadAttachment(id))?.name, id);
          const page = await alice.listThreads({ limit: 1, order: "asc", after: id });
          deepEqual(
            page.data.map((thread) => thread.id),
            ids.slice(n + 1, n + 2),
          );
        }
        await alice.createThread(aThread("all"), { items: ids.map((id) => anItem(id, "all")) });
        deepEqual(await idsOf(alice, "all"), ids);
        await alice.save("all", { removed: ids.filter((_, n) => n % 2 === 0) });
        deepEqual(
          await idsOf(alice, "all"),
          ids.filter((_, n) => n % 2 === 1),
        );
      }),
  },
  {
    title: "users are distinguished exactly, whatever their names are made of",
    run: (open) =>
      withStore(open, async (_alice, store) => {
        for (const id of ids) await store.forUser(id).createThread(aThread("thr_1", { title: id }));
        for (const id of ids) {
          const { data } = await store.forUser(id).listThreads({ limit: 99, order: "asc" });
          deepEqual(
            data.map(({ title }) => title),
            [id],
          );
        }
      }),
  },
];
