import { type JsonObject, notice, type ReplyPart } from "@chatkit-protocol/core";
import type { FinishReason, GeneratedFile, TextStreamPart, ToolSet } from "ai";
import { dataUrl } from "../input/data-url.ts";
import type { AgentEvent } from "../reply/index.ts";
import { citations } from "./citations.ts";

/** A part of the stream of a run. */
export type StreamPart = TextStreamPart<ToolSet>;

/** How a run of the AI SDK is shown. */
export interface RunOptions {
  /**
   * The tools of the run. Those with `execute` are shown while they run; one without is a tool of the client, which ends the turn. Without
   * `tools` a call is shown when its result is there.
   */
  tools?: Readonly<Record<string, { execute?: unknown }>>;
  /** The URL of a generated image. Default: a `data:` URL, which is stored with the thread. */
  imageUrl?(file: GeneratedFile): string | Promise<string>;
  /**
   * What is shown where a run ends for another reason than that it is complete; false: nothing. Default: a notice for an
   * answer that is cut off (`length`) or withheld (`content-filter`).
   */
  showFinish?(reason: FinishReason): ReplyPart | false;
  /** Called with what makes no sense in a run; the reply goes on. Default: console.warn. */
  onProblem?(problem: string): void;
}

interface Call {
  name: string;
  input: unknown;
  isStarted: boolean;
  /** Whether it can be a call of a tool of the client. */
  isServers: boolean;
}

const notices: { [Reason in FinishReason]?: string } = {
  length: "The answer is cut off: it has reached the longest length that is allowed.",
  "content-filter": "The rest of the answer was withheld by the content filter.",
};

const showNotice = (reason: FinishReason): ReplyPart | false => {
  const text = notices[reason];
  return text === undefined ? false : notice(text, { level: "warning" });
};

/** The events of a run. Throws the run's error, after everything that came before it. */
export async function* agentEvents(
  run: AsyncIterable<StreamPart>,
  options: RunOptions = {},
): AsyncGenerator<AgentEvent> {
  const { onProblem = (problem) => console.warn(`chatkit: ${problem}`) } = options;
  const writer = eventWriter({ ...options, onProblem });
  for await (const part of run) yield* await writer.eventsOf(part);
  yield* writer.end();
}

interface EventWriter {
  eventsOf(part: StreamPart): AgentEvent[] | Promise<AgentEvent[]>;
  end(): AgentEvent[];
}

type Writers = {
  [Type in StreamPart["type"]]?: (
    part: Extract<StreamPart, { type: Type }>,
  ) => AgentEvent[] | Promise<AgentEvent[]>;
};

