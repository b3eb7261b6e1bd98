import { uploadAttachment } from "@chatkit-protocol/core/client";
import { type Attachment } from "@chatkit-protocol/core";
import { describe, expect, test } from "vitest";
import { keysOf } from "../blob-contract.ts";
import {
  png,
  sha256,
  serverWithFiles,
  bearer,
  urlOf,
  previewOf,
  put,
  form,
  slow,
  status,
  codeOf,
} from "./server-with-files.ts";

describe("a file in two phases", () => {
  test.each(["PUT", "POST"])("is uploaded with %s and downloaded as it was", async (method) => {
    const { files, create, use, get, store } = serverWithFiles();
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
    const { create, get, files } = serverWithFiles();
    expect(await status(get(urlOf(await create()), { method: "PUT", body: form(png) }))).toBe(204);
    const headers = { "content-type": "image/png" };
    const plain = await create();
    expect(await status(get(urlOf(plain), { method: "POST", body: png, headers }))).toBe(204);
    expect(Buffer.from((await files.read("alice", plain.id))!).equals(png)).toBe(true);
  });

  test("cannot be used before its bytes have arrived", async () => {
    const { create, use } = serverWithFiles();
    expect(codeOf(await use(await create()).catch((error: unknown) => error))).toBe("conflict");
  });

  test("is taken once", async () => {
    const { create, files, blobs } = serverWithFiles();
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

describe("bytes that are not as announced leave nothing:", () => {
  test("too many, while they are sent", async () => {
    const { create, files, blobs } = serverWithFiles();
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
    const { create, get, blobs } = serverWithFiles();
    const created = await create({ size: 1000 });
    const body = form(Buffer.concat([png, Buffer.alloc(15_000)]));
    expect(await status(get(urlOf(created), { method: "POST", body }))).toBe(413);
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
  });

  test("too many by Content-Length, before one is read", async () => {
    const { create, files } = serverWithFiles();
    const { request, sent } = slow(urlOf(await create()), 1000, 30_000, { "content-length": "30000000" });
    expect(await status(files.handle(request))).toBe(413);
    expect(sent()).toBe(0);
  });

  test("more than any file may have, when it is announced", async () => {
    const { create } = serverWithFiles({ maxBytes: 1000 });
    expect(codeOf(await create({ size: 1001 }).catch((error: unknown) => error))).toBe("payload_too_large");
  });

  test.each([
    ["of a type that is not taken", { mime_type: "application/x-msdownload" }],
    ["of no type at all", { mime_type: "nonsense" }],
  ])("a file %s is refused when it is announced", async (_what, params) => {
    const { create } = serverWithFiles({ types: ["image/*"] });
    expect(codeOf(await create(params).catch((error: unknown) => error))).toBe("unsupported_media_type");
  });

  test.each([
    ["another type in the head", png, { "content-type": "text/html" }],
    ["a page that is called an image", Buffer.from("<script>alert(1)</script>"), {}],
    ["three bytes that are called an image", Buffer.from("abc"), {}],
    ["no bytes that are called an image", Buffer.alloc(0), {}],
  ])("%s", async (_what, bytes, headers) => {
    const { create, files, blobs } = serverWithFiles();
    const created = await create();
    expect(await status(files.handle(put(urlOf(created), bytes, headers)))).toBe(415);
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
  });

  test("those of another checksum", async () => {
    const { create, files, blobs } = serverWithFiles();
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
    const { create, get, blobs } = serverWithFiles();
    const created = await create();
    const whole = new Response(form(png));
    const body = Buffer.from(change(Buffer.from(await whole.arrayBuffer()).toString("latin1")), "latin1");
    const headers = { "content-type": whole.headers.get("content-type")! };
    expect(await status(get(urlOf(created), { method: "POST", body, headers }))).toBe(400);
    expect(await keysOf(blobs)).toEqual([`${created.id}.ticket`]);
  });

  test("a client that leaves", async () => {
    const { create, get, blobs, reported } = serverWithFiles();
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
    const { get, use, files } = serverWithFiles({ authenticate: bearer });
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
    const { get, blobs } = serverWithFiles({ authenticate: bearer, types: ["image/*"], maxBytes: 5000 });
    expect(await status(get(url, init))).toBe(expected);
    expect(await keysOf(blobs)).toEqual([]);
  });

  test("needs authenticate", async () => {
    const { get } = serverWithFiles();
    expect(await status(get(url, post(form(png))))).toBe(404);
  });
});
