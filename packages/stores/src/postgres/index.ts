export type { PgliteDatabase, PostgresConnection, PostgresPool, PostgresQueryable } from "./driver.ts";
export { PostgresStoreError } from "./errors.ts";
export { type PostgresOptions, type PostgresStore, postgresStore } from "./store.ts";
