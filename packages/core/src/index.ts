export * from "./json-schema/index.ts";
export * from "./protocol/index.ts";
export * from "./server/index.ts";
export type { InputOf, OutputOf, StandardIssue, StandardResult, StandardSchema } from "./standard-schema.ts";
export { memoryStore } from "./stores/memory.ts";
export { memoryStreamLog } from "./stores/memory-stream-log.ts";
