import type { Annotation, JsonObject, ReplyPart, Task } from "@chatkit-protocol/core";

/** What a run has used. */
export interface RunUsage {
  inputTokens: number;
  outputTokens: number;
  totalTokens: number;
}

/** A call of a tool that runs on the server. */
export interface ToolCall {
  callId: string;
  name: string;
  /** As far as they are known when the call begins. */
  arguments?: unknown;
}

/** What happens in a run, in the words of no framework. Ids are those of the framework; they name things within one run. */
export type AgentEvent =
  /** The model is asked, for the first time or again after its tools have run. */
  | { type: "model_start" }
  /** Text of a message; another `message` is another message. */
  | { type: "text"; message: string; delta: string }
  | { type: "message_end"; message: string }
  /** A citation of a message that has its text already; `index` counts UTF-16 code units of that message. */
  | { type: "citation"; message: string; annotation: Annotation }
  /** Text of a thought, which is a step of a workflow. */
  | { type: "thought"; thought: string; delta: string }
  | { type: "thought_end"; thought: string }
  /** A tool of the server begins; `task` in place of the usual step. */
  | ({ type: "tool_start"; task?: Task } & ToolCall)
  /** It has ended; `task` in place of the usual step. */
  | { type: "tool_end"; callId: string; name: string; failed?: boolean; task?: Task }
  /** The model calls a tool of the client: the turn ends once everything else that runs has ended. */
  | { type: "client_tool"; callId: string; name: string; arguments: JsonObject }
  /** An image is generated: without `url` nothing is to be seen yet; `progress` runs from 0 to 1. */
  | { type: "image"; callId: string; url?: string; progress?: number }
  /** It has ended; without `url` there is none. */
  | { type: "image_end"; callId: string; url?: string }
  | { type: "handoff"; from: string; to: string }
  | ({ type: "usage" } & RunUsage)
  /** Shown as it is: what a tool has passed to `context.show()`. */
  | { type: "part"; part: ReplyPart }
  /** Everything shown so far is taken back: a guardrail has refused it. */
  | { type: "take_back" };
