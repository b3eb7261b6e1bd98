import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { Console } from "node:console";
import { uploadAttachment } from "@chatkit-protocol/core/client";
import {
  ChatKitServer,
  clientToolCall,
  type ExportRecord,
  hidden,
  textOf,
  widget,
} from "@chatkit-protocol/core";
import { attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { chunks } from "./blob-contract.ts";
import { clientOf } from "./client-of.ts";
import { seeds, sharePages } from "./shared-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-erasure-"));
const logged: string[] = [];

beforeAll(() => {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const log = new Console(stream);
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => log[method](...args));
  }
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const store = sqliteStore(join(folder, "chat.sqlite"), { synchronous: "NORMAL" });
const blobs = fileBlobs(join(folder, "files"));
const files = attachments({
  store,
  blobs,
  secret: "a secret of 32 characters or more",
  baseUrl: "https://app.example/files",
});

/** What a user leaves in each place of a thread, as unique strings. */
const places = [
  "title",
  "renamed title",
  "message",
  "answer",
  "widget",
  "thread metadata",
  "tool arguments",
  "tool output",
  "hidden context",
  "attachment name",
  "attachment bytes",
] as const;
type Place = (typeof places)[number];

const marker = (userId: string, thread: number, place: Place): string =>
  `${userId}-${place.replaceAll(" ", "-")}-${String(thread).padStart(3, "0")}-mark`;

const threads = 100;
const markersOf = (userId: string): string[] =>
  Array.from({ length: threads }, (_, n) => places.map((place) => marker(userId, n, place))).flat();

let goOn = (): void => {};
const server = new ChatKitServer({
  store,
  attachments: files.handlers,
  async *respond(thread, input, { userId }) {
    const text = textOf(input);
    if (text === "wait") {
      yield `${userId}-begins`;
      await new Promise<void>((resolve) => (goOn = resolve));
      thread.title = `${userId}-late-title`;
      yield `${userId}-ends`;
      return;
    }
    // The output of the tool has arrived; this turn is logged as a failure.
    if (!input) throw new Error("the model is down");
    const n = Number(/\d{3}/.exec(text)?.[0]);
    thread.title = marker(userId, n, "title");
    thread.metadata["secret"] = marker(userId, n, "thread metadata");
    yield `${marker(userId, n, "answer")} ${"and so on ".repeat(n % 40)}`;
    yield widget({ type: "Card", children: [{ type: "Text", value: marker(userId, n, "widget") }] });
    yield hidden(marker(userId, n, "hidden context"));
    yield clientToolCall("look", { at: marker(userId, n, "tool arguments") });
  },
});

const inProcess: typeof fetch = (input, init) => files.handle(new Request(input, init));
const client = (userId: string) => clientOf(server, userId);

/** Has a user leave something in every place of one thread. */
async function plant(userId: string, n: number): Promise<void> {
  const user = client(userId);
  const text = (place: Place): string => marker(userId, n, place);
  const bytes = new Blob([text("attachment bytes"), "\n", "z".repeat(n * 10)], { type: "text/plain" });
  const file = await user.request("attachments.create", {
    name: `${text("attachment name")}.txt`,
    size: bytes.size,
    mime_type: "text/plain",
  });
  await uploadAttachment(file, bytes, { fetch: inProcess });
  const input = { content: [{ type: "input_text" as const, text: text("message") }], attachments: [file.id] };
  let thread_id = "";
  for await (const event of user.stream("threads.create", { input })) {
    if (event.type === "thread.created") thread_id = event.thread.id;
  }
  const output = { thread_id, result: { found: text("tool output") } };
  for await (const _ of user.stream("threads.add_client_tool_output", output));
  await user.request("threads.update", { thread_id, title: text("renamed title") });
}

/** The bytes of all files: database, write-ahead log, its index, attachments. */
const onDisk = (): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => name + readFileSync(join(parentPath, name), "latin1"))
    .join("\n");

const found = (markers: readonly string[], text: string): string[] =>
  markers.filter((one) => text.includes(one));

test(
  "after a user is erased none of 1000 strings is in the database, its log, the files or the logs, and another user has all",
  { timeout: 60_000 },
  async () => {
    const [alice, bob] = [markersOf("alice"), markersOf("bob")];
    for (let n = 0; n < threads; n += 10) {
      const next = Array.from({ length: 10 }, (_, k) => n + k);
      await Promise.all(["alice", "bob"].flatMap((userId) => next.map((k) => plant(userId, k))));
    }
    // Files that no message uses, that were never uploaded, and whose upload a crash has broken off.
    for (const userId of ["alice", "bob"]) {
      const params = { name: `${userId}-unused.txt`, size: 20, mime_type: "text/plain" };
      const [unused, crashed] = [
        await client(userId).request("attachments.create", params),
        await client(userId).request("attachments.create", params),
      ];
      await uploadAttachment(unused, new Blob([`${userId}-file`], { type: "text/plain" }), {
        fetch: inProcess,
      });
      await blobs.put(`${crashed.id}.0123`, chunks(`${userId}-crash`));
      // Its record has gone, its bytes have not.
      await store.forUser(userId).deleteAttachment(unused.id);
    }
    // A title that was replaced may be on the disk still, or not.
    const planted = alice.filter((one) => !one.includes("-title-") || one.includes("-renamed-"));
    expect(planted).toHaveLength(1000);
    expect(found(planted, onDisk())).toEqual(planted);
    const running = client("alice").stream("threads.create", {
      input: { content: [{ type: "input_text", text: "wait" }], attachments: [] },
    });
    const reading = (async () => {
      for await (const _ of running);
    })();
    await vi.waitFor(() => expect(onDisk()).toContain('"text":"wait"'));

    const erased = await server.eraseUser("alice");
    goOn();
    await reading;
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(erased).toEqual({ threads: threads + 1, attachments: threads + 1 });
    const disk = onDisk();
    expect(found(alice, disk)).toEqual([]);
    expect(disk).not.toContain("alice");
    const bobs = planted.map((one) => one.replace("alice", "bob"));
    expect(found(bobs, disk)).toEqual(bobs);
    expect(logged.join("")).toContain("the model is down");
    expect(found([...alice, ...bob], logged.join(""))).toEqual([]);
    // The other user can still read it all.
    const exported: ExportRecord[] = [];
    for await (const record of server.exportUser("bob")) exported.push(record);
    const text = exported.map((record) =>
      record.type === "bytes" ? Buffer.from(record.data, "base64").toString() : JSON.stringify(record),
    );
    expect(found(bobs, text.join("\n"))).toEqual(bobs);
    expect(exported.at(-1)).toEqual({ type: "end", threads, items: 500, attachments: threads + 1 });
    store.close();
  },
);

test("after a user is erased no copy of a row is left in the pages that users have shared", async () => {
  for (const seed of seeds) {
    const path = join(folder, `shared-${seed}.sqlite`);
    const shared = sqliteStore(path, { synchronous: "NORMAL" });
    await sharePages(shared, seed);
    const erasing = new ChatKitServer({ store: shared, async *respond() {} });
    expect(await erasing.eraseUser("alice")).toEqual({ threads: 10, attachments: 0 });
    const bytes = ["", "-wal", "-shm"].map((end) => readFileSync(path + end, "latin1")).join("\n");
    expect(bytes).not.toMatch(/alice/i);
    expect(bytes).toContain("BOB-text");
    shared.close();
  }
});
