import { describe, expect, test, vi } from "vitest";
import {
  type Attachment,
  type AttachmentHandlers,
  ChatKitServer,
  type ExportRecord,
  memoryStore,
  ndjson,
  type ServerOptions,
  type Store,
  type ThreadItem,
} from "../../src/index.ts";

const input = { content: [{ type: "input_text", text: "Hi" }] };
const time = "2026-01-01T00:00:00.000Z";

const thread = (id: string, created_at = time) => ({
  id,
  created_at,
  status: { type: "active" as const },
  metadata: { of: id },
});
const message = (id: string, thread_id: string, created_at = time): ThreadItem => ({
  type: "hidden_context_item",
  id,
  thread_id,
  created_at,
  content: `text of ${id}`,
});
const file = (id: string, thread_id?: string): Attachment => ({
  type: "file",
  id,
  name: `${id}.txt`,
  mime_type: "text/plain",
  ...(thread_id === undefined ? {} : { thread_id }),
});

function hosted({ store = memoryStore(), ...options }: Partial<ServerOptions> = {}) {
  const reported: unknown[] = [];
  const server = new ChatKitServer({ onError: (error) => reported.push(error), ...options, store });
  const post = async (type: string, params: object, userId = "alice") =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type, params }),
      identity: { userId },
      signal: new AbortController().signal,
    });
  const kept = async (userId = "alice"): Promise<ExportRecord[]> =>
    (await all(server.exportUser(userId))).slice(1, -1);
  return { server, store, post, kept, reported };
}

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** What two users have: threads with items and files, and files of no thread. */
async function fill(store: Store, threads = 3, items = 2): Promise<void> {
  for (const userId of ["alice", "bob"]) {
    const view = store.forUser(userId);
    for (let n = 0; n < threads; n++) {
      const id = `thr_${n}`;
      await view.createThread(thread(id), {
        items: Array.from({ length: items }, (_, k) => message(`${id}_${k}`, id)),
        attachments: [file(`${id}_f`, id)],
      });
    }
    await view.saveAttachment(file("free"));
  }
}

/** Bytes in this process; `fails` names the attachments whose bytes cannot be deleted. */
function bytes(fails = new Set<string>()) {
  const deleted: string[] = [];
  const handlers: AttachmentHandlers<unknown> = {
    create: async () => ({}),
    async delete({ id }, { userId }) {
      if (fails.has(id)) throw new Error(`cannot delete ${id}`);
      deleted.push(`${userId}/${id}`);
    },
    read: async ({ id }, { userId }) => (id === "free" ? undefined : chunks(`bytes of ${userId}'s `, id)),
  };
  return { handlers, deleted, fails };
}

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array, void> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe("erasing a user", () => {
  test("deletes threads, items, attachments and bytes of more than a page, and no other user's", async () => {
    const { handlers, deleted } = bytes();
    const { server, store, kept } = hosted({ attachments: handlers });
    await fill(store, 250, 1);
    const bobs = await kept("bob");
    expect(await server.eraseUser("alice")).toEqual({ threads: 250, attachments: 251 });
    expect(await kept("alice")).toEqual([]);
    expect(await kept("bob")).toEqual(bobs);
    expect(deleted.toSorted()).toEqual(
      [...Array.from({ length: 250 }, (_, n) => `alice/thr_${n}_f`), "alice/free"].toSorted(),
    );
    expect(await server.eraseUser("alice")).toEqual({ threads: 0, attachments: 0 });
  });

  test("ends with a purge of the store, or leaves that to the caller", async () => {
    const store = memoryStore();
    const purge = vi.spyOn(store, "purge");
    const { server } = hosted({ store });
    await server.eraseUser("alice", { purge: false });
    expect(purge).not.toHaveBeenCalled();
    await server.eraseUser("alice");
    expect(purge).toHaveBeenCalledOnce();
  });

  test("continues if bytes cannot be deleted, reports it, and finds them the next time", async () => {
    const { handlers, deleted, fails } = bytes(new Set(["free", "thr_1_f"]));
    const { server, store, kept } = hosted({ attachments: handlers });
    await fill(store);
    const error: unknown = await server.eraseUser("alice").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AggregateError);
    expect((error as AggregateError).errors.map(String).toSorted()).toEqual([
      "Error: cannot delete free",
      "Error: cannot delete thr_1_f",
    ]);
    expect((await kept()).map((record) => record.type)).toEqual([
      "attachment",
      "attachment",
      "bytes",
      "bytes",
    ]);
    fails.clear();
    expect(await server.eraseUser("alice")).toEqual({ threads: 0, attachments: 2 });
    expect(await kept()).toEqual([]);
    expect(deleted.toSorted()).toEqual(["alice/free", "alice/thr_0_f", "alice/thr_1_f", "alice/thr_2_f"]);
  });

  test("ends even if more than a page of bytes cannot be deleted", async () => {
    const names = Array.from({ length: 250 }, (_, n) => `f${n}`);
    const { handlers } = bytes(new Set(names));
    const { server, store } = hosted({ attachments: handlers });
    for (const name of [...names, "last"]) await store.forUser("alice").saveAttachment(file(name));
    const error: unknown = await server.eraseUser("alice").catch((thrown: unknown) => thrown);
    expect((error as AggregateError).errors).toHaveLength(250);
    expect(await store.forUser("alice").loadAttachment("last")).toBeUndefined();
  });

  test("lets the application delete bytes without a record, even if that fails", async () => {
    const eraseUser = vi.fn((_userId: string) => Promise.reject(new Error("no bucket")));
    const { server, store, kept } = hosted({ attachments: { ...bytes().handlers, eraseUser } });
    await fill(store);
    await expect(server.eraseUser("alice")).rejects.toThrow(AggregateError);
    expect(eraseUser).toHaveBeenCalledExactlyOnceWith("alice");
    expect(await kept()).toEqual([]);
  });

  test("needs a store that can list attachments, and changes nothing without it", async () => {
    const whole = memoryStore();
    const store: Store = {
      forUser(userId) {
        const { listAttachments: _none, ...view } = whole.forUser(userId);
        return view;
      },
    };
    await fill(store);
    const { server } = hosted({ store });
    await expect(server.eraseUser("alice")).rejects.toThrow("This store has no listAttachments()");
    await expect(server.exportUser("alice").next()).rejects.toThrow("This store has no listAttachments()");
    expect(await whole.forUser("alice").loadThread("thr_0")).toBeDefined();
  });
});

