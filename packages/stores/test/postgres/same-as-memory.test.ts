import { type Attachment, memoryStore, type ThreadItem, type UserStore } from "@chatkit-protocol/core";
import { parseJson } from "@chatkit-protocol/core/json";
import { postgresStore } from "@chatkit-protocol/stores/postgres";
import * as fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { pglite } from "./pglite.ts";

/** What PostgreSQL keeps is what the memory store keeps: any value, and any order of steps. */

// Hundreds of cases on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const database = await pglite();
afterAll(() => database.close());
const store = await postgresStore(database);

const created_at = "2026-01-01T00:00:00Z";
const hidden = (id: string, content: unknown): ThreadItem => ({
  type: "hidden_context_item",
  id,
  thread_id: "t",
  created_at,
  content,
});
/** Equal strings are equal values: the same digits, and the members in the same order. */
const text = (value: unknown): string => JSON.stringify(value);

/** Texts of any code units: NUL and halves of surrogate pairs too. */
const units = fc
  .array(fc.oneof(fc.constantFrom(0, 0xd800, 0xdfff, 0x5c, 0x2028), fc.integer({ min: 0, max: 0xffff })), {
    maxLength: 8,
  })
  .map((codes) => String.fromCharCode(...codes));
const names = fc.oneof(units, fc.constantFrom("__proto__", "constructor", "toJSON", "", "b", "a", "10", "9"));
/** JSON texts, with numbers beyond a double, members in any order and of any name. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("null", "true", "1e400", "-1E-400", "1.0", "-0", "12345678901234567890", "0.10", "1e21"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    units.map((value) => JSON.stringify(value)),
    fc.array(tie("json"), { maxLength: 4 }).map((values) => `[${values.join()}]`),
    fc
      .uniqueArray(fc.tuple(names, tie("json")), { selector: ([name]) => name, maxLength: 4 })
      .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join()}}`),
  ),
}));

test("any JSON value comes back as from the memory store: digits, order, NUL and lone surrogates", async () => {
  const [memory, stored] = [memoryStore().forUser("alice"), store.forUser("values")];
  const thread = { id: "t", created_at, status: { type: "active" as const }, metadata: {} };
  await Promise.all([memory.createThread(thread), stored.createThread(thread)]);
  await fc.assert(
    fc.asyncProperty(json, units, async (source, title) => {
      const write = async (view: UserStore) => {
        const value = parseJson(source);
        const saved = await view.save("t", {
          items: [hidden("h", value)],
          thread: { title, metadata: { value } },
        });
        await view.saveAttachment({
          type: "file",
          id: "f",
          name: title,
          mime_type: "text/plain",
          metadata: { value },
        });
        return text([
          saved,
          await view.loadItem("t", "h"),
          await view.loadThread("t"),
          await view.loadAttachment("f"),
          await view.listItems("t", { limit: 2, order: "asc", hidden: true }),
        ]);
      };
      expect(await write(stored)).toBe(await write(memory));
    }),
    { numRuns: 150 },
  );
});

test("ids and users of any characters are distinguished, and come back unchanged", async () => {
  const pairs = new Map<string, string>();
  await fc.assert(
    fc.asyncProperty(units, units, async (user, id) => {
      const view = store.forUser(user);
      const known = pairs.has(text([user, id]));
      expect((await view.loadThread(id))?.id).toBe(known ? id : undefined);
      if (known) return;
      pairs.set(text([user, id]), id);
      const item: ThreadItem = { type: "end_of_turn", id, thread_id: id, created_at: `at ${id}` };
      await view.createThread(
        { id, created_at: `at ${id}`, status: { type: "active" }, metadata: {} },
        { items: [item] },
      );
      expect(await view.loadThread(id)).toMatchObject({ id, created_at: `at ${id}` });
      expect(await view.loadItem(id, id)).toEqual(item);
    }),
    // Pairs that differ in one half of a surrogate pair only, or in what escapes it.
    {
      numRuns: 100,
      examples: ["\ud800", "\ud801", "\ufffd", "\\d800", "\\", "\\\\", "\0", "\\0000", ""].map((id) => [
        "u",
        id,
      ]),
    },
  );
});

const ids = ["a", "b", "c", "d"];
const threadIds = fc.constantFrom("t", "t", "t", "u", "nobody's");
const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
const anItem = fc
  .record({
    id: fc.constantFrom(...ids),
    kind: fc.constantFrom("hidden", "shown", "call"),
    n: fc.nat(9),
  })
  .map(({ id, kind, n }): ThreadItem => {
    const base = { id, thread_id: "t", created_at: `2026-01-0${n + 1}T00:00:00Z` };
    if (kind === "hidden") return { type: "hidden_context_item", ...base, content: n };
    if (kind === "shown") return { type: "end_of_turn", ...base };
    return {
      type: "client_tool_call",
      ...base,
      status: n % 2 === 0 ? "pending" : "completed",
      call_id: `c${n}`,
      name: "n",
      arguments: {},
    };
  });
const files = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("f", "g"), thread_id: fc.constantFrom("t", "u") }).map((file) => ({
    type: "file" as const,
    name: "n",
    mime_type: "text/plain",
    ...file,
  })),
  { selector: ({ id }) => id, maxLength: 2 },
);
const changes = fc.record(
  {
    removed: someIds,
    items: fc.uniqueArray(anItem, { selector: ({ id }) => id, maxLength: 3 }),
    attachments: files,
    thread: fc.record(
      { title: fc.option(fc.string(), { nil: undefined }), metadata: fc.constant({ m: 1 }) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<(view: UserStore) => Promise<unknown>> = fc.oneof(
  fc.tuple(threadIds, changes).map(
    ([id, change]) =>
      (view: UserStore) =>
        view.createThread({ id, created_at, status: { type: "active" }, metadata: {} }, change),
  ),
  {
    arbitrary: fc.tuple(threadIds, changes).map(
      ([id, change]) =>
        (view: UserStore) =>
          view.save(id, change),
    ),
    weight: 5,
  },
  fc.tuple(threadIds, fc.constantFrom(...ids), someIds).map(
    ([id, itemId, removed]) =>
      (view: UserStore) =>
        view.updateItem(
          id,
          itemId,
          (item) => (item.type === "end_of_turn" ? undefined : { ...item, thread_id: "changed" }),
          removed,
        ),
  ),
  fc.tuple(threadIds, fc.constantFrom(...ids)).map(
    ([id, itemId]) =>
      (view: UserStore) =>
        view.deleteItemsAfter(id, itemId),
  ),
  threadIds.map(
    (id) => async (view: UserStore) => (await view.deleteThread(id))?.map((file) => file.id).sort(),
  ),
  fc.tuple(files, threadIds).map(
    ([[file]]) =>
      async (view: UserStore) =>
        file && view.saveAttachment(file),
  ),
  fc.constantFrom("f", "g").map((id) => (view: UserStore) => view.deleteAttachment(id)),
);

/** All that can be read, by pages of each size and order; the error where a cursor is not there. */
async function everything(view: UserStore): Promise<unknown> {
  const read: unknown[] = [];
  for (const order of ["asc", "desc"] as const) {
    read.push(await view.listThreads({ limit: 9, order }));
    read.push(await view.listThreads({ limit: 1, order, after: "t" }).catch(String));
    for (const hidden of [true, false]) {
      read.push(await view.listItems("t", { limit: 9, order, hidden }));
      read.push(await view.listItems("t", { limit: 1, order, hidden }));
      read.push(await view.listItems("t", { limit: 2, order, hidden, after: "b" }).catch(String));
    }
  }
  read.push(await view.pendingToolCalls("t"), await view.loadAttachment("f"), await view.loadAttachment("g"));
  read.push(await attachmentsOf(view, 9), await attachmentsOf(view, 1));
  read.push(await view.listAttachments?.({ limit: 1, after: "h" }).catch(String));
  return read;
}

