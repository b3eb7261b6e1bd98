import type { ThreadItem, ThreadMetadata } from "@chatkit-protocol/core";
import { pythonRowReader } from "@chatkit-protocol/stores/python";

const reader = pythonRowReader({ timeZone: "Europe/Berlin" }); // where the Python server has run

/** What your own store returns for a row that `openai-chatkit` has written. */
export const itemOf = (row: { data: string }): ThreadItem => reader.item(JSON.parse(row.data));
export const threadOf = (row: { data: string }): ThreadMetadata => reader.thread(JSON.parse(row.data));
