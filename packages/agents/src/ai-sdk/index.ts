export { type ReplyPartsOptions, replyParts, type Run } from "./reply-parts.ts";
export type { RunOptions, StreamPart } from "./agent-events.ts";
export { modelInput } from "./model-input.ts";
export * from "../input/index.ts";
export * from "../reply/index.ts";
