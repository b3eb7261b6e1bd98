import {
  InvalidAnswerError,
  NetworkError,
  RefusedError,
  uploadAttachment,
} from "@chatkit-protocol/core/client";
import { Attachment, clientReaderSchema } from "@chatkit-protocol/core/protocol";
import type { ChatCore } from "./core.ts";

/** Uploads a file as the page is configured, and returns its attachment. Throws RefusedError, NetworkError and others. */
export async function attach(core: ChatCore, file: File, signal: AbortSignal): Promise<Attachment> {
  const { uploadStrategy } = core.options().api;
  return uploadStrategy?.type === "direct"
    ? attachDirectly(core, uploadStrategy.uploadUrl, file, signal)
    : attachInTwoPhases(core, file, signal);
}

async function attachInTwoPhases(core: ChatCore, file: File, signal: AbortSignal): Promise<Attachment> {
  const params = { name: file.name, size: file.size, mime_type: file.type || "application/octet-stream" };
  const attachment = await core.client.request("attachments.create", params, { signal });
  if (!attachment.upload_descriptor) return attachment;
  // The upload URL gets none of the endpoint's credentials; it carries its own permission.
  await uploadAttachment(attachment, file, { signal });
  return attachment;
}

async function attachDirectly(
  core: ChatCore,
  url: string,
  file: File,
  signal: AbortSignal,
): Promise<Attachment> {
  const body = new FormData();
  body.append("file", file, file.name);
  const { fetch: custom } = core.options().api;
  const response = await (custom ?? fetch)(url, { method: "POST", body, signal }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new NetworkError(url, cause);
  });
  const { status } = response;
  if (!response.ok)
    throw new RefusedError(`The upload was answered with ${status}.`, { status, code: `http_${status}` });
  const read = clientReaderSchema(Attachment).safeParse(await response.json().catch(() => undefined));
  if (!read.success) throw new InvalidAnswerError("The upload was not answered with an attachment.");
  return read.data;
}

/** Deletes an attachment that the user has removed from the composer; nobody waits for it. */
export async function detach(core: ChatCore, { id }: Attachment): Promise<void> {
  await core.client.request("attachments.delete", { attachment_id: id }).catch((error: unknown) => {
    core.emit("chatkit.log", { name: "attachments.delete", data: { error: String(error) } });
  });
}
