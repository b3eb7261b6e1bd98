export type { RedisConnection, RedisSubscriber } from "./client.ts";
export { RedisStreamLogError } from "./errors.ts";
export { redisStreamLog, type RedisStreamLogOptions } from "./stream-log.ts";
export type { SharedStreamLogOptions } from "../streams/options.ts";
export type { SharedStreamLog } from "../streams/stream-log.ts";
