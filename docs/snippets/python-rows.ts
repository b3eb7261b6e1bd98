import { clientReaderSchema, ThreadItem, ThreadMetadata } from "@chatkit-protocol/core/protocol";

const readItem = clientReaderSchema(ThreadItem);
const readThread = clientReaderSchema(ThreadMetadata);

/** Python writes its times in UTC without saying so. */
const withOffset = (time: string): string => (/(Z|[+-]\d{2}:\d{2})$/.test(time) ? time : `${time}Z`);

/** An item as `openai-chatkit` has stored it, for your own store: no nulls, no retired members, times with an offset. */
export function itemOf(row: { created_at: string }): ThreadItem {
  return readItem.parse({ ...row, created_at: withOffset(row.created_at) });
}

/** A thread as `openai-chatkit` has stored it. */
export function threadOf(row: { created_at: string }): ThreadMetadata {
  return readThread.parse({ ...row, created_at: withOffset(row.created_at) });
}
