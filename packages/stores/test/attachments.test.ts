import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, uploadAttachment } from "@chatkit-protocol/core/client";
import {
  type Attachment,
  ChatKitServer,
  memoryStore,
  RequestError,
  toResponse,
} from "@chatkit-protocol/core";
import { attachments, type AttachmentsOptions, type BlobStore } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { chunks, keysOf } from "./blob-contract.ts";

const root = mkdtempSync(join(tmpdir(), "chatkit-attachments-"));
let places = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => vi.useRealTimers());

const secret = "a secret of 32 characters or more";
const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(100, 7)]);
const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** A server with files, and its users by their bearer tokens. */
function house(options: Partial<AttachmentsOptions> = {}) {
  const place = join(root, String(places++));
  const store = memoryStore();
  const blobs = options.blobs ?? fileBlobs(place);
  const reported: unknown[] = [];
  const onError = (error: unknown) => void reported.push(error);
  const files = attachments({
    store,
    secret,
    baseUrl: "https://app.example/files",
    onError,
    ...options,
    blobs,
  });
  const server = new ChatKitServer({
    store,
    attachments: files.handlers,
    onError,
    async *respond() {
      yield "Seen.";
    },
  });
  const user = (userId: string) =>
    createClient({
      url: "https://app.example/chatkit",
      fetch: async (_url, { body }) =>
        toResponse(
          await server.handle({
            method: "POST",
            contentType: "application/json",
            body: String(body),
            identity: { userId },
            signal: new AbortController().signal,
          }),
        ),
    });
  const create = (params: { name?: string; size?: number; mime_type?: string } = {}, userId = "alice") =>
    user(userId).request("attachments.create", {
      name: "photo.png",
      size: png.length,
      mime_type: "image/png",
      ...params,
    });
  /** Sends a message with the attachment; its thread. */
  const use = async ({ id }: Attachment, userId = "alice", threadId?: string): Promise<string> => {
    const input = { content: [{ type: "input_text" as const, text: "Look" }], attachments: [id] };
    const stream = threadId
      ? user(userId).stream("threads.add_user_message", { thread_id: threadId, input })
      : user(userId).stream("threads.create", { input });
    let thread = threadId ?? "";
    for await (const event of stream) if (event.type === "thread.created") thread = event.thread.id;
    return thread;
  };
  const get = (url: string, init?: RequestInit) => files.handle(new Request(url, init));
  return { store, blobs, files, reported, user, create, use, get, place };
}

const bearer = (request: Request) => {
  const userId = /^Bearer (\w+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  return userId === undefined ? null : { userId };
};

const urlOf = ({ upload_descriptor }: Attachment): string => upload_descriptor?.url ?? "";
const previewOf = (attachment: Attachment): string =>
  attachment.type === "image" ? attachment.preview_url : "";

const put = (url: string, body: Uint8Array, headers: Record<string, string> = {}): Request =>
  new Request(url, {
    method: "PUT",
    body: new Uint8Array(body),
    headers: { "content-type": "image/png", ...headers },
  });

function form(bytes: Uint8Array, type = "image/png", name = "photo.png"): FormData {
  const data = new FormData();
  data.append("file", new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
}

/** A request whose body comes in pieces, as from a slow client; `sent()` counts the bytes that were read. */
function slow(url: string, pieces: number, size: number, headers: Record<string, string> = {}) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (sent >= pieces * size) return controller.close();
        const piece = new Uint8Array(size);
        if (sent === 0) piece.set(png.subarray(0, 8));
        controller.enqueue(piece);
        sent += size;
      },
    },
    { highWaterMark: 0 },
  );
  const init: RequestInit & { duplex: "half" } = {
    method: "PUT",
    headers: { "content-type": "image/png", ...headers },
    body,
    duplex: "half",
  };
  return { request: new Request(url, init), sent: () => sent };
}

const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;
const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

