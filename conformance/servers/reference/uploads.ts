import type { IncomingMessage, ServerResponse } from "node:http";
import type { AttachmentHandlers, Store } from "@chatkit-protocol/core";
import { newId } from "@chatkit-protocol/core";
import type { Records } from "./records.ts";

/** Larger uploads are refused with 413. */
export const uploadLimit = 5 * 1024 * 1024;

interface Upload {
  userId: string;
  mimeType: string;
}

/** The records of an upload: what is known of it, who sends its bytes, and the bytes. */
const keysOf = (id: string) => ({
  upload: `upload/${id}/known`,
  arriving: `upload/${id}/arriving`,
  bytes: `upload/${id}/bytes`,
});

/** Takes or gives the bytes of the attachment with that id. */
export type ServeUpload = (id: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Bytes of attachments among the records: where clients put them, and where a preview comes from. */
export function uploads(store: Store, records: Records, origin: () => string) {
  const handlers: AttachmentHandlers<unknown> = {
    async create({ mime_type, size }, { userId }) {
      const id = newId("attachment");
      const upload: Upload = { userId, mimeType: mime_type };
      await records.set(keysOf(id).upload, JSON.stringify(upload));
      const url = `${origin()}/uploads/${id}`;
      return {
        id,
        upload_descriptor: { url, method: "PUT", headers: { "content-type": mime_type } },
        metadata: { owner: userId, announced: size },
        ...(mime_type.startsWith("image/") ? { preview_url: url } : {}),
      };
    },
    async delete({ id }) {
      await records.removeAll(`upload/${id}/`);
    },
  };

  /**
   * Takes bytes at `/uploads/<attachment id>` once, and gives them; the id is the ticket, as in a signed URL. That is enough
   * for a mock; chapter 13 says what a server with users' files needs.
   */
  async function serve(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const keys = keysOf(id);
    const known = await records.get(keys.upload);
    if (known === undefined) return end(response, 404, "There is no such upload.");
    const upload = JSON.parse(known) as Upload;
    const stored = await records.get(keys.bytes);
    if (request.method === "GET") {
      if (stored === undefined) return end(response, 404, "Nothing has been uploaded yet.");
      response
        .writeHead(200, { ...inert, "content-type": printable(upload.mimeType) })
        .end(Buffer.from(stored, "base64"));
      return;
    }
    if (request.method !== "PUT" && request.method !== "POST")
      return end(response, 405, "PUT the bytes here.");
    if (stored !== undefined || !(await records.add(keys.arriving, "")))
      return end(response, 409, "These bytes have been uploaded already.");
    let bytes: Buffer | undefined;
    try {
      bytes = await read(request);
    } finally {
      await records.take(keys.arriving);
    }
    if (!bytes) return end(response, 413, `An upload holds at most ${uploadLimit} bytes.`);
    await records.set(keys.bytes, bytes.toString("base64"));
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
