export { type SqliteDatabase, SqliteStoreError } from "./database.ts";
export { type SqliteOptions, type SqliteStore, sqliteStore } from "./store.ts";
