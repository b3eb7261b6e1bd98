export * from "../input/index.ts";
export * from "../reply/index.ts";
export { clientTool } from "./client-tool.ts";
export { modelInput } from "./model-input.ts";
export type { GeneratedBytes, OpenAIAgentsOptions } from "./options.ts";
export type { RawObject } from "./raw-values.ts";
export { replyParts, type StreamedRun } from "./reply-parts.ts";
export { runOptions } from "./run-options.ts";
