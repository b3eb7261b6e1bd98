import type { BlobStore } from "../../../packages/stores/src/blobs/blob-store.ts";
import { checkKey } from "../../../packages/stores/src/blobs/blob-store.ts";

/** Blobs in memory, and their keys: files would be slower than the fuzzed code. */
export function memoryBlobs(): BlobStore & { keys(): string[] } {
  const blobs = new Map<string, Uint8Array>();
  return {
    keys: () => [...blobs.keys()],
    async put(key, bytes) {
      checkKey(key);
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(chunk);
      if (blobs.has(key)) return false;
      blobs.set(key, Buffer.concat(chunks));
      return true;
    },
    async get(key, range) {
      const blob = blobs.get(checkKey(key));
      if (!blob) return undefined;
      const part = range ? blob.subarray(range.first, range.last + 1) : blob;
      return {
        size: blob.byteLength,
        bytes: (async function* () {
          yield part;
        })(),
      };
    },
    async delete(key) {
      blobs.delete(checkKey(key));
    },
    async *list() {
      yield* blobs.keys();
    },
    dropUnfinished: async () => 0,
  };
}
