import * as fc from "fast-check";

/** Few ids, so that they repeat. */
const id = fc.constantFrom("a", "b", "c");
const text = fc.string({ unit: "grapheme", maxLength: 5 });
const name = fc.constantFrom("find", "pick");
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
const event = <Type extends string, Members extends object>(
  types: readonly Type[],
  members: { [Name in keyof Members]: fc.Arbitrary<Members[Name]> },
) => fc.record({ type: fc.constantFrom(...types), ...members });

const patch = fc.array(
  fc.record({
    op: fc.constantFrom("add", "remove", "replace", "move", "copy", "test", "none"),
    path: fc.constantFrom("/a", "/a/b", "/list/-", "/list/0", "", "/__proto__/x", "a"),
    from: fc.constantFrom("/a", "/list/0"),
    value: fc.constantFrom(1, "x", { b: 1 }, [1]),
  }),
  { maxLength: 3 },
);
const args = fc.constantFrom("{", "}", '{"a":1}', '"b"', "", "[1]", "nonsense");
const outcome = fc.oneof(
  fc.constant({ type: "success" }),
  fc.record({ type: fc.constant("success"), pendingToolCallIds: fc.array(id, { maxLength: 2 }) }),
  fc.record({
    type: fc.constant("interrupt"),
    interrupts: fc.array(fc.record({ id, reason: fc.constant("confirmation"), message: maybe(text) }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  fc.constant({ type: "cancelled" }),
);

/** Any event, at any place: before its start, after its end, twice, with another's id, without a member. */
const looseEvent = fc.oneof(
  event(["TEXT_MESSAGE_START"], {
    messageId: maybe(id),
    role: fc.constantFrom("assistant", "assistant", "user", undefined),
  }),
  { weight: 4, arbitrary: event(["TEXT_MESSAGE_CONTENT"], { messageId: id, delta: text }) },
  event(["TEXT_MESSAGE_END"], { messageId: id }),
  {
    weight: 2,
    arbitrary: event(["TEXT_MESSAGE_CHUNK", "REASONING_MESSAGE_CHUNK"], {
      messageId: maybe(id),
      delta: maybe(text),
    }),
  },
  event(["TOOL_CALL_START"], { toolCallId: id, toolCallName: maybe(name) }),
  event(["TOOL_CALL_ARGS"], { toolCallId: id, delta: args }),
  event(["TOOL_CALL_END"], { toolCallId: id }),
  event(["TOOL_CALL_CHUNK"], { toolCallId: maybe(id), toolCallName: maybe(name), delta: maybe(args) }),
  event(["TOOL_CALL_RESULT"], { toolCallId: id, messageId: id, content: text }),
  event(["REASONING_MESSAGE_START", "REASONING_MESSAGE_END", "REASONING_START", "REASONING_END"], {
    messageId: id,
  }),
  event(["REASONING_MESSAGE_CONTENT"], { messageId: id, delta: text }),
  event(["THINKING_START", "THINKING_END", "THINKING_TEXT_MESSAGE_START", "THINKING_TEXT_MESSAGE_END"], {}),
  event(["THINKING_TEXT_MESSAGE_CONTENT"], { delta: text }),
  event(["STEP_STARTED", "STEP_FINISHED"], { stepName: text }),
  event(["STATE_SNAPSHOT"], { snapshot: fc.constantFrom({ a: { b: 1 }, list: [1] }, null, 7) }),
  event(["STATE_DELTA"], { delta: patch }),
  event(["ACTIVITY_SNAPSHOT"], {
    messageId: id,
    activityType: text,
    content: fc.constantFrom({ a: { b: 1 } }, {}),
  }),
  event(["ACTIVITY_DELTA"], { messageId: id, activityType: text, patch }),
  event(["MESSAGES_SNAPSHOT"], {
    messages: fc.array(fc.record({ id, role: fc.constantFrom("user", "assistant", "tool"), content: text }), {
      maxLength: 3,
    }),
  }),
  event(["SUBAGENT_STARTED"], { subagentRunId: id, name }),
  event(["SUBAGENT_FINISHED", "SUBAGENT_ERROR"], { subagentRunId: id, message: text }),
  event(["CUSTOM"], { name: text, value: text }),
  event(["RAW", "OF_TOMORROW"], {}),
  fc.constantFrom<unknown>("not JSON", null, 7, {}, { type: 7 }, []),
);
const ending = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("RUN_FINISHED"),
      outcome: maybe(outcome),
      usage: maybe(fc.constant([{ inputTokens: 1, outputTokens: 2 }])),
    }),
  },
  fc.record({ type: fc.constant("RUN_ERROR"), message: text }),
  fc.constant(undefined),
);

/** Streams of AG-UI as no agent should send them. */
export const agUiStream: fc.Arbitrary<unknown[]> = fc
  .tuple(fc.boolean(), fc.array(looseEvent, { maxLength: 14 }), ending)
  .map(([begins, events, end]) => [
    ...(begins ? [{ type: "RUN_STARTED", threadId: "t", runId: "r" }] : []),
    ...events,
    ...(end ? [end] : []),
  ]);