describe("what runs while its user is erased", () => {
  const gates = () => {
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    return { begun: begun.promise, hasBegun: begun.resolve, gate: gate.promise, open: gate.resolve };
  };

  test("a turn ends, and stores nothing that its handler still yields", async () => {
    const { begun, hasBegun, gate, open } = gates();
    let told: AbortSignal | undefined;
    const goesOn = Promise.withResolvers<void>();
    const { server, post, kept, reported } = hosted({
      async *respond(live, _input, { signal }) {
        told = signal;
        yield "Once";
        hasBegun();
        await gate;
        live.title = "Late";
        yield " upon a time";
        goesOn.resolve();
      },
    });
    const { body } = await post("threads.create", { input });
    const reading = all(body as AsyncIterable<string>);
    await begun;
    expect(await server.eraseUser("alice")).toEqual({ threads: 1, attachments: 0 });
    expect(told?.aborted).toBe(true);
    await reading;
    open();
    await Promise.race([goesOn.promise, new Promise((resolve) => setTimeout(resolve, 20))]);
    expect(await kept()).toEqual([]);
    expect(reported).toEqual([]);
    // The user may start again.
    const { status, body: answer } = await post("threads.create", { input });
    expect(status).toBe(200);
    await all(answer as AsyncIterable<string>);
  });

  test("a turn in another process stores nothing either, since its thread is gone", async () => {
    const { begun, hasBegun, gate, open } = gates();
    const store = memoryStore();
    const here = hosted({ store });
    const there = hosted({
      store,
      async *respond() {
        yield "Once";
        hasBegun();
        await gate;
        yield " upon a time";
      },
    });
    const { body } = await there.post("threads.create", { input });
    const reading = all(body as AsyncIterable<string>);
    await begun;
    await here.server.eraseUser("alice");
    open();
    expect((await reading).at(-1)).toContain('"type":"error"');
    expect(await here.kept()).toEqual([]);
  });

  test.each([
    ["threads.create", { input: { ...input, attachments: ["free"] } }],
    ["attachments.create", { name: "a.txt", size: 1, mime_type: "text/plain" }],
    ["threads.sync_custom_action", { thread_id: "thr_0", action: { type: "a", payload: {} } }],
  ])("%s that waits for the application gets 409 and stores nothing", async (type, params) => {
    const { begun, hasBegun, gate, open } = gates();
    const wait = async () => {
      hasBegun();
      await gate;
    };
    const { server, store, post, kept } = hosted({
      attachments: {
        create: () => wait().then(() => ({})),
        use: (attachment) => wait().then(() => attachment),
      },
      syncAction: async (live) => {
        await wait();
        live.title = "Late";
      },
    });
    await fill(store);
    const answer = post(type, params);
    await begun;
    const erased = server.eraseUser("alice");
    open();
    const { status, body } = await answer;
    expect([status, JSON.parse(String(body)).error.code]).toEqual([409, "conflict"]);
    await erased;
    expect(await kept()).toEqual([]);
  });

  test("a request whose body is still being sent gets 409, and so does a new one", async () => {
    const { hasBegun, begun, gate, open } = gates();
    const store = memoryStore();
    const { server, post, kept } = hosted({ store, limits: { storeCall: 50 } });
    vi.spyOn(store, "purge").mockImplementation(async () => {
      expect((await post("threads.create", { input })).status).toBe(409);
      expect((await post("threads.list", {}, "bob")).status).toBe(200);
    });
    const slow = server.handle({
      method: "POST",
      contentType: "application/json",
      body: (async function* () {
        hasBegun();
        await gate;
        yield* chunks(JSON.stringify({ type: "threads.create", params: { input } }));
      })(),
      identity: { userId: "alice" },
      signal: new AbortController().signal,
    });
    await begun;
    // It waits for the body no longer than for a store call.
    await server.eraseUser("alice");
    open();
    expect((await slow).status).toBe(409);
    expect(await kept()).toEqual([]);
  });
});

