import type { EventType, Interrupt } from "@ag-ui/core";
import { progress, type ReplyPart } from "@chatkit-protocol/core";
import type { AgentEvent } from "../reply/index.ts";
import { openCalls } from "./calls.ts";
import { AgUiConnectionError, AgUiRunError } from "./errors.ts";
import { askUser, interruptOf, isInterrupt } from "./interrupts.ts";
import { applyPatch } from "./json-patch.ts";
import { type AgUiEvent, contentText, isEvent, isObject, listOf, numberOf, textOf } from "./read-event.ts";
import type { Activity, RunOptions, Shown } from "./run-options.ts";

/** The events of AG-UI 1.0, and those of earlier versions that agents still send. */
type KnownType =
  | `${EventType}`
  | "THINKING_START"
  | "THINKING_END"
  | "THINKING_TEXT_MESSAGE_START"
  | "THINKING_TEXT_MESSAGE_CONTENT"
  | "THINKING_TEXT_MESSAGE_END";

/**
 * What an AG-UI stream says, in the words of no framework. Members that are missing, and events that make no sense, are
 * reported and passed over. Throws AgUiRunError for a run that failed, AgUiConnectionError for one that has no end.
 */
export async function* agentEvents(
  events: AsyncIterable<unknown>,
  options: RunOptions = {},
): AsyncGenerator<AgentEvent> {
  const writer = eventWriter(options);
  for await (const event of events) yield* writer.eventsOf(event);
  yield* writer.end();
}

interface EventWriter {
  eventsOf(event: unknown): AgentEvent[];
  end(): AgentEvent[];
}

const spoken = new Set(["assistant", undefined]);

