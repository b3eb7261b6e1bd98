export type { PgliteDatabase, PostgresConnection, PostgresPool, PostgresQueryable } from "./driver.ts";
export { PostgresStoreError } from "./errors.ts";
export type { SharedStreamLogOptions } from "../streams/options.ts";
export type { SharedStreamLog } from "../streams/stream-log.ts";
export type { PostgresListener } from "./listen.ts";
export {
  type PostgresOptions,
  type PostgresStore,
  postgresStore,
  type PostgresStreamLogOptions,
} from "./store.ts";