function eventWriter(options: RunOptions & { onProblem(problem: string): void }): EventWriter {
  const { tools, imageUrl = inline, showFinish = showNotice, onProblem } = options;
  const cited = citations();
  const calls = new Map<string, Call>();
  let step = 0;
  let files = 0;
  let hasClientCall = false;
  /** Calls of tools of the client that cannot be made. */
  const unreadable: string[] = [];
  const message = (): string => `step ${step}`;
  const thought = (id: string): string => `step ${step}, ${id}`;

  /** Something else than text is shown. */
  const shown = (...events: AgentEvent[]): AgentEvent[] => [...cited.flush(message()), ...events];

  /** Whether the server runs the tool; undefined if nobody has said so. */
  function runsHere(name: string): boolean | undefined {
    if (!tools) return undefined;
    const tool = Object.hasOwn(tools, name) ? tools[name] : undefined;
    // The SDK rejects a call of a tool that there is not.
    return tool === undefined || tool.execute !== undefined;
  }

  function start(callId: string, call: Call): AgentEvent[] {
    if (call.isStarted) return [];
    call.isStarted = true;
    call.isServers = true;
    return shown({ type: "tool_start", callId, name: call.name, arguments: call.input });
  }

  function callOf(callId: string, name: string, input?: unknown): Call {
    const call = calls.get(callId) ?? { name, input, isStarted: false, isServers: false };
    calls.set(callId, call);
    return call;
  }

  function end(callId: string, name: string, failed = false, input?: unknown): AgentEvent[] {
    const started = start(callId, callOf(callId, name, input));
    calls.delete(callId);
    return [...started, ...shown({ type: "tool_end", callId, name, failed })];
  }

  /** The calls that nothing has answered when a step ends are those of the client. */
  function endStep(): AgentEvent[] {
    const unanswered = [...calls].filter(([, { isServers }]) => !isServers);
    for (const [callId] of unanswered) calls.delete(callId);
    return unanswered.flatMap(([callId, { name, input }]): AgentEvent[] => {
      if (isObject(input)) {
        hasClientCall = true;
        return [{ type: "client_tool", callId, name, arguments: input }];
      }
      unreadable.push(`${name} was called with ${JSON.stringify(input)}, which is not a JSON object`);
      return [];
    });
  }

  const writers: Writers = {
    "start-step"() {
      step += 1;
      cited.nextMessage();
      return [{ type: "model_start" }];
    },
    "text-delta"({ id, text }) {
      cited.wrote(id, text);
      return [{ type: "text", message: message(), delta: text }];
    },
    "text-end": ({ id, citations: list = [] }) => cited.endBlock(id, message(), list),
    "reasoning-delta": ({ id, text }) =>
      text === "" ? [] : shown({ type: "thought", thought: thought(id), delta: text }),
    "reasoning-end": ({ id }) => [{ type: "thought_end", thought: thought(id) }],
    source(part) {
      cited.found(part);
      return [];
    },
    "tool-input-start"({ id, toolName, providerExecuted }) {
      if (providerExecuted !== true && runsHere(toolName) !== true) return [];
      return start(id, callOf(id, toolName));
    },
    "tool-call"({ toolCallId, toolName, input, providerExecuted, invalid }) {
      const call = callOf(toolCallId, toolName, input);
      call.input = input;
      // A call that the SDK rejects gets an error as its result.
      if (invalid || providerExecuted === true) call.isServers = true;
      return providerExecuted === true || runsHere(toolName) === true ? start(toolCallId, call) : [];
    },
    "tool-result": ({ toolCallId, toolName, input, preliminary }) =>
      preliminary === true
        ? start(toolCallId, callOf(toolCallId, toolName, input))
        : end(toolCallId, toolName, false, input),
    "tool-error": ({ toolCallId, toolName, input }) => end(toolCallId, toolName, true, input),
    "tool-output-denied": ({ toolCallId, toolName }) => end(toolCallId, toolName, true),
    "tool-approval-request"({ toolCall: { toolCallId, toolName, input } }) {
      onProblem(
        `${toolName} waits for an approval, which this turn cannot give: let the tool ask for it itself`,
      );
      return end(toolCallId, toolName, true, input);
    },
    async file({ file }) {
      if (!file.mediaType.startsWith("image/")) {
        onProblem(`a generated file of type ${file.mediaType} cannot be shown in a thread`);
        return [];
      }
      files += 1;
      return shown({ type: "image_end", callId: `file ${files}`, url: await imageUrl(file) });
    },
    "finish-step"({ usage }) {
      const { inputTokens = 0, outputTokens = 0, totalTokens = inputTokens + outputTokens } = usage;
      return [
        ...cited.flush(message()),
        { type: "message_end", message: message() },
        ...endStep(),
        { type: "usage", inputTokens, outputTokens, totalTokens },
      ];
    },
    finish({ finishReason }) {
      const part = showFinish(finishReason);
      return part === false ? [] : [{ type: "part", part }];
    },
    error({ error }) {
      throw error instanceof Error
        ? error
        : new Error(`The run has failed: ${describe(error)}`, { cause: error });
    },
    abort({ reason }) {
      throw new Error(`The run was aborted${reason === undefined ? "" : `: ${reason}`}`);
    },
  };

  return {
    eventsOf: (part) => writers[part.type]?.(part as never) ?? [],
    end() {
      // A stream that was cut has no end of its step.
      const events = [...cited.flush(message()), ...endStep()];
      if (cited.left > 0) onProblem(`${cited.left} sources are not shown: no text has followed them`);
      // Without a call nothing would come of the turn.
      if (unreadable.length > 0 && !hasClientCall) throw new Error(unreadable.join("; "));
      for (const call of unreadable) onProblem(call);
      return events;
    },
  };
}

const inline = ({ uint8Array, mediaType }: GeneratedFile): string => dataUrl(uint8Array, mediaType);

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const describe = (error: unknown): string => (typeof error === "string" ? error : JSON.stringify(error));
