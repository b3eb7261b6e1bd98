import * as z from "zod/mini";
import { object } from "./parts/object.ts";
import { owned } from "./parts/ownership.ts";
import { withReader, Id, JsonObject } from "./parts/schema-parts.ts";

/** How the client sends the bytes: `multipart/form-data` with a member `file`, or the bytes themselves. */
export const UploadMethod = z.enum(["POST", "PUT"]);
export type UploadMethod = z.output<typeof UploadMethod>;

/**
 * Where and how the client uploads the bytes; absent once they are uploaded.
 * @since 1.5.0
 */
export const UploadDescriptor = owned(
  object(() => ({
    url: z.url(),
    method: UploadMethod,
    headers: z._default(z.record(z.string(), z.string()), {}),
  })),
  "AT-02",
  "form",
);
export interface UploadDescriptor extends z.output<typeof UploadDescriptor> {}

const common = {
  id: Id,
  name: z.string(),
  mime_type: z.string(),
  /** @since 1.5.0 */
  upload_descriptor: z.optional(UploadDescriptor),
  /**
   * The thread whose message uses it.
   * @since 1.6.0
   */
  thread_id: z.optional(Id),
  /**
   * Private to the server and never sent (SER-11); a reader accepts a leaked one.
   * @since 1.5.3
   */
  metadata: withReader(
    z.optional(z.never()) as unknown as z.ZodMiniOptional<z.ZodMiniType<JsonObject>>,
    z.optional(JsonObject),
  ),
};

/**
 * Any file that is not shown as an image.
 * @rules AT SER-11
 */
export const FileAttachment = object(() => ({ type: z.literal("file"), ...common }));
export interface FileAttachment extends z.output<typeof FileAttachment> {}

/**
 * An image; `preview_url` may be a `data:` URL.
 * @rules AT SER-11
 */
export const ImageAttachment = object(() => ({ type: z.literal("image"), ...common, preview_url: z.url() }));
export interface ImageAttachment extends z.output<typeof ImageAttachment> {}

export type Attachment = FileAttachment | ImageAttachment;
/** A file that the user attached: the answer to `attachments.create`, and a part of a user message. */
export const Attachment: z.ZodMiniType<Attachment> = owned(
  z.discriminatedUnion("type", [FileAttachment, ImageAttachment]),
  "AT-01",
  "form",
);