describe("a file in two phases", () => {
  test.each(["PUT", "POST"])("is uploaded with %s and downloaded as it was", async (method) => {
    const { files, create, use, get, store } = house();
    const created = await create();
    const described = { ...created.upload_descriptor!, method: method as "PUT" };
    await uploadAttachment(
      { ...created, upload_descriptor: described },
      new Blob([png], { type: "image/png" }),
      {
        fetch: (url, init) => get(String(url), init),
      },
    );
    await use(created);
    const answer = await get(previewOf(created));
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(png.length),
      "content-disposition": "inline; filename*=UTF-8''photo.png",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      etag: `"${sha256(png).toString("hex")}"`,
    });
    expect(await store.forUser("alice").loadAttachment(created.id)).not.toHaveProperty("upload_descriptor");
    expect(Buffer.from((await files.read("alice", created.id))!).equals(png)).toBe(true);
  });

  test("takes bytes of a form by PUT, and plain ones by POST", async () => {
    const { create, get, files } = house();
    expect(await status(get(urlOf(await create()), { method: "PUT", body: form(png) }))).toBe(204);
    const headers = { "content-type": "image/png" };
    const plain = await create();
    expect(await status(get(urlOf(plain), { method: "POST", body: png, headers }))).toBe(204);
    expect(Buffer.from((await files.read("alice", plain.id))!).equals(png)).toBe(true);
  });

  test("cannot be used before its bytes have arrived", async () => {
    const { create, use } = house();
    expect(codeOf(await use(await create()).catch((error: unknown) => error))).toBe("conflict");
  });

  test("is taken once", async () => {
    const { create, files, blobs } = house();
    const created = await create();
    expect(await status(files.handle(put(urlOf(created), png)))).toBe(204);
    expect(await status(files.handle(put(urlOf(created), png)))).toBe(409);
    const other = await create();
    const tries = await Promise.all([1, 2, 3, 4].map(() => status(files.handle(put(urlOf(other), png)))));
    expect(tries.toSorted((one, other) => one - other)).toEqual([204, 409, 409, 409]);
    // A ticket, a seal and the bytes of each.
    expect(await keysOf(blobs)).toHaveLength(6);
  });
});

describe("a URL", () => {
  test("with another signature, id, purpose or time is that of no file", async () => {
    const { create, files, get, blobs } = house();
    const created = await create();
    const other = await create();
    const url = urlOf(created);
    const changed = [
      url.replace(/signature=./, (text) => (text.endsWith("A") ? "signature=B" : "signature=A")),
      url.replace(/signature=.*/, "signature="),
      url.replace(/\?.*/, ""),
      url.replace(/expires=\d/, "expires=9"),
      url.replace(created.id, other.id),
      url.replace(created.id, `atc_${"0".repeat(32)}`),
      previewOf(created),
    ];
    const before = await keysOf(blobs);
    for (const wrong of changed)
      expect([wrong, await status(files.handle(put(wrong, png)))]).toEqual([wrong, 404]);
    expect(await status(get(url))).toBe(404);
    expect(await keysOf(blobs)).toEqual(before);
  });

  test("expires", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { create, files, get } = house({ expires: { upload: 60, download: 100 } });
    const created = await create();
    vi.setSystemTime(Date.now() + 59_000);
    expect(await status(files.handle(put(urlOf(created), png)))).toBe(204);
    const late = await create();
    vi.setSystemTime(Date.now() + 61_000);
    expect(await status(files.handle(put(urlOf(late), png)))).toBe(403);
    const link = files.link(created.id);
    vi.setSystemTime(Date.now() + 99_000);
    expect(await status(get(link))).toBe(200);
    vi.setSystemTime(Date.now() + 102_000);
    expect(await status(get(link))).toBe(403);
  });

  test("of a secret that was replaced is good for as long as the old one is listed", async () => {
    const next = "another secret of 32 characters!!";
    const old = house();
    const created = await old.create();
    const both = attachments({ ...old, secret: [next, secret], baseUrl: "https://app.example/files" });
    expect(await status(both.handle(put(urlOf(created), png)))).toBe(204);
    const only = attachments({ ...old, secret: next, baseUrl: "https://app.example/files" });
    expect(await status(only.handle(new Request(previewOf(created))))).toBe(404);
    expect(await status(only.handle(new Request(both.link(created.id))))).toBe(200);
  });

  test("is fresh whenever a message is read", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { create, files, use, user, get } = house({ expires: { download: 100 } });
    const created = await create();
    await files.handle(put(urlOf(created), png));
    const thread = await use(created);
    vi.setSystemTime(Date.now() + 10_000_000);
    expect(await status(get(previewOf(created)))).toBe(403);
    const list = await user("alice").request("items.list", { thread_id: thread, order: "asc" });
    const whole = await user("alice").request("threads.get_by_id", { thread_id: thread });
    for (const item of [list.data[0], whole.items.data[0]]) {
      if (item?.type !== "user_message") throw new Error("The first item is not the message.");
      expect(await status(get(previewOf(item.attachments[0]!)))).toBe(200);
    }
  });

  test.each(["", "short", ["long enough, and a little more than it", "short"], []])(
    "is not signed with %j",
    (weak) => {
      expect(() => house({ secret: weak })).toThrow(TypeError);
    },
  );
});

