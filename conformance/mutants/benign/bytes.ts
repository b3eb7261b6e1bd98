import { constants, createBrotliCompress, createGzip } from "node:zlib";
import {
  frames,
  head,
  isJson,
  isStream,
  json,
  pause,
  stream,
  withHeader,
} from "../../src/wire-mutants/change.ts";
import { compressing, through } from "../../src/wire-mutants/compression.ts";
import type { BenignVariant } from "../support/benign-variant.ts";

/** Other bytes for the same events: what HTTP and the event stream format leave open. */
export const bytes: readonly BenignVariant[] = [
  {
    id: "benign/crlf",
    because: "a line of an event stream may end in CRLF",
    between: frames((frame) => frame.replaceAll("\n", "\r\n")),
  },
  {
    id: "benign/cr",
    because: "a line of an event stream may end in CR",
    between: frames((frame) => frame.replaceAll("\n", "\r")),
  },
  {
    id: "benign/byte-order-mark",
    because: "an event stream may begin with one",
    between: frames((frame, index) => (index === 0 ? `\uFEFF${frame}` : frame)),
  },
  {
    id: "benign/comments",
    because: "comments keep an idle stream open",
    between: frames((frame) => `: ping\n\n${frame}:\n\n`),
  },
  {
    id: "benign/comments-within-frames",
    because: "a comment may stand before the data of an event",
    between: frames((frame) => `: next\n${frame}`),
  },
  {
    id: "benign/no-space-after-the-colon",
    because: "the space is optional",
    between: frames((frame) => frame.replace("data: ", "data:")),
  },
  {
    id: "benign/retry-fields",
    because: "a retry field is not part of an event",
    between: frames((frame, index) => (index === 0 ? `retry: 3000\n${frame}` : frame)),
  },
  {
    id: "benign/blank-lines",
    because: "blank lines without data are not events",
    between: frames((frame) => `\n${frame}\n\n`),
  },
  {
    id: "benign/byte-by-byte",
    because: "chunks say nothing, they may split characters",
    between: stream(async function* (body) {
      for await (const chunk of body) {
        if (chunk.byteLength > 4096) yield chunk;
        else for (const byte of chunk) yield Uint8Array.of(byte);
      }
    }),
  },
  {
    id: "benign/chunks-within-characters",
    because: "chunks say nothing, they may split characters",
    between: stream(async function* (body) {
      for await (const chunk of body) {
        // The second byte of the first character that has one.
        const middle = chunk.findIndex((byte) => byte >= 0x80 && byte < 0xc0);
        if (middle > 0) yield chunk.subarray(0, middle);
        yield middle > 0 ? chunk.subarray(middle) : chunk;
      }
    }),
  },
  {
    id: "benign/several-frames-at-once",
    because: "what is ready at the same time may travel together",
    between: stream(async function* (body) {
      const source = body[Symbol.asyncIterator]();
      let next = source.next();
      for (;;) {
        const first = await next;
        if (first.done) return;
        const ready = [first.value];
        const late = pause(2);
        for (next = source.next(); ; next = source.next()) {
          const more = await Promise.race([next, late]);
          if (!more || more.done) break;
          ready.push(more.value);
        }
        yield Buffer.concat(ready);
      }
    }),
  },
  {
    id: "benign/gzip-with-flush",
    because: "a stream may be compressed if each event is flushed",
    between: compressing(
      "gzip",
      through(() => createGzip({ flush: constants.Z_SYNC_FLUSH })),
    ),
  },
  {
    id: "benign/brotli-with-flush",
    because: "a stream may be compressed if each event is flushed",
    between: compressing(
      "br",
      through(() => createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH })),
    ),
  },
  {
    id: "benign/front-ends-of-one-origin",
    because: "a server may serve the pages of one origin only",
    between: async (asked, ask) => {
      const origin = asked.headers.find(([name]) => name === "origin")?.[1] ?? "";
      if (asked.method === "OPTIONS" || !origin.startsWith("http://127.0.0.1")) return ask(asked);
      const refusal = '{"error":{"code":"forbidden","message":"This origin is not allowed."}}';
      return {
        status: 403,
        headers: [["content-type", "application/json"]],
        body: (async function* () {
          yield Buffer.from(refusal);
        })(),
      };
    },
  },
  {
    id: "benign/slow-answers",
    because: "nothing is said about speed",
    between: async (asked, ask) => {
      await pause(5);
      return ask(asked);
    },
  },
  {
    id: "benign/chunked-json",
    because: "HTTP/1.1 knows two ways to end a body",
    between: json((text) => text),
  },
  {
    id: "benign/json-with-charset",
    because: "a media type may have parameters",
    between: head(isJson, (reply) => ({
      headers: withHeader(reply, "content-type", "Application/JSON; charset=utf-8"),
    })),
  },
  {
    id: "benign/stream-without-charset",
    because: "an event stream is UTF-8 in any case",
    between: head(isStream, (reply) => ({ headers: withHeader(reply, "content-type", "text/event-stream") })),
  },
  {
    id: "benign/stream-with-quoted-charset",
    because: "a parameter may be quoted",
    between: head(isStream, (reply) => ({
      headers: withHeader(reply, "content-type", 'text/event-stream;charset="UTF-8"'),
    })),
  },
  {
    id: "benign/no-store",
    because: "no-store keeps streams out of caches as well",
    between: head(isStream, (reply) => ({
      headers: withHeader(reply, "cache-control", "private, no-store"),
    })),
  },
  {
    id: "benign/more-headers",
    because: "servers and proxies add what they like",
    between: head(
      () => true,
      (reply) => ({
        headers: [
          ...reply.headers,
          ["server", "nginx"],
          ["set-cookie", "a=1"],
          ["set-cookie", "b=2"],
          ["x-request-id", "42"],
          ["strict-transport-security", "max-age=1"],
        ],
      }),
    ),
  },
  {
    id: "benign/connections-close",
    because: "connections need not be kept",
    between: head(
      () => true,
      (reply) => ({ headers: [...reply.headers, ["connection", "close"]] }),
    ),
  },
  {
    id: "benign/json-with-line-breaks",
    because: "whitespace around a JSON document is insignificant",
    between: json((text) => `\n${text}\r\n`),
  },
  {
    id: "benign/forbidden-for-strangers",
    because: "401 and 403 are both allowed",
    between: head(
      ({ status }) => status === 401,
      () => ({ status: 403 }),
    ),
  },
];
