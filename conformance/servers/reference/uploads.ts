import type { IncomingMessage, ServerResponse } from "node:http";
import type { AttachmentHandlers, Store } from "@chatkit-protocol/core";
import { newId } from "@chatkit-protocol/core";

/** Larger uploads are refused with 413. */
export const uploadLimit = 5 * 1024 * 1024;

interface Upload {
  userId: string;
  mimeType: string;
  bytes?: Buffer;
  /** Whether somebody is sending its bytes. */
  isArriving: boolean;
}

/** Takes or gives the bytes of the attachment with that id. */
export type ServeUpload = (id: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Bytes of attachments in memory: where clients put them, and where a preview comes from. */
export function uploads(store: Store, origin: () => string) {
  const known = new Map<string, Upload>();

  const handlers: AttachmentHandlers<unknown> = {
    async create({ mime_type, size }, { userId }) {
      const id = newId("attachment");
      known.set(id, { userId, mimeType: mime_type, isArriving: false });
      const url = `${origin()}/uploads/${id}`;
      return {
        id,
        upload_descriptor: { url, method: "PUT", headers: { "content-type": mime_type } },
        metadata: { owner: userId, announced: size },
        ...(mime_type.startsWith("image/") ? { preview_url: url } : {}),
      };
    },
    async delete({ id }) {
      known.delete(id);
    },
  };

  /**
   * Takes bytes at `/uploads/<attachment id>` once, and gives them; the id is the ticket, as in a signed URL. That is enough
   * for a mock; chapter 13 says what a server with users' files needs.
   */
  async function serve(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const upload = known.get(id);
    if (!upload) return end(response, 404, "There is no such upload.");
    if (request.method === "GET") {
      if (!upload.bytes) return end(response, 404, "Nothing has been uploaded yet.");
      response.writeHead(200, { ...inert, "content-type": printable(upload.mimeType) }).end(upload.bytes);
      return;
    }
    if (request.method !== "PUT" && request.method !== "POST")
      return end(response, 405, "PUT the bytes here.");
    if (upload.bytes || upload.isArriving)
      return end(response, 409, "These bytes have been uploaded already.");
    upload.isArriving = true;
    const bytes = await read(request).finally(() => (upload.isArriving = false));
    if (!bytes) return end(response, 413, `An upload holds at most ${uploadLimit} bytes.`);
    upload.bytes = bytes;
    const view = store.forUser(upload.userId);
    const attachment = await view.loadAttachment(id);
    if (attachment) {
      // The descriptor is an invitation to upload; it ends here.
      const { upload_descriptor: _used, ...rest } = attachment;
      await view.saveAttachment(rest);
    }
    end(response, 200, "Stored.");
  }

  return { handlers, serve };
}

/** No browser runs or guesses at what users have uploaded; an image element shows it nevertheless. */
const inert = {
  "x-content-type-options": "nosniff",
  "content-disposition": "attachment",
  "content-security-policy": "sandbox; default-src 'none'",
};

/** A media type that a header can carry: the client's own text may be anything. */
const printable = (mimeType: string): string =>
  /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(mimeType) ? mimeType : "application/octet-stream";

async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    // Read to the end, so that the answer reaches a client that is still sending.
    if (size <= uploadLimit) chunks.push(chunk);
  }
  return size > uploadLimit ? undefined : Buffer.concat(chunks);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}
