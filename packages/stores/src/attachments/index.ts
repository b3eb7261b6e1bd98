export { type AttachmentBytes, attachments, type Attachments } from "./attachments.ts";
export type { AttachmentsOptions } from "./file-service.ts";
export type { SweepReport } from "./sweep.ts";
export type { BlobStore, ByteRange, OpenBlob } from "../blobs/blob-store.ts";