/** All attachments, read by pages and sorted: each store has an order of its own. */
async function attachmentsOf(view: UserStore, limit: number): Promise<unknown> {
  const found: Attachment[] = [];
  let after: string | undefined;
  do {
    const page = await view.listAttachments?.({ limit, after });
    found.push(...(page?.data ?? []));
    after = page?.has_more ? page.after : undefined;
  } while (after !== undefined && found.length < 9);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A thread with an item of each kind, so that most steps have something to change. */
const begin = (view: UserStore): Promise<unknown> => {
  const base = { thread_id: "t", created_at };
  return view.createThread(
    { id: "t", created_at, status: { type: "active" }, metadata: {} },
    {
      items: [
        hidden("a", 0),
        { type: "end_of_turn", id: "b", ...base },
        {
          type: "client_tool_call",
          id: "c",
          ...base,
          status: "pending",
          call_id: "c",
          name: "n",
          arguments: {},
        },
      ],
    },
  );
};

let users = 0;

test("any steps leave the same data as in the memory store", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12, size: "max" }), async (steps) => {
      const [memory, stored] = [memoryStore().forUser("alice"), store.forUser(`user ${users++}`)];
      for (const take of [begin, ...steps]) {
        const outcome = (view: UserStore) => take(view).catch(() => "rejected");
        expect(await outcome(stored)).toEqual(await outcome(memory));
        expect(await everything(stored)).toEqual(await everything(memory));
      }
    }),
    { numRuns: 30 },
  );
});
