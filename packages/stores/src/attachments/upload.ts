import type { Attachment } from "@chatkit-protocol/core/protocol";
import { newId, RequestError } from "@chatkit-protocol/core/server";
import { alreadyUploaded, type FileService } from "./file-service.ts";
import { type FormFile, formFile } from "./form.ts";
import { isPicture, mediaTypeOf } from "./media-types.ts";

/** Takes the bytes of an attachment that was created: as a form or as they are, whatever the method (AT-09). */
export async function upload(files: FileService, id: string, request: Request): Promise<Response> {
  const ticket = await files.records.ticket(id);
  if (!ticket) throw new RequestError("not_found", "There is no such file.");
  if (await files.records.seal(id)) throw alreadyUploaded();
  const file = await fileIn(request);
  try {
    const type = mediaTypeOf(file.type);
    // A client that knows no type of its file announces another one than its runtime sends.
    if (type !== ticket.type && type !== "application/octet-stream" && file.type !== "") {
      throw new RequestError("unsupported_media_type", `This file was announced as ${ticket.type}.`);
    }
    await files.take(id, ticket, { ...headsOf(request), bytes: file.bytes });
  } finally {
    file.leave();
  }
  return new Response(null, { status: 204 });
}

/** Takes a form with a file, creates the attachment for the user of the request, and answers with it. */
export async function directUpload(files: FileService, request: Request): Promise<Response> {
  const { authenticate, origins, baseUrl, maxBytes, store } = files;
  if (!authenticate) throw new RequestError("not_found", "There is no such file.");
  const identity = await authenticate(request);
  if (!identity) throw new RequestError("unauthorized", "This request needs valid credentials.");
  const { userId } = identity;
  if (typeof userId !== "string" || userId === "" || !userId.isWellFormed()) {
    throw new TypeError('authenticate() must return null or { userId: "…" }');
  }
  const origin = request.headers.get("origin");
  // The form of any page comes with the cookies of its visitor.
  if (origin !== null && origin !== new URL(baseUrl).origin && !origins.includes(origin)) {
    throw new RequestError("forbidden", "Pages of this origin may not send files here.");
  }
  if (mediaTypeOf(request.headers.get("content-type") ?? "") !== "multipart/form-data") {
    throw new RequestError("unsupported_media_type", "A file is posted as multipart/form-data.");
  }
  const file = await fileIn(request);
  const id = newId("attachment");
  try {
    const type = files.typeOf(file.type);
    const ticket = { userId, name: file.name, type, most: maxBytes, created: Date.now() };
    await files.records.addTicket(id, ticket);
    const attachment: Attachment = isPicture(type)
      ? { type: "image", id, name: file.name, mime_type: type, preview_url: files.link(id) }
      : { type: "file", id, name: file.name, mime_type: type };
    await files.take(id, ticket, { ...headsOf(request), bytes: file.bytes });
    await store.forUser(userId).saveAttachment(attachment);
    // The user has been erased meanwhile.
    if (!(await files.records.ticket(id))) {
      await store.forUser(userId).deleteAttachment(id);
      throw new RequestError("not_found", "There is no such file.");
    }
    return Response.json(attachment);
  } catch (error) {
    await files.records.delete(id);
    throw error;
  } finally {
    file.leave();
  }
}

/** A digest in the head is that of the whole body, and so not of the file in a form. */
const headsOf = ({ headers }: Request) => ({
  digest: isForm(headers) ? null : headers.get("content-digest"),
  length: headers.get("content-length"),
});

const isForm = (headers: Headers): boolean =>
  mediaTypeOf(headers.get("content-type") ?? "") === "multipart/form-data";

async function fileIn({ headers, body }: Request): Promise<FormFile> {
  const bytes = body ?? none();
  const type = headers.get("content-type") ?? "";
  if (isForm(headers)) return formFile(bytes, type);
  return { name: "", type, bytes, leave: () => {} };
}

async function* none(): AsyncGenerator<Uint8Array> {
  // A request without a body has no bytes.
}
