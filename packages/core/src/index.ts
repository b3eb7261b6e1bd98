export * from "./json-schema/index.ts";
export * from "./protocol/index.ts";
export * from "./server/index.ts";
export { memoryStore } from "./stores/memory.ts";
