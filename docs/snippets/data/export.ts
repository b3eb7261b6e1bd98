import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ExportRecord, ndjson } from "@chatkit-protocol/core";
import { server } from "./server.ts";

/** Leaves out what the user must not see: hidden items of the conversation, and metadata. */
async function* shown(records: AsyncIterable<ExportRecord>): AsyncIterable<ExportRecord> {
  for await (const record of records) {
    if (record.type === "item" && /^(hidden_context_item|sdk_hidden_context)$/.test(record.item.type))
      continue;
    if (record.type === "thread") yield { ...record, thread: { ...record.thread, metadata: {} } };
    else yield record;
  }
}

export const exportTo = (path: string, userId: string): Promise<void> =>
  pipeline(Readable.from(ndjson(shown(server.exportUser(userId)))), createWriteStream(path));
