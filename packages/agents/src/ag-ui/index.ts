export { type AgUiAgent, agUiAgent, type ReplyToThreadOptions } from "./agent.ts";
export type { ConnectOptions } from "./connect.ts";
export { AgUiConnectionError, AgUiRunError } from "./errors.ts";
export { questionId, resumeEntries } from "./interrupts.ts";
export { modelInput } from "./model-input.ts";
export { replyParts, type ReplyPartsOptions } from "./reply-parts.ts";
export type { Activity, RunOptions, Shown } from "./run-options.ts";
export * from "../input/index.ts";
export * from "../reply/index.ts";