describe("bytes that are not as announced leave nothing:", () => {
  test("too many, while they are sent", async () => {
    const { create, files, blobs } = house();
    const created = await create({ size: 100_000 });
    const before = await keysOf(blobs);
    const { request, sent } = slow(urlOf(created), 1000, 30_000);
    expect(await status(files.handle(request))).toBe(413);
    expect(sent()).toBeLessThan(300_000);
    expect(await keysOf(blobs)).toEqual(before);
    expect(await blobs.dropUnfinished(new Date(Date.now() + 60_000))).toBe(0);
    // The URL is still good for the right bytes.
    expect(await status(files.handle(put(urlOf(created), png)))).toBe(204);
  });

  test("too many in a form", async () => {
    const { create, get, blobs } = house();
    const created = await create({ size: 1000 });
    const body = form(Buffer.concat([png, Buffer.alloc(15_000)]));
    expect(await status(get(urlOf(created), { method: "POST", body }))).toBe(413);
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
  });

  test("too many by Content-Length, before one is read", async () => {
    const { create, files } = house();
    const { request, sent } = slow(urlOf(await create()), 1000, 30_000, { "content-length": "30000000" });
    expect(await status(files.handle(request))).toBe(413);
    expect(sent()).toBe(0);
  });

  test("more than any file may have, when it is announced", async () => {
    const { create } = house({ maxBytes: 1000 });
    expect(codeOf(await create({ size: 1001 }).catch((error: unknown) => error))).toBe("payload_too_large");
  });

  test.each([
    ["of a type that is not taken", { mime_type: "application/x-msdownload" }],
    ["of no type at all", { mime_type: "nonsense" }],
  ])("a file %s is refused when it is announced", async (_what, params) => {
    const { create } = house({ types: ["image/*"] });
    expect(codeOf(await create(params).catch((error: unknown) => error))).toBe("unsupported_media_type");
  });

  test.each([
    ["another type in the head", png, { "content-type": "text/html" }],
    ["a page that is called an image", Buffer.from("<script>alert(1)</script>"), {}],
    ["three bytes that are called an image", Buffer.from("abc"), {}],
    ["no bytes that are called an image", Buffer.alloc(0), {}],
  ])("%s", async (_what, bytes, headers) => {
    const { create, files, blobs } = house();
    const created = await create();
    expect(await status(files.handle(put(urlOf(created), bytes, headers)))).toBe(415);
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
  });

  test("those of another checksum", async () => {
    const { create, files, blobs } = house();
    const created = await create();
    const digest = (bytes: Uint8Array) => ({
      "content-digest": `sha-256=:${sha256(bytes).toString("base64")}:`,
    });
    expect(await status(files.handle(put(urlOf(created), png, digest(Buffer.from("else")))))).toBe(400);
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
    expect(await status(files.handle(put(urlOf(created), png, digest(png))))).toBe(204);
  });

  test.each([
    ["broken off in the file", (text: string) => text.slice(0, -80)],
    ["without its last line", (text: string) => text.slice(0, text.lastIndexOf("\r\n--"))],
    ["without a file", (text: string) => text.replace('name="file"', 'name="other"')],
    ["without content", () => ""],
  ])("a form %s", async (_what, change) => {
    const { create, get, blobs } = house();
    const created = await create();
    const whole = new Response(form(png));
    const body = Buffer.from(change(Buffer.from(await whole.arrayBuffer()).toString("latin1")), "latin1");
    const headers = { "content-type": whole.headers.get("content-type")! };
    expect(await status(get(urlOf(created), { method: "POST", body, headers }))).toBe(400);
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
  });

  test("a client that leaves", async () => {
    const { create, get, blobs, reported } = house();
    const created = await create();
    const controller = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(png);
        setTimeout(() => {
          controller.abort();
          stream.error(new Error("The client has gone."));
        }, 20);
      },
    });
    const init: RequestInit & { duplex: "half" } = {
      method: "PUT",
      body,
      duplex: "half",
      signal: controller.signal,
    };
    await get(urlOf(created), { ...init, headers: { "content-type": "image/png" } });
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
    expect(reported).toEqual([]);
  });
});

