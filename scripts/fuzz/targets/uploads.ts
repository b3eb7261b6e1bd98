import { memoryStore } from "@chatkit-protocol/core";
import { type Attachments, attachments } from "@chatkit-protocol/stores/attachments";
import * as fc from "fast-check";
import { byteFaults, faultyBytes, pieces, sizes } from "../inputs/byte-faults.ts";
import { expectThat } from "../support/expect-that.ts";
import { memoryBlobs } from "../support/memory-blobs.ts";
import { target } from "../support/target.ts";

const boundary = "----a";
const png = "\x89PNG\r\n\x1a\n0000";
const content = fc.oneof(
  fc.constant(png),
  fc.constantFrom(
    "\xff\xd8\xff000000000",
    "GIF89a000000",
    "%PDF-1.7 000",
    "<script>",
    "",
    "a\r\n------a",
    "\r\n------a--",
  ),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
);
const name = fc.constantFrom(
  "photo.png",
  "",
  "../../x",
  "a\u0000b",
  '"',
  "%22",
  "é",
  "\ud800",
  "a".repeat(2000),
  'a\\"b',
  "x;y=z",
);
const mediaType = fc.constantFrom(
  "image/png",
  "image/png",
  "image/png",
  "image/png",
  "text/plain",
  "text/plain",
  "image/png",
  "image/jpeg",
  "image/gif",
  "application/pdf",
  "text/plain",
  "text/html",
  "application/octet-stream",
  "",
  "image",
  "image/png; x=y",
  "IMAGE/PNG",
  "a/b\r\nx: y",
  "multipart/form-data",
  "x/".padEnd(200, "y"),
  "__proto__/toString",
);

/** One part of a form as text, valid or almost valid. */
const part = fc
  .record({
    field: fc.constantFrom(...Array<string>(12).fill("file"), "other", "", "__proto__", 'file"; filename="x'),
    name: fc.option(name),
    mediaType: fc.option(mediaType),
    more: fc.constantFrom(
      ...Array<string>(12).fill(""),
      "Content-Transfer-Encoding: base64\r\n",
      "X: y\r\n",
      "Content-Disposition: form-data\r\n",
      ": \r\n",
      "X\r\n",
      `X: ${"y".repeat(9000)}\r\n`,
    ),
    content,
  })
  .map(({ field, name, mediaType, more, content }) => {
    const file = name === null ? "" : `; filename="${name}"`;
    const type = mediaType === null ? "" : `Content-Type: ${mediaType}\r\n`;
    return `--${boundary}\r\nContent-Disposition: form-data; name="${field}"${file}\r\n${type}${more}\r\n${content}\r\n`;
  });

const forms = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => `${parts.join("")}--${boundary}--\r\n`);
/** A body and the type that is right for it; that of bytes is what was announced. */
const bodies = fc.oneof(
  fc.record({ text: forms, type: fc.constant(`multipart/form-data; boundary=${boundary}`) }),
  fc.record({ text: content, type: fc.constant(undefined) }),
);

const contentType = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 8 },
  {
    arbitrary: fc.oneof(
      mediaType,
      fc.constantFrom(
        "multipart/form-data",
        "multipart/form-data; boundary=",
        `multipart/form-data; boundary="${boundary}"`,
        `multipart/form-data; boundary=${"b".repeat(500)}`,
        "multipart/mixed; boundary=----a",
      ),
    ),
    weight: 1,
  },
);

const range = fc.oneof(
  fc.constantFrom(
    "bytes=0-0",
    "bytes=-1",
    "bytes=5-",
    "bytes=-0",
    "bytes=9-3",
    "bytes=0-0,2-3",
    "bytes=",
    "bytes=-",
    "items=0-1",
    "bytes=1e1-2",
    "bytes=99999999999999999999-",
    "bytes=0-99999999999999999999",
    "bytes= 0-1",
  ),
  fc.tuple(fc.nat(400), fc.nat(400)).map(([from, to]) => `bytes=${from}-${to}`),
);

const query = fc.constantFrom<((url: URL) => void)[]>(
  ...Array.from({ length: 60 }, () => () => {}),
  (url) => url.searchParams.set("for", "download"),
  (url) => url.searchParams.delete("signature"),
  (url) => url.searchParams.set("signature", `${url.searchParams.get("signature")}A`),
  (url) => url.searchParams.append("expires", "99999999999"),
  (url) => url.searchParams.set("expires", "1e99"),
  (url) => url.searchParams.set("expires", "NaN"),
  (url) => (url.pathname += "/../x"),
  (url) => (url.pathname = `${url.pathname}%00`),
  (url) => (url.pathname = "/files/__proto__"),
  (url) => (url.pathname = "/files"),
  (url) => (url.pathname = "//"),
);

