import type { FileService } from "./file-service.ts";
import { partOf } from "./records.ts";

/** What a sweep has deleted. */
export interface SweepReport {
  /** Attachments that were never uploaded or never sent, or whose record had gone. */
  attachments: number;
  /** Bytes that belonged to no attachment. */
  bytes: number;
  /** Uploads that had broken off. */
  unfinished: number;
}

/** Deletes what has been of no use for as long as `unused`. It reads the age of each blob, and keeps no list. */
export async function sweep({ blobs, store, records, lifetime }: FileService): Promise<SweepReport> {
  const before = new Date(Date.now() - lifetime.unused);
  const report: SweepReport = { attachments: 0, bytes: 0, unfinished: 0 };
  for await (const key of blobs.list(before)) {
    const { id, part } = partOf(key);
    if (part === "ticket") {
      const ticket = await records.ticket(id);
      if (!ticket) continue;
      const view = store.forUser(ticket.userId);
      const attachment = await view.loadAttachment(id);
      if (attachment?.thread_id !== undefined) continue;
      if (attachment) await view.deleteAttachment(id);
      await records.delete(id);
      report.attachments++;
    } else if (part === "seal") {
      if (await records.ticket(id)) continue;
      await records.deleteBytes(id);
      report.bytes++;
    } else {
      const seal = await records.seal(id);
      if (seal?.blob === key) continue;
      await blobs.delete(key);
      report.bytes++;
    }
  }
  report.unfinished = await blobs.dropUnfinished(before);
  return report;
}