describe("the export of a user", () => {
  test("has everything, in order, with a head and an end, and nothing of any other user", async () => {
    const { server, store } = hosted({ attachments: bytes().handlers });
    await fill(store, 2, 2);
    const [head, ...rest] = await all(server.exportUser("alice"));
    expect(head).toEqual({ type: "export", version: 1, user_id: "alice", exported_at: expect.any(String) });
    const data = (text: string) => Buffer.from(text).toString("base64");
    const threads = ["thr_0", "thr_1"].flatMap((id) => [
      { type: "thread", thread: thread(id) },
      ...[0, 1].map((k) => ({ type: "item", item: message(`${id}_${k}`, id) })),
    ]);
    const files = ["thr_0", "thr_1"].flatMap((id) => [
      { type: "attachment", attachment: file(`${id}_f`, id) },
      { type: "bytes", attachment_id: `${id}_f`, data: data("bytes of alice's ") },
      { type: "bytes", attachment_id: `${id}_f`, data: data(`${id}_f`) },
    ]);
    expect(rest).toEqual([
      ...threads,
      ...files,
      { type: "attachment", attachment: file("free") },
      { type: "end", threads: 2, items: 4, attachments: 3 },
    ]);
  });

  test("reads no page and no byte before it is requested, and leaves the bytes out on request", async () => {
    const { handlers } = bytes();
    const read = vi.fn(handlers.read);
    const store = memoryStore();
    const { server } = hosted({ store, attachments: { ...handlers, read } });
    await fill(store, 110, 110);
    const view = store.forUser("alice");
    const [listThreads, listItems] = [vi.spyOn(view, "listThreads"), vi.spyOn(view, "listItems")];
    const records = server.exportUser("alice");
    for (let n = 0; n < 100; n++) await records.next();
    expect([listThreads, listItems, read].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
    for await (const _ of records) expect(listThreads.mock.calls.length).toBeLessThanOrEqual(2);
    expect(read).toHaveBeenCalledTimes(111);
    read.mockClear();
    const without = await all(server.exportUser("alice", { bytes: false }));
    expect(without.at(-1)).toEqual({ type: "end", threads: 110, items: 12_100, attachments: 111 });
    expect(read).not.toHaveBeenCalled();
  });

  test("has large bytes in records of a bounded size", async () => {
    const large = new Uint8Array(200_000).map((_, n) => n % 251);
    const { server, store } = hosted({
      attachments: {
        ...bytes().handlers,
        read: async () =>
          (async function* () {
            yield large;
          })(),
      },
    });
    await store.forUser("alice").saveAttachment(file("f"));
    const parts = (await all(server.exportUser("alice"))).flatMap((record) =>
      record.type === "bytes" ? [record.data] : [],
    );
    expect(Math.max(...parts.map(({ length }) => length))).toBe(64 * 1024);
    expect(Buffer.concat(parts.map((part) => Buffer.from(part, "base64"))).equals(large)).toBe(true);
  });

  test("continues when the user deletes what it has just exported, and ends a thread that is deleted", async () => {
    const { server, store } = hosted();
    await fill(store, 110, 110);
    const view = store.forUser("alice");
    const shown: string[] = [];
    for await (const record of server.exportUser("alice")) {
      if (record.type !== "item" && record.type !== "thread") continue;
      const id = record.type === "item" ? record.item.id : record.thread.id;
      shown.push(id);
      // The last of the first page of items, then a whole thread, then the last of the first page of threads.
      if (id === "thr_0_99") await view.save("thr_0", { removed: ["thr_0_99", "thr_0_98"] });
      if (id === "thr_1_99") await view.deleteThread("thr_1");
      if (id === "thr_99_109") await view.deleteThread("thr_99");
    }
    expect(shown.filter((id) => id.startsWith("thr_0_"))).toHaveLength(110);
    expect(shown.filter((id) => id.startsWith("thr_1_"))).toHaveLength(100);
    expect(shown.filter((id) => !/_\d+_/.test(id))).toHaveLength(110);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test("is one line of JSON for each record, numbers kept as they are", async () => {
    const { server, store } = hosted();
    await store
      .forUser("alice")
      .createThread(JSON.parse(JSON.stringify({ ...thread("thr_0"), title: "a\nb" })));
    const lines = (await all(ndjson(server.exportUser("alice")))).join("").split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(["export", "thread", "end"]);
  });

  test("is rejected if the store fails, and the failure is reported", async () => {
    const store = memoryStore();
    const { server, reported } = hosted({ store });
    vi.spyOn(store.forUser("alice"), "listThreads").mockRejectedValue(new Error("disk full"));
    await expect(all(server.exportUser("alice"))).rejects.toMatchObject({ code: "unavailable" });
    expect(reported.map(String)).toEqual(["Error: disk full"]);
  });
});

describe("deleting old threads", () => {
  test("deletes their bytes too, in batches, and reports bytes that cannot be deleted", async () => {
    const { handlers, deleted } = bytes(new Set(["thr_1_f"]));
    const store = memoryStore();
    const { server, reported, kept } = hosted({ store, attachments: handlers });
    await fill(store);
    for (const user of ["alice", "bob"]) {
      const recent = message("new", "thr_2", "2026-02-01T00:00:00Z");
      await store.forUser(user).save("thr_2", { items: [recent] });
    }
    const steps = vi.spyOn(store, "deleteThreadsBefore");
    expect(await server.deleteThreadsBefore(new Date("2026-01-15"), { batch: 2 })).toEqual({
      threads: 4,
      attachments: 2,
    });
    expect(steps.mock.calls.map(([, { limit }]) => limit)).toEqual([2, 2, 2]);
    expect(deleted).toEqual(["alice/thr_0_f", "bob/thr_0_f"]);
    expect(reported.map(String)).toEqual(["Error: cannot delete thr_1_f", "Error: cannot delete thr_1_f"]);
    const left = (await kept()).flatMap((record) => (record.type === "thread" ? [record.thread.id] : []));
    expect(left).toEqual(["thr_2"]);
  });

  test("stops between two batches when its signal is aborted", async () => {
    const store = memoryStore();
    const { server } = hosted({ store });
    await fill(store);
    const aborted = { batch: 2, signal: AbortSignal.abort() };
    expect(await server.deleteThreadsBefore(new Date("2026-01-15"), aborted)).toMatchObject({ threads: 2 });
  });

  test("needs a date, and a store that can do it", async () => {
    const { server } = hosted();
    await expect(server.deleteThreadsBefore(new Date("soon"))).rejects.toThrow(RangeError);
    const { forUser } = memoryStore();
    const bare = hosted({ store: { forUser } });
    await expect(bare.server.deleteThreadsBefore(new Date())).rejects.toThrow(
      "This store has no deleteThreadsBefore().",
    );
  });
});
