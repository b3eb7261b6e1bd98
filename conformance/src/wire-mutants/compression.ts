import { pipeline, Readable, type Transform } from "node:stream";
import { constants, createBrotliCompress, createDeflate, createGzip } from "node:zlib";
import type { ForwardedRequest, ForwardedResponse, Interceptor } from "../relay/relay.ts";
import { isStream, stream, withHeader } from "./change.ts";
import type { WireMutant } from "./wire-mutant.ts";

type Body = AsyncIterable<Uint8Array>;

const header = ({ headers }: ForwardedRequest, name: string): string =>
  headers.find(([known]) => known === name)?.[1] ?? "";

/** What a front door does to event streams of clients that accept a coding. */
export const compressing =
  (
    coding: string,
    change: (body: Body) => Body,
    when: (asked: ForwardedRequest) => boolean = () => true,
  ): Interceptor =>
  async (asked, ask) => {
    const reply = await ask(asked);
    const accepted = header(asked, "accept-encoding").split(/\s*,\s*/);
    // What has a coding gets no second one.
    const isCoded = reply.headers.some(([name]) => name === "content-encoding");
    if (!isStream(reply) || isCoded || !accepted.includes(coding) || !when(asked)) return reply;
    const coded: ForwardedResponse = { ...reply, headers: withHeader(reply, "content-encoding", coding) };
    return {
      ...coded,
      headers: withHeader(coded, "content-length"),
      body: change(reply.body),
    };
  };

/** The body through a compressor, which sends what it likes when it likes. */
export const through =
  (make: () => Transform) =>
  (body: Body): Body => {
    const compressor = make();
    // An error reaches the reader of the compressor, and a reader that leaves the source.
    return pipeline(Readable.from(body), compressor, () => {});
  };

const gzipFlushed = through(() => createGzip({ flush: constants.Z_SYNC_FLUSH }));

/** Every chunk is compressed and flushed; the last block and the trailer of the member are missing. */
async function* gzipWithoutEnd(body: Body): Body {
  const compressor = createGzip();
  let parts: Uint8Array[] = [];
  compressor.on("data", (part: Uint8Array) => parts.push(part));
  try {
    for await (const chunk of body) {
      compressor.write(chunk);
      await new Promise<void>((resolve) => compressor.flush(constants.Z_SYNC_FLUSH, resolve));
      // What has been compressed and not been handed over yet.
      while (compressor.read() !== null);
      yield Buffer.concat(parts);
      parts = [];
    }
  } finally {
    compressor.destroy();
  }
}

/** Hands on whole blocks of so many bytes, and the rest at the end. */
const inBlocks = (size: number) =>
  async function* (body: Body): Body {
    let block = Buffer.alloc(0);
    for await (const chunk of body) {
      block = Buffer.concat([block, chunk]);
      if (block.byteLength < size) continue;
      yield block;
      block = Buffer.alloc(0);
    }
    if (block.byteLength > 0) yield block;
  };

/** Bodies that are held back on the way, from browsers or from everybody. */
export const compression: readonly WireMutant[] = [
  {
    id: "wire/gzip-without-flush",
    breaks: "TR-10/held-back-from-browsers",
    between: compressing("gzip", through(createGzip)),
  },
  {
    id: "wire/deflate-without-flush",
    breaks: "TR-10/held-back-from-browsers",
    between: compressing("deflate", through(createDeflate)),
  },
  {
    id: "wire/brotli-without-flush",
    breaks: "TR-10/held-back-from-browsers",
    between: compressing("br", through(createBrotliCompress)),
  },
  {
    id: "wire/gzip-without-flush-for-event-sources",
    breaks: "TR-10/held-back-from-browsers",
    between: compressing("gzip", through(createGzip), (asked) =>
      header(asked, "accept").includes("text/event-stream"),
    ),
  },
  {
    id: "wire/gzip-in-blocks",
    breaks: "TR-10/held-back-from-browsers",
    between: compressing("gzip", (body) => gzipFlushed(inBlocks(4096)(body))),
  },
  {
    id: "wire/gzip-only-when-long",
    breaks: "TR-10/held-back-from-browsers",
    // What is short passes in time, what is long goes to the compressor and stays there.
    between: compressing("gzip", (body) =>
      gzipFlushed(
        (async function* () {
          let size = 0;
          const rest: Uint8Array[] = [];
          for await (const chunk of body) {
            size += chunk.byteLength;
            if (size < 8192) yield chunk;
            else rest.push(chunk);
          }
          yield Buffer.concat(rest);
        })(),
      ),
    ),
  },
  {
    id: "wire/held-back-from-other-pages",
    breaks: "TR-10/held-back-from-browsers",
    between: async (asked, ask) =>
      header(asked, "origin") !== "" && asked.method === "POST"
        ? stream(async function* (body) {
            const whole: Uint8Array[] = [];
            for await (const chunk of body) whole.push(chunk);
            yield Buffer.concat(whole);
          })(asked, ask)
        : ask(asked),
  },
  {
    id: "wire/gzip-cut-off",
    breaks: "TR-08/body-cut-off",
    between: compressing("gzip", gzipWithoutEnd),
  },
];
