import { RequestError } from "@chatkit-protocol/core";
import { attachments, type BlobStore } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { afterEach, describe, expect, test, vi } from "vitest";
import { chunks, keysOf } from "../blob-contract.ts";
import {
  newPlace,
  secret,
  png,
  serverWithFiles,
  bearer,
  urlOf,
  previewOf,
  put,
  status,
  codeOf,
} from "./server-with-files.ts";

afterEach(() => vi.useRealTimers());

describe("a URL", () => {
  test("with another signature, id, purpose or time is that of no file", async () => {
    const { create, files, get, blobs } = serverWithFiles();
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
    const { create, files, get } = serverWithFiles({ expires: { upload: 60, download: 100 } });
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
    const old = serverWithFiles();
    const created = await old.create();
    const both = attachments({ ...old, secret: [next, secret], baseUrl: "https://app.example/files" });
    expect(await status(both.handle(put(urlOf(created), png)))).toBe(204);
    const only = attachments({ ...old, secret: next, baseUrl: "https://app.example/files" });
    expect(await status(only.handle(new Request(previewOf(created))))).toBe(404);
    expect(await status(only.handle(new Request(both.link(created.id))))).toBe(200);
  });

  test("is fresh whenever a message is read", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { create, files, use, user, get } = serverWithFiles({ expires: { download: 100 } });
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
      expect(() => serverWithFiles({ secret: weak })).toThrow(TypeError);
    },
  );
});

describe("another user", () => {
  test("can neither use, delete, open nor read a file", async () => {
    const { create, files, use, user, get } = serverWithFiles({ authenticate: bearer });
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
    const { create, files, get } = serverWithFiles({ authenticate: bearer });
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

describe("a download", () => {
  async function text(name = "notes.txt", mime_type = "text/plain") {
    const { create, files, get, ...rest } = serverWithFiles();
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
    const blobs = fileBlobs(newPlace());
    const { create, files, get } = serverWithFiles({ blobs });
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
    const { get, create } = serverWithFiles({ origins: ["https://front.example"] });
    const url = previewOf(await create());
    const of = async (origin: string) =>
      (await get(url, { method: "OPTIONS", headers: { origin } })).headers.get("access-control-allow-origin");
    expect([await of("https://front.example"), await of("https://evil.example")]).toEqual([
      "https://front.example",
      null,
    ]);
  });
});

test("a blob store that fails is a 500 without its reason", async () => {
  const blobs: BlobStore = {
    ...fileBlobs(newPlace()),
    get: () => Promise.reject(new Error("/secret/path")),
  };
  const { files, get, reported } = serverWithFiles({ blobs });
  const answer = await get(files.link(`atc_${"0".repeat(32)}`));
  expect([answer.status, await answer.text()]).toEqual([
    500,
    JSON.stringify({ error: { code: "internal_error", message: "The file could not be stored or read." } }),
  ]);
  expect(reported).toHaveLength(1);
  expect(reported[0]).not.toBeInstanceOf(RequestError);
});
