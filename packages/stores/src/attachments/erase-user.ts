import type { FileService } from "./file-service.ts";
import { partOf } from "./records.ts";

/**
 * Deletes all that is kept of a user's files, whether or not a record of the store names them. Reads each ticket once. A running
 * upload finds its ticket deleted, and leaves nothing.
 */
export async function eraseUser({ blobs, records }: FileService, userId: string): Promise<void> {
  // The clock of the storage may be ahead.
  const now = new Date(Date.now() + 24 * 3600_000);
  const ids = new Set<string>();
  for await (const key of blobs.list(now)) {
    const { id, part } = partOf(key);
    if (part !== "ticket" || (await records.ticket(id))?.userId !== userId) continue;
    ids.add(id);
    await records.delete(id);
  }
  if (ids.size === 0) return;
  // A crash leaves bytes without a seal.
  for await (const key of blobs.list(now)) if (ids.has(partOf(key).id)) await blobs.delete(key);
}
