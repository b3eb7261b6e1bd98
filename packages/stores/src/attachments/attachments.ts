import type { Attachment } from "@chatkit-protocol/core/protocol";
import { type AttachmentHandlers, newId, RequestError } from "@chatkit-protocol/core/server";
import { isKey, type OpenBlob } from "../blobs/blob-store.ts";
import { eraseUser } from "./erase-user.ts";
import { type AttachmentsOptions, fileService } from "./file-service.ts";
import { isPicture } from "./media-types.ts";
import { receive, tooLarge } from "./receive.ts";
import { serve } from "./serve.ts";
import { type SweepReport, sweep } from "./sweep.ts";

/** The bytes of an attachment, and what is known of them. */
export interface AttachmentBytes extends OpenBlob {
  name: string;
  /** The media type without parameters. */
  type: string;
  /** The checksum of the bytes as they were received, in hexadecimal. */
  sha256: string;
}

/** Files of a server: what it does about attachments, and the handler for their bytes. */
export interface Attachments {
  /** The option `attachments` of a ChatKitServer. */
  handlers: Required<AttachmentHandlers<unknown>>;
  /** Takes uploads and gives downloads, for every URL below `baseUrl`. Never rejects. */
  handle(request: Request): Promise<Response>;
  /** The bytes of a user's attachment, for `respond()`; undefined if the user has none of that id, or without bytes. */
  open(userId: string, attachmentId: string): Promise<AttachmentBytes | undefined>;
  /** Reads them whole. Throws if they are not the bytes that were received. */
  read(userId: string, attachmentId: string): Promise<Uint8Array | undefined>;
  /** A URL by which the attachment can be downloaded for some time. */
  link(attachmentId: string): string;
  /** Deletes what nobody needs: files that were never uploaded or never sent, and bytes whose record has gone. */
  sweep(): Promise<SweepReport>;
  /** Sweeps from now on, every so many seconds (default 3600). Call the result to stop. */
  sweepEvery(seconds?: number): () => void;
}

/** Stores and serves the bytes of attachments; see the guide on attachments. */
export function attachments(options: AttachmentsOptions): Attachments {
  const files = fileService(options);
  const { urls, lifetime, maxBytes } = files;

  const open: Attachments["open"] = async (userId, id) => {
    if (!isKey(`${id}.seal`)) return undefined;
    const ticket = await files.records.ticket(id);
    const seal = ticket?.userId === userId ? await files.records.seal(id) : undefined;
    const blob = seal && (await files.blobs.get(seal.blob));
    return ticket && seal && blob && { ...blob, name: ticket.name, type: ticket.type, sha256: seal.sha256 };
  };

  const show = (attachment: Attachment): Attachment =>
    attachment.type === "image" && attachment.preview_url.startsWith(`${files.baseUrl}/`)
      ? { ...attachment, preview_url: files.link(attachment.id) }
      : attachment;

  return {
    handlers: {
      async create({ name, size, mime_type }, { userId }) {
        const type = files.typeOf(mime_type);
        if (size > maxBytes) throw tooLarge(maxBytes);
        const id = newId("attachment");
        const now = Date.now();
        await files.records.addTicket(id, { userId, name, type, most: size, created: now });
        const url = urls.sign("upload", id, now + lifetime.upload);
        return {
          id,
          upload_descriptor: { url, method: "PUT", headers: { "content-type": type } },
          ...(isPicture(type) ? { preview_url: files.link(id) } : {}),
        };
      },

      async use(attachment, threadId, { userId }) {
        const { id, thread_id = threadId } = attachment;
        const ticket = await files.records.ticket(id);
        if (ticket?.userId !== userId) throw gone();
        // The bytes go with the thread that has them.
        if (thread_id !== threadId) {
          throw new RequestError("conflict", "This file belongs to another conversation. Attach it again.");
        }
        // The sweep may take it at any moment from then on; an hour is more than a request lasts.
        const swept = ticket.created + lifetime.unused - Math.min(3600_000, lifetime.unused / 4);
        if (attachment.thread_id === undefined && Date.now() > swept) throw gone();
        if (!(await files.records.seal(id))) {
          throw new RequestError("conflict", "The bytes of this file have not been uploaded yet.");
        }
        const { upload_descriptor: _used, ...rest } = show(attachment);
        return rest;
      },

      show,
      delete: ({ id }) => files.records.delete(id),
      read: async ({ id }, { userId }) => (await open(userId, id))?.bytes,
      eraseUser: (userId) => eraseUser(files, userId),
    },
    handle: (request) => serve(files, request),
    open,
    async read(userId, id) {
      const opened = await open(userId, id);
      if (!opened) return undefined;
      const { bytes, type, size, sha256 } = opened;
      const chunks: Uint8Array[] = [];
      for await (const chunk of receive(bytes, { type, most: size, sha256 }, () => {})) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    link: (id) => files.link(id),
    sweep: () => sweep(files),
    sweepEvery(seconds = 3600) {
      let running = false;
      const timer = setInterval(() => {
        if (running) return;
        running = true;
        sweep(files)
          .catch(files.report)
          .finally(() => (running = false));
      }, seconds * 1000);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}

const gone = (): RequestError =>
  new RequestError("not_found", "This file has been deleted, since no message used it. Attach it again.");
