import type { Attachment } from "../protocol/index.ts";
import type { ClientOptions } from "./client.ts";
import { NetworkError, refusalOf } from "./errors.ts";

/** Options of `uploadAttachment()`: how to fetch, and a signal that aborts the upload. */
export interface UploadOptions extends Pick<ClientOptions, "fetch"> {
  signal?: AbortSignal;
}

/**
 * Uploads the bytes of an attachment as its `upload_descriptor` says (AT-02): POST as a form with the field `file`, PUT as
 * they are. Throws RefusedError, NetworkError, or TypeError if the attachment has no `upload_descriptor`.
 */
export async function uploadAttachment(
  { upload_descriptor, name, id, mime_type }: Attachment,
  bytes: Blob,
  options: UploadOptions = {},
): Promise<void> {
  if (!upload_descriptor)
    throw new TypeError(`The attachment ${id} has no upload_descriptor: it needs no upload.`);
  const { url, method } = upload_descriptor;
  const { signal } = options;
  const headers = new Headers(upload_descriptor.headers ?? {});
  const init: RequestInit = { method, headers, ...(signal ? { signal } : {}) };
  if (method === "POST") {
    // Only the runtime knows the boundary that it generates.
    headers.delete("content-type");
    init.body = new FormData();
    init.body.append("file", bytes, name);
  } else {
    if (!headers.has("content-type")) headers.set("content-type", bytes.type || mime_type);
    init.body = bytes;
  }
  let response: Response;
  try {
    response = await (options.fetch ?? globalThis.fetch)(url, init);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new NetworkError(url, cause);
  }
  if (!response.ok) throw await refusalOf(response);
  await response.body?.cancel();
}
