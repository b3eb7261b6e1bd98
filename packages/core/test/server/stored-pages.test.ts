import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryStore, type Store, type ThreadItem, type UserStore } from "../../src/index.ts";
import { storedPage } from "../../src/server/index.ts";
import { hosted, read } from "./posting.ts";

const created_at = "2026-01-01T00:00:00.000Z";
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '"attachments":[{',
    "hidden_context_item",
    '"created_at":"2020-01-01T00:00:00.000Z"',
    '\\"created_at":',
    "\ud83d",
  ),
);
const secret = "only the application may see this";
const hidden = fc.record({
  type: fc.constantFrom("hidden_context_item", "sdk_hidden_context"),
  content: fc.constant(secret),
});
const said = fc.record({
  type: fc.constant("assistant_message"),
  content: fc.array(
    fc.record({
      type: fc.constant("output_text"),
      text: texts,
      annotations: fc.constant([]),
      created_at: texts,
    }),
  ),
});
const asked = fc.record({
  type: fc.constant("user_message"),
  content: fc.array(fc.record({ type: fc.constant("input_text"), text: texts })),
  attachments: fc.array(
    fc.record({
      type: fc.constant("file"),
      id: fc.constant("atc_1"),
      name: texts,
      mime_type: fc.constant("text/plain"),
      metadata: fc.constant({ secret }),
    }),
    { maxLength: 2 },
  ),
  inference_options: fc.dictionary(texts, fc.jsonValue()),
});
const items = fc
  .array(fc.oneof(said, asked, hidden), { maxLength: 9 })
  .map((all) =>
    all.map((item, index) => ({ id: `msg_${index}`, thread_id: "thr_1", created_at, ...item }) as ThreadItem),
  );
const threads = fc.record(
  {
    title: texts,
    status: fc.constantFrom({ type: "active" }, { type: "locked", reason: "Later" }),
    allowed_image_domains: fc.array(texts),
    metadata: fc.constant({ secret }),
  },
  { requiredKeys: ["status", "metadata"] },
);

/** The same store, whose pages are plain objects: the general way of printing. */
const withPlainPages = (store: Store): Store => ({
  forUser: (userId) =>
    new Proxy(store.forUser(userId), {
      get(view, name: keyof UserStore) {
        if (name === "listItems")
          return async (...query: Parameters<UserStore["listItems"]>) => ({
            ...(await view.listItems(...query)),
          });
        if (name === "listThreads")
          return async (...query: Parameters<UserStore["listThreads"]>) => ({
            ...(await view.listThreads(...query)),
          });
        return Reflect.get(view, name);
      },
    }),
});

const requests = [
  ["threads.list", {}],
  ["threads.list", { limit: 1 }],
  ["threads.get_by_id", { thread_id: "thr_1" }],
  ["items.list", { thread_id: "thr_1" }],
  ["items.list", { thread_id: "thr_1", limit: 3, order: "asc" }],
] as const;

describe.each([
  ["the memory store", () => memoryStore()],
  ["SQLite", () => sqliteStore(":memory:")],
])("pages of %s", (_name, make) => {
  test("are answered byte for byte as if each element were parsed and printed, and without what is private", async () => {
    await fc.assert(
      fc.asyncProperty(items, threads, async (some, thread) => {
        const store = make();
        const user = store.forUser("alice");
        for (const id of ["thr_0", "thr_1"])
          await user.createThread({ id, created_at, ...thread }, { items: some });
        // Stored again, as a reply that has grown is: with another time, which is not kept.
        const again = some.slice(0, 2).map((item) => ({ ...item, created_at: "2027-01-01T00:00:00.000Z" }));
        await user.save("thr_1", { items: again });
        const fast = hosted({ store });
        const general = hosted({ store: withPlainPages(store) });
        for (const [type, params] of requests) {
          const body = await read(await fast.post(type, params));
          expect(body).toBe(await read(await general.post(type, params)));
          // Twice: what was printed is kept.
          expect(body).toBe(await read(await fast.post(type, params)));
          expect(body).not.toContain(secret);
          expect(body).not.toContain("2027-");
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("a page that somebody has looked into is answered as it is then", async () => {
  const store = memoryStore();
  await store
    .forUser("alice")
    .createThread({ id: "thr_1", created_at, status: { type: "active" }, metadata: {} });
  const renaming: Store = {
    forUser: (userId) => ({
      ...store.forUser(userId),
      async listThreads(query) {
        const page = await store.forUser(userId).listThreads(query);
        for (const thread of page.data) thread.title = "Renamed";
        return page;
      },
    }),
  };
  expect(await read(await hosted({ store: renaming }).post("threads.list", {}))).toContain("Renamed");
  expect(await read(await hosted({ store }).post("threads.list", {}))).not.toContain("Renamed");
});

test("a page whose data was replaced is answered with the new data", async () => {
  const store = memoryStore();
  await store
    .forUser("alice")
    .createThread({ id: "thr_1", created_at, status: { type: "active" }, metadata: {} });
  const emptied: Store = {
    forUser: (userId) => ({
      ...store.forUser(userId),
      async listThreads(query) {
        const page = await store.forUser(userId).listThreads(query);
        page.data = [];
        return page;
      },
    }),
  };
  expect(JSON.parse(await read(await hosted({ store: emptied }).post("threads.list", {}))).data).toEqual([]);
});

test("a text with white space keeps private what is private", async () => {
  const store = memoryStore();
  const user = store.forUser("alice");
  await user.createThread({ id: "thr_1", created_at, status: { type: "active" }, metadata: {} });
  const file = { type: "file", id: "atc_1", name: "a", mime_type: "text/plain", metadata: { secret } };
  const item = { id: "msg_1", thread_id: "thr_1", created_at, type: "user_message", content: [] };
  const text = JSON.stringify({ ...item, attachments: [file], inference_options: {} }, null, 1);
  const spacious: Store = {
    forUser: (userId) => ({
      ...store.forUser(userId),
      listItems: async () => storedPage<ThreadItem>([text], { has_more: false }),
    }),
  };
  const body = await read(await hosted({ store: spacious }).post("items.list", { thread_id: "thr_1" }));
  expect(body).toContain("atc_1");
  expect(body).not.toContain(secret);
});

test("the data of a stored page belong to the reader", () => {
  const value = { id: "a", list: [1] };
  const page = storedPage<typeof value>([value, '{"id":"b","list":[]}'], { has_more: false });
  page.data[0]!.list.push(2);
  expect(page).toEqual({
    data: [
      { id: "a", list: [1, 2] },
      { id: "b", list: [] },
    ],
    has_more: false,
  });
  expect(value).toEqual({ id: "a", list: [1] });
});
