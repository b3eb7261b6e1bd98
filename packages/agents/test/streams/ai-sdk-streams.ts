import type { StreamPart } from "@chatkit-protocol/agents/ai-sdk";
import { jsonSchema, tool, type ToolSet } from "ai";
import * as fc from "fast-check";

const any = jsonSchema<Record<string, unknown>>({ type: "object" });

/** `find` runs on the server, `pick` in the client. */
export const tools = {
  find: tool({ inputSchema: any, execute: () => "found" }),
  pick: tool({ inputSchema: any }),
} satisfies ToolSet;

/** Few ids, so that they repeat. */
const id = fc.constantFrom("0", "1", "2");
const text = fc.string({ unit: "grapheme", maxLength: 5 });
const name = fc.constantFrom("find", "pick", "unknown");
const input = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(id, text, { maxKeys: 2 }) },
  fc.constantFrom("no JSON", null, 7, []),
);

const usage = {
  inputTokens: 3,
  outputTokens: undefined,
  totalTokens: undefined,
  inputTokenDetails: { noCacheTokens: undefined, cacheReadTokens: undefined, cacheWriteTokens: undefined },
  outputTokenDetails: { textTokens: undefined, reasoningTokens: undefined },
};

const source = fc.record({
  type: fc.constant("source"),
  sourceType: fc.constant("url"),
  id,
  url: fc.constantFrom("https://a.example/", "https://b.example/"),
  title: fc.option(text, { nil: undefined }),
});

/** Any part, at any place: before its start, after its end, twice, with another's id. */
const loosePart = fc.oneof(
  fc.record({ type: fc.constantFrom("text-start", "reasoning-start"), id }),
  { weight: 4, arbitrary: fc.record({ type: fc.constantFrom("text-delta", "reasoning-delta"), id, text }) },
  fc.record({ type: fc.constantFrom("text-end", "reasoning-end"), id }),
  fc.record({
    type: fc.constant("text-end"),
    id,
    citations: fc.array(
      fc.record({ source, endIndex: fc.option(fc.integer({ min: -2, max: 20 }), { nil: undefined }) }),
      { maxLength: 2 },
    ),
  }),
  source,
  fc.record({ type: fc.constant("tool-input-start"), id, toolName: name, providerExecuted: fc.boolean() }),
  fc.record({ type: fc.constant("tool-input-delta"), id, delta: text }),
  fc.record({ type: fc.constant("tool-call"), toolCallId: id, toolName: name, input, invalid: fc.boolean() }),
  fc.record({
    type: fc.constant("tool-result"),
    toolCallId: id,
    toolName: name,
    input,
    output: text,
    preliminary: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom("tool-error", "tool-output-denied"),
    toolCallId: id,
    toolName: name,
    input,
    error: text,
  }),
  fc.record({
    type: fc.constant("tool-approval-request"),
    approvalId: id,
    toolCall: fc.record({ toolCallId: id, toolName: name, input }),
  }),
  fc.record({
    type: fc.constant("file"),
    file: fc.record({
      mediaType: fc.constantFrom("image/png", "audio/wav"),
      uint8Array: fc.uint8Array({ maxLength: 4 }),
      base64: fc.constant(""),
    }),
  }),
  fc.constantFrom(
    { type: "start" },
    { type: "start-step", request: {}, warnings: [] },
    { type: "finish-step", usage, finishReason: "stop" },
    { type: "ping" },
    { type: "raw", rawValue: null },
    { type: "custom", kind: "a.b" },
    { type: "of-tomorrow" },
  ),
);
const ending = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("stop", "length", "content-filter", "tool-calls", "error", "other")
      .map((finishReason) => ({ type: "finish", finishReason, totalUsage: usage })),
  },
  fc.constantFrom(
    { type: "error", error: new Error("The model has failed") },
    { type: "error", error: "a string" },
    { type: "abort", reason: "time" },
  ),
  fc.constant(undefined),
);

/** Streams of the AI SDK as no model should make them. */
export const aiSdkStream: fc.Arbitrary<StreamPart[]> = fc
  .tuple(fc.array(loosePart, { maxLength: 14 }), ending)
  .map(([parts, end]) => (end ? [...parts, end] : parts) as StreamPart[]);
