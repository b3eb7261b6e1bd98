export { type SqliteDatabase, SqliteStoreError } from "./database.ts";
export { type SqliteOptions, type SqliteStore, sqliteStore } from "./store.ts";
export type { SharedStreamLogOptions } from "../streams/options.ts";
export type { SharedStreamLog } from "../streams/stream-log.ts";
