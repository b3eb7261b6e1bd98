import { z } from "zod";
import { faces, Id, JsonObject } from "./fields.ts";

/** Where and how the client uploads the bytes (since 1.5.0); absent once they have arrived. */
export const UploadDescriptor = z.object({
  url: z.url(),
  method: z.enum(["POST", "PUT"]),
  headers: z.record(z.string(), z.string()).default({}),
});
export interface UploadDescriptor extends z.output<typeof UploadDescriptor> {}

const common = {
  id: Id,
  name: z.string(),
  mime_type: z.string(),
  upload_descriptor: UploadDescriptor.optional(),
  /** The thread whose message uses it (since 1.6.0). */
  thread_id: Id.optional(),
  /** Private to the server, never on the wire (SER-11); a reader tolerates a leak. */
  metadata: faces(
    z.never().optional() as unknown as z.ZodOptional<z.ZodType<JsonObject>>,
    JsonObject.optional(),
  ),
};

export const FileAttachment = z.object({ type: z.literal("file"), ...common });
export interface FileAttachment extends z.output<typeof FileAttachment> {}

/** An image; `preview_url` may be a `data:` URL. */
export const ImageAttachment = z.object({ type: z.literal("image"), ...common, preview_url: z.url() });
export interface ImageAttachment extends z.output<typeof ImageAttachment> {}

export type Attachment = FileAttachment | ImageAttachment;
export const Attachment: z.ZodType<Attachment> = z.discriminatedUnion("type", [
  FileAttachment,
  ImageAttachment,
]);
