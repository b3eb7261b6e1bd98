import { createReadStream } from "node:fs";
import { link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type BlobStore, type ByteRange, checkKey, isKey } from "../blobs/blob-store.ts";

export type { BlobStore, ByteRange, OpenBlob } from "../blobs/blob-store.ts";

/**
 * Keeps blobs as files in a folder, which it creates. Bytes are written to `unfinished`, flushed, and appear under their
 * key in one step, so that a crash leaves a whole blob or none. Needs a file system with hard links.
 */
export function fileBlobs(folder: string): BlobStore {
  const unfinished = join(folder, "unfinished");
  const shardOf = (key: string) => join(folder, key.slice(key.indexOf(".") - 2, key.indexOf(".")));
  const pathOf = (key: string) => join(shardOf(checkKey(key)), key);

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await mkdir(unfinished, { recursive: true, mode: 0o700 });
      const draft = join(unfinished, crypto.randomUUID());
      try {
        await writeWhole(draft, bytes);
        await mkdir(shardOf(key), { recursive: true, mode: 0o700 });
        // Unlike rename(), link() fails if the name is taken.
        if (
          !(await unless(
            "EEXIST",
            link(draft, path).then(() => true),
          ))
        )
          return false;
        await flush(shardOf(key));
        return true;
      } finally {
        await rm(draft, { force: true });
      }
    },

    async get(key, range) {
      const path = pathOf(key);
      const found = await unless("ENOENT", stat(path));
      return found && { size: found.size, bytes: read(path, range) };
    },

    async delete(key) {
      await rm(pathOf(key), { force: true });
    },

    async *list(before) {
      for (const shard of await namesIn(folder)) {
        if (shard.length !== 2) continue;
        for (const key of await namesIn(join(folder, shard))) {
          if (isKey(key) && (await isOlder(join(folder, shard, key), before))) yield key;
        }
      }
    },

    async dropUnfinished(before) {
      let dropped = 0;
      for (const name of await namesIn(unfinished)) {
        const path = join(unfinished, name);
        if (!(await isOlder(path, before))) continue;
        await rm(path, { force: true });
        dropped++;
      }
      return dropped;
    },
  };
}

async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of bytes) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the names in a folder survive the loss of power; Windows cannot open folders, and needs no flush of them. */
async function flush(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Opens the file with the first `next()`, so that a blob that nobody reads leaves nothing open. */
async function* read(path: string, range: ByteRange | undefined): AsyncGenerator<Uint8Array, void> {
  const options = range ? { start: range.first, end: range.last } : {};
  for await (const chunk of createReadStream(path, options)) yield chunk as Uint8Array;
}

const namesIn = async (folder: string): Promise<string[]> => (await unless("ENOENT", readdir(folder))) ?? [];

/** False for a file that has gone meanwhile. */
async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await unless("ENOENT", stat(path));
  return found !== undefined && found.mtime < before;
}

/** Undefined for the one error that is an answer. */
async function unless<T>(code: string, promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === code) return undefined;
    throw error;
  }
}