const attacks = fc.record({
  /** Whether the right bytes have arrived before anything else. */
  uploaded: fc.boolean(),
  announced: mediaType,
  size: fc.constantFrom(0, 12, 500, 1000, 1000, 2001),
  fileName: name,
  requests: fc.array(
    fc.record({
      way: fc.constantFrom("upload" as const, "upload" as const, "direct" as const, "download" as const),
      method: fc.oneof(
        { arbitrary: fc.constant(undefined), weight: 8 },
        { arbitrary: fc.constantFrom("PUT", "POST", "GET", "HEAD", "DELETE", "OPTIONS", "PATCH"), weight: 1 },
      ),
      body: bodies,
      faults: fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, { arbitrary: byteFaults, weight: 1 }),
      sizes,
      contentType,
      query,
      user: fc.constantFrom("alice", "alice", "alice", "bob", ""),
      headers: fc.dictionary(
        fc.constantFrom(
          "range",
          "range",
          "range",
          "if-none-match",
          "origin",
          "content-digest",
          "content-length",
          "access-control-request-headers",
        ),
        fc.oneof(
          range,
          fc.constantFrom(
            "null",
            "-1",
            "1e9",
            "sha-256=:AAAA:",
            "sha-256=::",
            "*",
            '"x"',
            "https://app.example",
            "x\ty",
          ),
        ),
        { maxKeys: 2, noNullPrototype: true },
      ),
    }),
    { maxLength: 4 },
  ),
});

const methods = { upload: "PUT", direct: "POST", download: "GET" } as const;
const users: readonly string[] = ["alice", "bob"];

/** Whether uploads and downloads survive any request. */
export const uploads = target({
  holds:
    "forms, bytes, signed URLs and ranges of any kind are answered below 500 with nothing reported; a refused upload leaves no bytes; only their owner gets bytes, unchanged",
  executions: 80_000,
  perInput: 2.5,
  inputs: attacks,
  async check({ uploaded, announced, size, fileName, requests }) {
    const reported: unknown[] = [];
    const blobs = memoryBlobs();
    const files = attachments({
      blobs,
      store: memoryStore(),
      secret: "x".repeat(32),
      baseUrl: "https://app.example/files",
      maxBytes: 2000,
      authenticate: (request) => {
        const userId = request.headers.get("authorization") ?? "";
        return users.includes(userId) ? { userId } : null;
      },
      onError: (error) => reported.push(error),
    });
    const created = await create(files, { name: fileName, size, mime_type: announced });
    const urls = {
      upload: created?.upload_descriptor?.url ?? "https://app.example/files/atc_0",
      download: created?.id === undefined ? "https://app.example/files/atc_0" : files.link(created.id),
      direct: "https://app.example/files",
    };
    if (uploaded && created) {
      const headers = header("content-type", announced);
      await files.handle(
        new Request(urls.upload, { method: "PUT", headers, body: Buffer.from(png, "latin1") }),
      );
    }
    for (const {
      way,
      method = methods[way],
      body,
      faults,
      sizes,
      contentType,
      query,
      user,
      headers,
    } of requests) {
      const bytes = faultyBytes(Buffer.from(body.text, "latin1"), faults);
      const url = new URL(urls[way]);
      query(url);
      const init: RequestInit & { duplex: "half" } = {
        method,
        headers: {
          ...headers,
          ...header("content-type", contentType ?? body.type ?? announced),
          authorization: user,
        },
        duplex: "half",
        ...(["GET", "HEAD"].includes(method) ? {} : { body: streamOf(pieces(bytes, sizes)) }),
      };
      const before = blobs.keys();
      const answer = await files.handle(new Request(url, init));
      const given = await answer.arrayBuffer();
      expectThat(answer.status < 500, "a request makes the server fail", [answer, reported]);
      if (answer.status >= 400)
        expectThat(blobs.keys().length <= before.length, "what is refused leaves something", blobs.keys());
      if ((method === "GET" || method === "HEAD") && answer.ok) {
        expectThat(user === "alice", "bytes are given to somebody else", answer);
        const kept = Buffer.from((await files.read("alice", created!.id!))!);
        const whole = answer.status === 200 && method === "GET";
        if (whole) expectThat(kept.equals(Buffer.from(given)), "other bytes are given", given);
        else expectThat(kept.includes(Buffer.from(given)), "other bytes are given", given);
      }
    }
    expectThat(reported.length === 0, "the server reports a failure", reported);
    return requests.length + 1;
  },
});

async function create(files: Attachments, params: { name: string; size: number; mime_type: string }) {
  const context = {
    userId: "alice",
    session: undefined,
    requestId: "r",
    metadata: {},
    reportUsage() {},
    signal: new AbortController().signal,
  };
  try {
    return await files.handlers.create(params, context);
  } catch (error) {
    expectThat(
      error instanceof Error && error.name === "RequestError",
      "a file is refused with another error",
      error,
    );
    return undefined;
  }
}

/** The header, if a client can send it. */
function header(name: string, value: string): Record<string, string> {
  try {
    return Object.fromEntries(new Headers({ [name]: value }));
  } catch {
    // No client of the web can send it, and Node lets none through.
    return {};
  }
}

const streamOf = (chunks: readonly Uint8Array<ArrayBuffer>[]): ReadableStream<Uint8Array> => {
  const left = [...chunks];
  return new ReadableStream({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });
};
