import { RequestError } from "@chatkit-protocol/core/server";
import type { ByteRange } from "../blobs/blob-store.ts";
import type { FileService } from "./file-service.ts";
import { isPicture } from "./media-types.ts";
import type { Seal, Ticket } from "./records.ts";

/** Gives the bytes of an attachment, so that a browser takes them for nothing but what they are. */
export async function download(files: FileService, id: string, request: Request): Promise<Response> {
  const ticket = await files.records.ticket(id);
  if (!ticket || !(await isOwner(files, ticket, request))) throw notFound();
  const seal = await files.records.seal(id);
  if (!seal) throw notFound();
  const headers = headersOf(ticket, seal, files);
  if (request.headers.get("if-none-match") === headers["etag"])
    return new Response(null, { status: 304, headers });
  const range = rangeIn(request.headers.get("range"), seal.size);
  if (range === "unsatisfiable") {
    const unsatisfiable = { ...headers, "content-range": `bytes */${seal.size}` };
    return new Response(null, { status: 416, headers: unsatisfiable });
  }
  const { first, last } = range ?? { first: 0, last: seal.size - 1 };
  const head = {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(last - first + 1),
      ...(range ? { "content-range": `bytes ${first}-${last}/${seal.size}` } : {}),
    },
  };
  if (request.method === "HEAD") return new Response(null, head);
  const blob = await files.blobs.get(seal.blob, range);
  if (!blob) throw notFound();
  return new Response(streamOf(blob.bytes), head);
}

const notFound = (): RequestError => new RequestError("not_found", "There is no such file.");

/** Without `authenticate`, the signature alone decides. */
async function isOwner(
  { authenticate }: FileService,
  { userId }: Ticket,
  request: Request,
): Promise<boolean> {
  if (!authenticate) return true;
  return (await authenticate(request))?.userId === userId;
}

const headersOf = (
  { name, type }: Ticket,
  { sha256 }: Seal,
  { lifetime }: FileService,
): Record<string, string> => ({
  "content-type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
  "content-disposition": `${isPicture(type) ? "inline" : "attachment"}; filename*=UTF-8''${encoded(name)}`,
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "referrer-policy": "no-referrer",
  "cache-control": `private, max-age=${Math.floor(lifetime.download / 1000)}`,
  etag: `"${sha256}"`,
  "accept-ranges": "bytes",
});

/** As RFC 8187 wants it; a lone surrogate has no encoding. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );

/** The one range of a header; undefined for none, and for several, which a server may ignore. */
function rangeIn(header: string | null, size: number): ByteRange | "unsatisfiable" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  return first < size && first <= last ? { first, last } : "unsatisfiable";
}

const streamOf = (bytes: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      async pull(controller) {
        const step = await bytes.next();
        if (step.done) controller.close();
        else controller.enqueue(step.value);
      },
      async cancel() {
        await bytes.return?.();
      },
    },
    { highWaterMark: 0 },
  );
