import { type Identity, reporter, RequestError, type Store } from "@chatkit-protocol/core/server";
import type { BlobStore } from "../blobs/blob-store.ts";
import { isAmong, mediaTypeOf } from "./media-types.ts";
import { announcedDigest, receive, tooLarge } from "./receive.ts";
import { newBlobKey, records, type Ticket } from "./records.ts";
import { signer } from "./signed-url.ts";

/** What `attachments()` takes. */
export interface AttachmentsOptions {
  /** Where the bytes are kept. */
  blobs: BlobStore;
  /** The store of the server: it has the records. */
  store: Store;
  /** At least 32 random characters, which sign the URLs. Of several the first signs, and all are accepted. */
  secret: string | readonly string[];
  /** The absolute URL under which the handler is mounted, such as `https://app.example.com/files`. */
  baseUrl: string;
  /** The most bytes of a file. Default 10 MiB. */
  maxBytes?: number;
  /** The media types that are taken, such as `["image/*", "application/pdf"]`. Default: all. */
  types?: readonly string[];
  /** Seconds for which URLs are valid. Defaults: 600 for an upload; at least 3600 for a download, at most twice that. */
  expires?: { upload?: number; download?: number };
  /** Seconds that a file may wait for the message that uses it, before `sweep()` deletes it. Default one day. */
  unused?: number;
  /**
   * The user of a request to the handler. With it, users may upload directly (a form posted to `baseUrl`), and a download
   * needs, beside the signature, to come from the user whose file it is.
   */
  authenticate?: (request: Request) => Identity | null | Promise<Identity | null>;
  /**
   * The origins of pages that may use the handler from elsewhere: they get CORS headers. Direct uploads of pages of all
   * other origins are refused.
   */
  origins?: readonly string[];
  /** Called with every failure that the client does not see. Default: console.error. */
  onError?: (error: unknown) => void;
}

/** What the handlers, the routes and the sweep share. */
export type FileService = ReturnType<typeof fileService>;

const defaults = { maxBytes: 10 * 1024 * 1024, upload: 600, download: 3600, unused: 24 * 3600 };

export function fileService(options: AttachmentsOptions) {
  const { blobs, store, authenticate, origins = [], maxBytes = defaults.maxBytes, types = ["*/*"] } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, "");
  if (!URL.canParse(baseUrl) || new URL(baseUrl).search !== "") {
    throw new TypeError(`baseUrl must be an absolute URL without a query, not ${JSON.stringify(baseUrl)}`);
  }
  const { expires = {}, unused = defaults.unused } = options;
  const lifetime = {
    upload: (expires.upload ?? defaults.upload) * 1000,
    download: (expires.download ?? defaults.download) * 1000,
    unused: unused * 1000,
  };
  if (lifetime.unused <= lifetime.upload) {
    throw new TypeError(
      "unused must be longer than expires.upload: a file must not be swept while it is sent",
    );
  }
  const urls = signer(baseUrl, typeof options.secret === "string" ? [options.secret] : options.secret);
  const kept = records(blobs);
  const report = reporter(options.onError);

  return {
    blobs,
    store,
    authenticate,
    origins,
    baseUrl,
    maxBytes,
    lifetime,
    urls,
    records: kept,
    report,

    /** The same URL for as long as `expires.download`, so that clients can cache what it gives. */
    link(id: string): string {
      const window = Math.floor(Date.now() / lifetime.download);
      return urls.sign("download", id, (window + 2) * lifetime.download);
    },

    /** The media type of a file that may be attached. Throws RequestError. */
    typeOf(text: string): string {
      const type = mediaTypeOf(text);
      if (type !== undefined && isAmong(type, types)) return type;
      throw new RequestError("unsupported_media_type", `Files may be of these types: ${types.join(", ")}.`);
    },

    /** Stores the bytes of a ticket. Throws RequestError, and then leaves none of them. */
    async take(
      id: string,
      ticket: Ticket,
      {
        bytes,
        digest,
        length,
      }: { bytes: AsyncIterable<Uint8Array>; digest: string | null; length: string | null },
    ): Promise<void> {
      // A form is a little longer than its file.
      if (Number(length ?? 0) > ticket.most + 20_000) throw tooLarge(ticket.most);
      const blob = newBlobKey(id);
      const { type, most } = ticket;
      let seal = { blob, size: 0, sha256: "" };
      const checked = receive(bytes, { type, most, sha256: announcedDigest(digest) }, (received) => {
        seal = { blob, ...received };
      });
      await blobs.put(blob, checked);
      if (!(await kept.addSeal(id, seal))) {
        await blobs.delete(blob);
        throw alreadyUploaded();
      }
      if (await kept.ticket(id)) return;
      // Deleted meanwhile.
      await kept.deleteBytes(id);
      throw new RequestError("not_found", "There is no such upload.");
    },
  };
}

export const alreadyUploaded = (): RequestError =>
  new RequestError("conflict", "The bytes of this file have been uploaded already.");
