import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { type BlobStore, checkKey, isKey } from "../blobs/blob-store.ts";

export type { BlobStore, ByteRange, OpenBlob } from "../blobs/blob-store.ts";

/** Where the blobs are in S3. */
export interface S3Options {
  client: S3Client;
  bucket: string;
  /** What the names of the objects begin with, such as `chat/`. Default none. */
  prefix?: string;
}

/** S3 takes no smaller parts, but for the last one. */
const partSize = 5 * 1024 * 1024;

/**
 * Keeps blobs as objects of a bucket, in S3 or a server that speaks its protocol and knows `If-None-Match` for writing.
 * Holds at most one part of 5 MiB of each upload in memory.
 */
export function s3Blobs({ client, bucket, prefix = "" }: S3Options): BlobStore {
  const Bucket = bucket;
  const objectOf = (key: string) => ({ Bucket, Key: prefix + checkKey(key) });

  /** Sends a blob that is larger than one part; nothing can be read before the last step. */
  async function putParts(key: string, parts: AsyncIterator<Buffer>, first: Buffer): Promise<void> {
    const object = objectOf(key);
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(object));
    try {
      const Parts: CompletedPart[] = [];
      for (let part: Buffer | undefined = first; part; part = await nextOf(parts)) {
        const PartNumber = Parts.length + 1;
        const sent = await client.send(
          new UploadPartCommand({ ...object, UploadId, PartNumber, Body: part }),
        );
        Parts.push({ PartNumber, ETag: sent.ETag });
      }
      const MultipartUpload = { Parts };
      await client.send(
        new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload, IfNoneMatch: "*" }),
      );
    } catch (error) {
      await client.send(new AbortMultipartUploadCommand({ ...object, UploadId })).catch(() => {
        // dropUnfinished() tries again.
      });
      throw error;
    }
  }

  return {
    async put(key, bytes) {
      const object = objectOf(key);
      const parts = inParts(bytes);
      const first = (await nextOf(parts)) ?? Buffer.alloc(0);
      try {
        if (first.length === partSize) await putParts(key, parts, first);
        else await client.send(new PutObjectCommand({ ...object, Body: first, IfNoneMatch: "*" }));
        return true;
      } catch (error) {
        if (isNamed(error, "PreconditionFailed", "ConditionalRequestConflict")) return false;
        throw error;
      } finally {
        await parts.return?.();
      }
    },

    async get(key, range) {
      const Range = range && `bytes=${range.first}-${range.last}`;
      try {
        const { Body, ContentLength, ContentRange } = await client.send(
          new GetObjectCommand({ ...objectOf(key), Range }),
        );
        if (!Body) return undefined;
        const size = Number(ContentRange?.split("/")[1] ?? ContentLength);
        return { size, bytes: read(Body.transformToWebStream()) };
      } catch (error) {
        if (isNamed(error, "NoSuchKey", "NotFound")) return undefined;
        throw error;
      }
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand(objectOf(key)));
    },

    async *list(before) {
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: prefix, ContinuationToken }),
        );
        for (const { Key = "", LastModified } of page.Contents ?? []) {
          const key = Key.slice(prefix.length);
          if (isKey(key) && LastModified && LastModified < before) yield key;
        }
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
    },

    async dropUnfinished(before) {
      let dropped = 0;
      let markers: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } = {};
      for (let more = true; more;) {
        const page = await client.send(
          new ListMultipartUploadsCommand({ Bucket, Prefix: prefix, ...markers }),
        );
        for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
          if (!Initiated || Initiated >= before) continue;
          await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
          dropped++;
        }
        markers = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
        more = page.IsTruncated === true;
      }
      return dropped;
    },
  };
}

/** The bytes in parts of one size; the last one may be shorter. */
async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    for (let rest = chunk; rest.byteLength > 0;) {
      const taken = rest.subarray(0, partSize - size);
      waiting.push(taken);
      size += taken.byteLength;
      rest = rest.subarray(taken.byteLength);
      if (size < partSize) continue;
      yield Buffer.concat(waiting);
      waiting = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(waiting);
}

async function nextOf(parts: AsyncIterator<Buffer>): Promise<Buffer | undefined> {
  const step = await parts.next();
  return step.done ? undefined : step.value;
}

async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of stream) yield chunk;
}

const isNamed = (error: unknown, ...names: string[]): boolean =>
  error instanceof Error && names.includes(error.name);
