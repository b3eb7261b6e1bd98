import type { Context, Message, RunAgentInput, Tool } from "@ag-ui/core";
import {
  isHidden,
  type ReplyPart,
  type RequestContext,
  type ThreadItem,
  type TurnThread,
} from "@chatkit-protocol/core";
import { historyWindow, type InputHooks, type WindowOptions } from "../input/index.ts";
import { toolContext } from "../reply/index.ts";
import { connect, type ConnectOptions } from "./connect.ts";
import { resumeEntries } from "./interrupts.ts";
import { modelInput } from "./model-input.ts";
import { replyParts, type ReplyPartsOptions } from "./reply-parts.ts";

/** What a run needs to know besides the thread. */
export interface ReplyToThreadOptions extends Omit<ReplyPartsOptions, "context"> {
  /** Tools of the client: the agent may call them, and each call ends the turn. */
  tools?: readonly Tool[];
  /** What the agent should know, such as the page that the user looks at. */
  facts?: readonly Context[];
  /** For the agent's own use. */
  forwardedProps?: unknown;
  /** How much of the thread the agent reads. */
  history?: WindowOptions;
  /** Whether the agent keeps the conversation itself, such as with a checkpointer of LangGraph: then it reads only what is new. */
  remembers?: boolean;
  /** How items are read. */
  hooks?: InputHooks;
}

/** An agent behind a URL. */
export interface AgUiAgent {
  /** Its reply to a thread: what `respond()` yields. The request is aborted when the user leaves or stops the answer. */
  reply<Session>(
    thread: TurnThread,
    request: RequestContext<Session>,
    options?: ReplyToThreadOptions,
  ): AsyncGenerator<ReplyPart>;
  /** The events of a run that you put together yourself. */
  run(input: RunAgentInput, options?: { signal?: AbortSignal }): AsyncGenerator;
}

/** An agent that speaks AG-UI over HTTP and server-sent events: LangGraph, Mastra, CrewAI, ADK, Pydantic AI and others. */
export function agUiAgent(url: string | URL, connection: ConnectOptions = {}): AgUiAgent {
  const run: AgUiAgent["run"] = (input, options = {}) => connect(url, input, { ...connection, ...options });
  return {
    run,
    async *reply(thread, request, options = {}) {
      const { tools = [], clientTools = tools.map(({ name }) => name), ...rest } = options;
      const context = toolContext(request);
      const input = await runInput(thread, request.requestId, options);
      yield* replyParts(run(input, { signal: context.signal }), { ...rest, clientTools, context });
    },
  };
}

async function runInput(
  thread: TurnThread,
  runId: string,
  options: ReplyToThreadOptions,
): Promise<RunAgentInput> {
  const {
    tools = [],
    facts = [],
    state = {},
    forwardedProps = {},
    history,
    hooks,
    remembers = false,
  } = options;
  const items = await historyWindow(thread, history);
  const resume = resumeEntries(items);
  return {
    threadId: thread.id,
    runId,
    protocolVersion: "1.0",
    state,
    messages: await (remembers ? newMessages(items, hooks) : modelInput(items, hooks)),
    tools: [...tools],
    context: [...facts],
    forwardedProps,
    ...(resume.length === 0 ? {} : { resume }),
  };
}

/** What an agent that remembers the conversation does not know yet: a message of the user, or the output of a tool that it has called. */
async function newMessages(items: readonly ThreadItem[], hooks: InputHooks | undefined): Promise<Message[]> {
  const last = items.findLast((item) => !isHidden(item) && item.type !== "end_of_turn");
  if (!last || resumeEntries(items).length > 0) return [];
  const messages = await modelInput(last, hooks);
  // The agent has its own call.
  return last.type === "client_tool_call" ? messages.filter(({ role }) => role === "tool") : messages;
}