describe("another user", () => {
  test("can neither use, delete, open nor read a file", async () => {
    const { create, files, use, user, get } = house({ authenticate: bearer });
    const created = await create();
    await files.handle(put(urlOf(created), png));
    expect(codeOf(await use(created, "bob").catch((error: unknown) => error))).toBe("not_found");
    await user("bob").request("attachments.delete", { attachment_id: created.id });
    expect(await files.open("bob", created.id)).toBeUndefined();
    expect(await files.read("bob", created.id)).toBeUndefined();
    const as = (name?: string) => ({ headers: new Headers(name ? { authorization: `Bearer ${name}` } : {}) });
    expect(await status(get(files.link(created.id), as("bob")))).toBe(404);
    expect(await status(get(files.link(created.id), as()))).toBe(404);
    expect(await status(get(files.link(created.id), as("alice")))).toBe(200);
  });

  test("gets the same answer for a file as for none", async () => {
    const { create, files, get } = house({ authenticate: bearer });
    const created = await create();
    await files.handle(put(urlOf(created), png));
    const bodies = [files.link(created.id), files.link(`atc_${"0".repeat(32)}`)].map(async (url) => {
      const answer = await get(url, { headers: { authorization: "Bearer bob" } });
      return [answer.status, await answer.text()];
    });
    const [foreign, none] = await Promise.all(bodies);
    expect(foreign).toEqual(none);
  });
});

describe("a direct upload", () => {
  const post = (
    body: FormData,
    headers: Record<string, string> = { authorization: "Bearer alice" },
  ): RequestInit => ({
    method: "POST",
    body,
    headers,
  });
  const url = "https://app.example/files";

  test("answers with an attachment that can be used", async () => {
    const { get, use, files } = house({ authenticate: bearer });
    const answer = await get(url, post(form(png)));
    const created = (await answer.json()) as Attachment;
    expect(created).toMatchObject({ type: "image", name: "photo.png", mime_type: "image/png" });
    expect(created).not.toHaveProperty("upload_descriptor");
    await use(created);
    expect(codeOf(await use(created, "bob").catch((error: unknown) => error))).toBe("not_found");
    expect(Buffer.from((await files.read("alice", created.id))!).equals(png)).toBe(true);
  });

  test.each([
    ["nobody", 401, post(form(png), {})],
    [
      "the page of another site",
      403,
      post(form(png), { authorization: "Bearer alice", origin: "https://evil.example" }),
    ],
    ["a file that is too large", 413, post(form(Buffer.concat([png, Buffer.alloc(9000)])))],
    ["a file of a type that is not taken", 415, post(form(Buffer.from("text"), "text/plain"))],
    ["a page that is called an image", 415, post(form(Buffer.from("<script>")))],
  ])("of %s is refused with %i, and leaves nothing", async (_what, expected, init) => {
    const { get, blobs } = house({ authenticate: bearer, types: ["image/*"], maxBytes: 5000 });
    expect(await status(get(url, init))).toBe(expected);
    expect(await keysOf(blobs)).toEqual([]);
  });

  test("needs authenticate", async () => {
    const { get } = house();
    expect(await status(get(url, post(form(png))))).toBe(404);
  });
});

