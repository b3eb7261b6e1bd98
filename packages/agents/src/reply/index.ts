export { accumulateText } from "./accumulate-text.ts";
export type { AgentEvent, RunUsage, ToolCall } from "./agent-event.ts";
export { replyTo, type ReplyOptions, type ToolLook } from "./reply.ts";
export type { PartQueue } from "./part-queue.ts";
export { toolContext, type ToolContext } from "./tool-context.ts";
export { type TitleOptions, withTitle } from "./with-title.ts";