function eventWriter(options: RunOptions): EventWriter {
  const {
    clientTools = [],
    onState,
    showActivity,
    showStep = showName,
    onCustom,
    showInterrupts = askUser,
    onProblem = (problem) => console.warn(`chatkit: ${problem}`),
  } = options;
  const calls = openCalls({ clientTools: new Set(clientTools), onProblem });
  /** Messages that are not the assistant's own words. */
  const unspoken = new Set<string>();
  const activities = new Map<string, Activity>();
  let { state } = options;
  let message: string | undefined;
  let call: string | undefined;
  let thought: string | undefined;
  let thoughts = 0;
  /** Why the run is interrupted, by id. */
  const interrupts = new Map<string, Interrupt>();
  let isRunning = false;
  let hasSpoken = false;

  const problem = (text: string): [] => {
    onProblem(text);
    return [];
  };
  const parts = (shown: Shown): AgentEvent[] =>
    (shown === undefined || shown === false ? [] : isList(shown) ? shown : [shown]).map(
      (part): AgentEvent => ({ type: "part", part }),
    );
  /** Runs `then` with members that must be text. */
  const having =
    <const Name extends string>(
      names: readonly Name[],
      then: (members: Record<Name, string>) => AgentEvent[],
    ) =>
    (event: AgUiEvent): AgentEvent[] => {
      const members = names.map((name) => [name, textOf(event, name)] as const);
      const absent = members.find(([, value]) => value === undefined);
      if (absent) return problem(`${event.type} without ${absent[0]}`);
      return then(Object.fromEntries(members) as Record<Name, string>);
    };

  function say(id: string, delta: string): AgentEvent[] {
    if (unspoken.has(id) || delta === "") return [];
    hasSpoken = true;
    return [{ type: "text", message: id, delta }];
  }
  /** Chunks have no end of their own: whatever else comes ends them. */
  function endChunks(): AgentEvent[] {
    const events: AgentEvent[] = [];
    if (message !== undefined) events.push({ type: "message_end", message });
    if (call !== undefined) calls.complete(call);
    if (thought !== undefined) events.push({ type: "thought_end", thought });
    message = call = thought = undefined;
    return events;
  }
  function setState(next: unknown): AgentEvent[] {
    state = next;
    return parts(onState?.(state));
  }
  function patched(document: unknown, patch: unknown, type: string): { value: unknown } | undefined {
    try {
      return { value: applyPatch(document, patch) };
    } catch (error) {
      problem(`${type} does not fit: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
  /** An agent that streams no text sends all messages: those after the last one of the user are new. */
  function snapshot(messages: readonly unknown[]): AgentEvent[] {
    const list = messages.filter(isObject);
    for (const called of list.flatMap(({ toolCalls }) => listOf(toolCalls)).filter(isObject)) {
      const input = isObject(called["function"]) ? textOf(called["function"], "arguments") : undefined;
      calls.recall(textOf(called, "id") ?? "", input ?? "");
    }
    if (hasSpoken) return [];
    return list
      .slice(list.findLastIndex(({ role }) => role === "user") + 1)
      .flatMap((entry, index): AgentEvent[] => {
        if (entry["role"] !== "assistant") return [];
        const id = textOf(entry, "id") ?? `message ${index}`;
        const text = contentText(entry["content"]);
        return text === "" ? [] : [...say(id, text), { type: "message_end", message: id }];
      });
  }
  function finish(event: AgUiEvent): AgentEvent[] {
    isRunning = false;
    const outcome = isObject(event["outcome"]) ? event["outcome"] : {};
    const pending = listOf(outcome["pendingToolCallIds"]).filter((id) => typeof id === "string");
    noteInterrupts(listOf(outcome["interrupts"]).filter(isInterrupt));
    return [
      ...pending.flatMap((id) => calls.leave(id)),
      ...calls.endAll(),
      ...usageOf(event),
      ...(interrupts.size > 0 ? parts(showInterrupts([...interrupts.values()])) : []),
    ];
  }
  function noteInterrupts(list: readonly Interrupt[]): void {
    for (const interrupt of list) interrupts.set(interrupt.id, interrupt);
  }
  const startThought = (): AgentEvent[] => {
    thoughts += 1;
    return [];
  };
  const unnamedThought = (): string => `thinking ${thoughts}`;

  const writers: { [Type in KnownType]: (event: AgUiEvent) => AgentEvent[] } = {
    RUN_STARTED() {
      isRunning = true;
      return [{ type: "model_start" }];
    },
    RUN_FINISHED: finish,
    RUN_ERROR(event) {
      isRunning = false;
      throw new AgUiRunError(textOf(event, "message") ?? "The agent has failed", textOf(event, "code"));
    },
    STEP_STARTED: having(["stepName"], ({ stepName }) => parts(showStep(stepName))),
    STEP_FINISHED: () => [],
    TEXT_MESSAGE_START(event) {
      const id = textOf(event, "messageId");
      if (id === undefined) return problem("TEXT_MESSAGE_START without messageId");
      if (!spoken.has(textOf(event, "role"))) unspoken.add(id);
      return [];
    },
    TEXT_MESSAGE_CONTENT: having(["messageId", "delta"], ({ messageId, delta }) => say(messageId, delta)),
    TEXT_MESSAGE_END: having(["messageId"], ({ messageId }) => [{ type: "message_end", message: messageId }]),
    TEXT_MESSAGE_CHUNK(event) {
      const id = textOf(event, "messageId") ?? message;
      if (id === undefined) return problem("a first TEXT_MESSAGE_CHUNK without messageId");
      const before = id === message ? [] : endChunks();
      message = id;
      if (!spoken.has(textOf(event, "role"))) unspoken.add(id);
      return [...before, ...say(id, textOf(event, "delta") ?? "")];
    },
    TOOL_CALL_START: having(["toolCallId", "toolCallName"], ({ toolCallId, toolCallName }) =>
      calls.begin(toolCallId, toolCallName),
    ),
    TOOL_CALL_ARGS: having(["toolCallId", "delta"], ({ toolCallId, delta }) => {
      calls.input(toolCallId, delta);
      return [];
    }),
    TOOL_CALL_END: having(["toolCallId"], ({ toolCallId }) => {
      calls.complete(toolCallId);
      return [];
    }),
    TOOL_CALL_CHUNK(event) {
      const id = textOf(event, "toolCallId") ?? call;
      if (id === undefined) return problem("a first TOOL_CALL_CHUNK without toolCallId");
      const before = id === call ? [] : endChunks();
      const name = textOf(event, "toolCallName");
      const begun =
        id === call
          ? []
          : name === undefined
            ? problem(`TOOL_CALL_CHUNK ${id} without toolCallName`)
            : calls.begin(id, name);
      if (id !== call && name === undefined) return before;
      call = id;
      calls.input(id, textOf(event, "delta") ?? "");
      return [...before, ...begun];
    },
    TOOL_CALL_RESULT(event) {
      const id = textOf(event, "toolCallId");
      if (id === undefined) return problem("TOOL_CALL_RESULT without toolCallId");
      return calls.end(id, textOf(event, "error") !== undefined);
    },
    STATE_SNAPSHOT: (event) => setState(structuredClone(event["snapshot"])),
    STATE_DELTA(event) {
      const next = patched(state ?? {}, event["delta"], event.type);
      return next ? setState(next.value) : [];
    },
    MESSAGES_SNAPSHOT: (event) => snapshot(listOf(event["messages"])),
    ACTIVITY_SNAPSHOT(event) {
      const id = textOf(event, "messageId");
      const type = textOf(event, "activityType");
      if (id === undefined || type === undefined)
        return problem("ACTIVITY_SNAPSHOT without messageId or activityType");
      if (event["replace"] === false && activities.has(id)) return [];
      const activity = { id, type, content: structuredClone(event["content"]) };
      activities.set(id, activity);
      return parts(showActivity?.(activity));
    },
    ACTIVITY_DELTA(event) {
      const activity = activities.get(textOf(event, "messageId") ?? "");
      if (!activity) return problem("ACTIVITY_DELTA of an activity that has no snapshot");
      const next = patched(activity.content, event["patch"], event.type);
      if (!next) return [];
      activity.content = next.value;
      return parts(showActivity?.({ ...activity }));
    },
    RAW: () => [],
    CUSTOM(event) {
      const name = textOf(event, "name") ?? "";
      if (name === "on_interrupt") noteInterrupts([interruptOf(event)]);
      return parts(onCustom?.(name, event["value"]));
    },
    REASONING_START: startThought,
    REASONING_END: () => [],
    REASONING_MESSAGE_START: () => [],
    REASONING_MESSAGE_CONTENT: having(["messageId", "delta"], ({ messageId, delta }) => [
      { type: "thought", thought: messageId, delta },
    ]),
    REASONING_MESSAGE_END: having(["messageId"], ({ messageId }) => [
      { type: "thought_end", thought: messageId },
    ]),
    REASONING_MESSAGE_CHUNK(event) {
      const id = textOf(event, "messageId") ?? thought;
      if (id === undefined) return problem("a first REASONING_MESSAGE_CHUNK without messageId");
      const before = id === thought ? [] : endChunks();
      thought = id;
      return [...before, { type: "thought", thought: id, delta: textOf(event, "delta") ?? "" }];
    },
    REASONING_ENCRYPTED_VALUE: () => [],
    THINKING_START: startThought,
    THINKING_END: () => [],
    THINKING_TEXT_MESSAGE_START: startThought,
    THINKING_TEXT_MESSAGE_CONTENT: having(["delta"], ({ delta }) => [
      { type: "thought", thought: unnamedThought(), delta },
    ]),
    THINKING_TEXT_MESSAGE_END: () => [{ type: "thought_end", thought: unnamedThought() }],
    SUBAGENT_STARTED: having(["subagentRunId", "name"], ({ subagentRunId, name }) =>
      calls.begin(`subagent ${subagentRunId}`, name),
    ),
    SUBAGENT_FINISHED: having(["subagentRunId"], ({ subagentRunId }) =>
      calls.end(`subagent ${subagentRunId}`, false),
    ),
    SUBAGENT_ERROR: having(["subagentRunId"], ({ subagentRunId }) =>
      calls.end(`subagent ${subagentRunId}`, true),
    ),
  };
  const chunks = new Map<string, () => string | undefined>([
    ["TEXT_MESSAGE_CHUNK", () => message],
    ["TOOL_CALL_CHUNK", () => call],
    ["REASONING_MESSAGE_CHUNK", () => thought],
  ]);

  return {
    eventsOf(event) {
      if (!isEvent(event)) return problem("the agent has sent something that is not an event");
      if (!Object.hasOwn(writers, event.type)) return problem(`${event.type} is not an event of AG-UI`);
      const before = chunks.get(event.type)?.() === undefined && !isUnseen(event) ? endChunks() : [];
      // The check above is the proof that the table has the type.
      return [...before, ...writers[event.type as KnownType](event)];
    },
    end() {
      const events = [...endChunks(), ...calls.endAll()];
      if (isRunning) throw new AgUiConnectionError("The stream of the agent ended before RUN_FINISHED");
      return events;
    },
  };
}

/** Events that nothing on the screen changes with: chunks go on after them. */
const isUnseen = ({ type }: AgUiEvent): boolean => type === "RAW" || type.startsWith("STATE_");

/** Names such as `__start__` are those of the framework itself. */
const showName = (name: string): Shown => !name.startsWith("__") && progress(name);

const isList = (shown: ReplyPart | readonly ReplyPart[]): shown is readonly ReplyPart[] =>
  Array.isArray(shown);

const usageOf = (event: AgUiEvent): AgentEvent[] =>
  listOf(event["usage"])
    .filter(isObject)
    .map((usage) => {
      const inputTokens = numberOf(usage, "inputTokens");
      const outputTokens = numberOf(usage, "outputTokens");
      return {
        type: "usage",
        inputTokens,
        outputTokens,
        totalTokens: numberOf(usage, "totalTokens") || inputTokens + outputTokens,
      };
    });