describe("a download", () => {
  async function text(name = "notes.txt", mime_type = "text/plain") {
    const { create, files, get, ...rest } = house();
    const created = await create({ name, size: 10, mime_type });
    const headers = { "content-type": mime_type };
    expect(await status(get(urlOf(created), { method: "PUT", body: "0123456789", headers }))).toBe(204);
    return { ...rest, url: files.link(created.id), get, files, created };
  }

  test.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=0-99", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=-0", 416, "", "bytes */10"],
    ["bytes=4-2", 200, "0123456789", null],
    ["bytes=1-2,4-5", 200, "0123456789", null],
    ["lines=1-2", 200, "0123456789", null],
  ])("of %s", async (range, expected, body, contentRange) => {
    const { url, get } = await text();
    const answer = await get(url, { headers: { range } });
    expect([answer.status, await answer.text(), answer.headers.get("content-range")]).toEqual([
      expected,
      body,
      contentRange,
    ]);
  });

  test("by HEAD has the head alone, and a known one is not sent again", async () => {
    const { url, get } = await text();
    const head = await get(url, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "10", ""]);
    const again = await get(url, { headers: { "if-none-match": head.headers.get("etag")! } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test.each([
    ["page.html", "text/html"],
    ["drawing.svg", "image/svg+xml"],
    ["paper.xml", "application/xhtml+xml"],
  ])("of %s is saved and never shown", async (name, type) => {
    const { url, get, created } = await text(name, type);
    const { headers } = await get(url);
    expect(headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${name}`);
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(created.type).toBe("file");
  });

  test("has a name that is one header, whatever the user called the file", async () => {
    const { url, get } = await text('"; evil="\r\nset-cookie: a=b\ud800ü\'.txt');
    expect((await get(url)).headers.get("content-disposition")).toBe(
      "attachment; filename*=UTF-8''%22%3B%20evil%3D%22%0D%0Aset-cookie%3A%20a%3Db%EF%BF%BD%C3%BC%27.txt",
    );
  });

  test("of bytes that a disk has changed is noticed by read()", async () => {
    const blobs = fileBlobs(join(root, String(places++)));
    const { create, files, get } = house({ blobs });
    const created = await create({ size: 10, mime_type: "text/plain" });
    await get(urlOf(created), {
      method: "PUT",
      body: "0123456789",
      headers: { "content-type": "text/plain" },
    });
    const bytes = (await keysOf(blobs)).find((key) => !/\.(ticket|seal)$/.test(key))!;
    await blobs.delete(bytes);
    await blobs.put(bytes, chunks("0123456780"));
    await expect(files.read("alice", created.id)).rejects.toThrow("checksum");
  });

  test("has CORS headers for the origins that were listed, and for no other", async () => {
    const { get, create } = house({ origins: ["https://front.example"] });
    const url = previewOf(await create());
    const of = async (origin: string) =>
      (await get(url, { method: "OPTIONS", headers: { origin } })).headers.get("access-control-allow-origin");
    expect([await of("https://front.example"), await of("https://evil.example")]).toEqual([
      "https://front.example",
      null,
    ]);
  });
});

describe("bytes go", () => {
  test("with their attachment", async () => {
    const { create, files, user, blobs, get } = house();
    const created = await create();
    await files.handle(put(urlOf(created), png));
    await user("alice").request("attachments.delete", { attachment_id: created.id });
    expect(await keysOf(blobs)).toEqual([]);
    expect(await status(get(files.link(created.id)))).toBe(404);
    expect(await status(files.handle(put(urlOf(created), png)))).toBe(404);
  });

  test("with their thread, and not with another one", async () => {
    const { create, files, user, use, blobs } = house();
    const [one, two] = [await create(), await create()];
    for (const each of [one, two]) await files.handle(put(urlOf(each), png));
    const thread = await use(one);
    await use(two);
    await user("alice").request("threads.delete", { thread_id: thread });
    expect(await files.open("alice", one.id)).toBeUndefined();
    expect(await files.open("alice", two.id)).toBeDefined();
    expect(await keysOf(blobs)).toHaveLength(3);
  });

  test("if their attachment is deleted while they are sent", async () => {
    const { create, files, user, blobs } = house();
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
    await user("alice").request("attachments.delete", { attachment_id: created.id });
    more?.();
    expect((await answer).status).toBe(404);
    expect(await keysOf(blobs)).toEqual([]);
  });

  test("and a message that uses a file keeps it from another thread", async () => {
    const { create, files, use } = house();
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
    const { create, files, use, store, blobs } = house();
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
    const { create, files, use, store, blobs } = house();
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
    const { create, files, use } = house();
    const created = await create();
    await files.handle(put(urlOf(created), png));
    // The sweep may be looking at it already.
    vi.setSystemTime(Date.now() + day - 60_000);
    expect(codeOf(await use(created).catch((error: unknown) => error))).toBe("not_found");
  });

  test("comes again and again until it is stopped, and reports its failures", async () => {
    vi.useFakeTimers();
    const failing: BlobStore = {
      ...fileBlobs(join(root, "none")),
      // eslint-disable-next-line require-yield
      async *list() {
        throw new Error("The disk has gone.");
      },
    };
    const { files, reported } = house({ blobs: failing });
    const stop = files.sweepEvery(60);
    await vi.advanceTimersByTimeAsync(121_000);
    expect(reported).toHaveLength(2);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(reported).toHaveLength(2);
  });
});

test("a blob store that fails is a 500 without its reason", async () => {
  const blobs: BlobStore = {
    ...fileBlobs(join(root, "gone")),
    get: () => Promise.reject(new Error("/secret/path")),
  };
  const { files, get, reported } = house({ blobs });
  const answer = await get(files.link(`atc_${"0".repeat(32)}`));
  expect([answer.status, await answer.text()]).toEqual([
    500,
    JSON.stringify({ error: { code: "internal_error", message: "The file could not be stored or read." } }),
  ]);
  expect(reported).toHaveLength(1);
  expect(reported[0]).not.toBeInstanceOf(RequestError);
});
