import { type BlobStore } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { afterEach, describe, expect, test, vi } from "vitest";
import { chunks, keysOf } from "../blob-contract.ts";
import {
  bearer,
  codeOf,
  form,
  newPlace,
  png,
  put,
  serverWithFiles,
  status,
  urlOf,
} from "./server-with-files.ts";

afterEach(() => vi.useRealTimers());

describe("bytes go", () => {
  test("with their attachment", async () => {
    const { create, files, user, blobs, get } = serverWithFiles();
    const created = await create();
    await files.handle(put(urlOf(created), png));
    await user("alice").request("attachments.delete", { attachment_id: created.id });
    expect(await keysOf(blobs)).toEqual([]);
    expect(await status(get(files.link(created.id)))).toBe(404);
    expect(await status(files.handle(put(urlOf(created), png)))).toBe(404);
  });

  test("with their thread, and not with another one", async () => {
    const { create, files, user, use, blobs } = serverWithFiles();
    const [one, two] = [await create(), await create()];
    for (const each of [one, two]) await files.handle(put(urlOf(each), png));
    const thread = await use(one);
    await use(two);
    await user("alice").request("threads.delete", { thread_id: thread });
    expect(await files.open("alice", one.id)).toBeUndefined();
    expect(await files.open("alice", two.id)).toBeDefined();
    expect(await keysOf(blobs)).toHaveLength(3);
  });

  test.each([
    ["their attachment is deleted", "attachment"],
    ["their user is erased", "user"],
  ])("if %s while they are sent", async (_title, what) => {
    const { create, files, server, user, blobs } = serverWithFiles();
    const created = await create();
    let more: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => (more = resolve));
    const body = new ReadableStream<Uint8Array>({
      async start(stream) {
        stream.enqueue(new Uint8Array(png.subarray(0, 50)));
        await waiting;
        stream.enqueue(new Uint8Array(png.subarray(50)));
        stream.close();
      },
    });
    const init: RequestInit & { duplex: "half" } = { method: "PUT", body, duplex: "half" };
    const headers = { "content-type": "image/png" };
    const answer = files.handle(new Request(urlOf(created), { ...init, headers }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (what === "user") await server.eraseUser("alice");
    else await user("alice").request("attachments.delete", { attachment_id: created.id });
    more?.();
    expect((await answer).status).toBe(404);
    expect(await keysOf(blobs)).toEqual([]);
  });

  test("with their user, including those without a record, and no other user's", async () => {
    const { create, files, server, store, blobs, use } = serverWithFiles();
    const [used, unused, lost, bobs] = [
      await create(),
      await create(),
      await create(),
      await create({}, "bob"),
    ];
    for (const each of [used, unused, lost, bobs]) await files.handle(put(urlOf(each), png));
    await use(used);
    await store.forUser("alice").deleteAttachment(lost.id);
    // An upload that a crash has broken off.
    await blobs.put(`${unused.id}.0123`, chunks("bytes"));
    await server.eraseUser("alice");
    expect(await keysOf(blobs)).toHaveLength(3);
    expect(Buffer.from((await files.read("bob", bobs.id))!).equals(png)).toBe(true);
    expect(await status(files.handle(new Request(files.link(used.id))))).toBe(404);
  });

  test("with their user, though a form was about to become an attachment", async () => {
    const { files, server, store, blobs, get } = serverWithFiles({ authenticate: bearer });
    const view = store.forUser("alice");
    const save = view.saveAttachment.bind(view);
    vi.spyOn(view, "saveAttachment").mockImplementationOnce(async (attachment) => {
      await server.eraseUser("alice");
      await save(attachment);
    });
    const posted = { method: "POST", body: form(png), headers: { authorization: "Bearer alice" } };
    expect(await status(get("https://app.example/files", posted))).toBe(404);
    expect(await keysOf(blobs)).toEqual([]);
    expect((await view.listAttachments({ limit: 9 })).data).toEqual([]);
    expect(await files.sweep()).toEqual({ attachments: 0, bytes: 0, unfinished: 0 });
  });

  test("and a message that uses a file keeps it from another thread", async () => {
    const { create, files, use } = serverWithFiles();
    const created = await create();
    await files.handle(put(urlOf(created), png));
    const thread = await use(created);
    await use(created, "alice", thread);
    expect(codeOf(await use(created).catch((error: unknown) => error))).toBe("conflict");
  });
});

describe("a sweep", () => {
  const day = 24 * 3600_000;

  test("deletes what was never uploaded and what was never sent, and keeps what was", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { create, files, use, store, blobs } = serverWithFiles();
    const [never, unsent, sent] = [await create(), await create(), await create()];
    for (const each of [unsent, sent]) await files.handle(put(urlOf(each), png));
    await use(sent);
    expect(await files.sweep()).toEqual({ attachments: 0, bytes: 0, unfinished: 0 });
    vi.setSystemTime(Date.now() + day + 60_000);
    expect((await files.sweep()).attachments).toBe(2);
    const found = await Promise.all(
      [never, unsent, sent].map(
        async ({ id }) => (await store.forUser("alice").loadAttachment(id)) !== undefined,
      ),
    );
    expect(found).toEqual([false, false, true]);
    expect(await files.open("alice", sent.id)).toBeDefined();
    // A ticket, a seal and the bytes.
    expect(await keysOf(blobs, new Date(Date.now() + day))).toHaveLength(3);
  });

  test("deletes bytes whose attachment has gone, and those that a crash left without a seal", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { create, files, use, store, blobs } = serverWithFiles();
    const created = await create();
    await files.handle(put(urlOf(created), png));
    const thread = await use(created);
    // A cascade that failed: the record has gone, the bytes have not.
    await store.forUser("alice").deleteThread(thread);
    const crashed = await create();
    await blobs.put(`${crashed.id}.0123`, chunks("bytes"));
    await files.handle(put(urlOf(crashed), png));
    await use(crashed);
    vi.setSystemTime(Date.now() + day + 60_000);
    expect(await files.sweep()).toEqual({ attachments: 1, bytes: 1, unfinished: 0 });
    expect((await keysOf(blobs, new Date(Date.now() + day))).length).toBe(3);
    expect(Buffer.from((await files.read("alice", crashed.id))!).equals(png)).toBe(true);
  });

  test("never takes a file from the message that has just used it", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { create, files, use } = serverWithFiles();
    const created = await create();
    await files.handle(put(urlOf(created), png));
    // The sweep may be looking at it already.
    vi.setSystemTime(Date.now() + day - 60_000);
    expect(codeOf(await use(created).catch((error: unknown) => error))).toBe("not_found");
  });

  test("comes again and again until it is stopped, and reports its failures", async () => {
    vi.useFakeTimers();
    const failing: BlobStore = {
      ...fileBlobs(newPlace()),
      // eslint-disable-next-line require-yield
      async *list() {
        throw new Error("The disk has gone.");
      },
    };
    const { files, reported } = serverWithFiles({ blobs: failing });
    const stop = files.sweepEvery(60);
    await vi.advanceTimersByTimeAsync(121_000);
    expect(reported).toHaveLength(2);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(reported).toHaveLength(2);
  });
});
