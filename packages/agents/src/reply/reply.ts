import {
  clientToolCall,
  type ItemPart,
  newId,
  type ReplyPart,
  takeBack,
  type TaskPart,
  task,
  type Task,
  toolStatus,
  workflow,
} from "@chatkit-protocol/core";
import type { AgentEvent, RunUsage, ToolCall } from "./agent-event.ts";
import { mergeParts } from "./merge-parts.ts";
import { openMessage } from "./open-message.ts";
import { closesMessage, closesWorkflow } from "./part-effects.ts";
import type { ToolContext } from "./tool-context.ts";

/** How a tool of the server is shown. */
export interface ToolLook {
  title?: string;
  icon?: string;
  /** Markdown below the title. */
  content?: string;
}

/** What a reply may be told. */
export interface ReplyOptions {
  /** The context of the run: what its tools show becomes part of the reply, and the run is told to stop when the turn ends. */
  context?: ToolContext;
  /** How a tool is shown; false: not at all. Default: under its name. */
  showTool?(call: ToolCall): ToolLook | false;
  /** What is shown when one agent hands over to another; false: nothing. Default: a finished step. */
  showHandoff?(names: { from: string; to: string }): ReplyPart | false;
  /** Called with what each model call has used. */
  onUsage?(usage: RunUsage): void;
  /** Called with what makes no sense in a run, such as the end of a call that has not begun; the reply goes on. Default: console.warn. */
  onProblem?(problem: string): void;
}

/** What a handler yields for the events of a run. Throws what the run throws, after everything that came before it. */
export async function* replyTo(
  events: AsyncIterable<AgentEvent>,
  options: ReplyOptions = {},
): AsyncGenerator<ReplyPart> {
  const { context } = options;
  const writer = replyWriter(options);
  const pausedBy = (): ItemPart | undefined => context?.queue.pausedBy ?? writer.clientCall;
  for await (const event of context ? mergeParts(events, context.queue) : events) {
    // The model must not be asked again before the client or the user has answered.
    if (event.type === "model_start" && pausedBy()) break;
    yield* writer.partsOf(event);
  }
  yield* writer.end();
  const last = pausedBy();
  if (last) yield last;
}

interface ReplyWriter {
  partsOf(event: AgentEvent): ReplyPart[];
  /** What is left open when the run has ended. */
  end(): ReplyPart[];
  readonly clientCall: ItemPart | undefined;
}

type Writers = { [Type in AgentEvent["type"]]: (event: Extract<AgentEvent, { type: Type }>) => ReplyPart[] };

function replyWriter(options: ReplyOptions): ReplyWriter {
  const {
    showTool,
    showHandoff,
    onUsage,
    onProblem = (problem) => console.warn(`chatkit: ${problem}`),
  } = options;
  const message = openMessage();
  const thoughts = new Map<string, Thought>();
  const calls = new Map<string, RunningCall>();
  const images = new Map<string, string>();
  /** What tools have shown themselves, by key: a fast one is ahead of the event that it has begun. */
  const ownStatus = new Map<string, Task>();
  let isWorkflowOpen = false;
  /** The number of the workflow that is open, or was open last. */
  let flow = 0;
  let clientCall: ItemPart | undefined;

  const problem = (text: string): [] => {
    onProblem(text);
    return [];
  };
  const openFlow = (): void => {
    isWorkflowOpen = true;
    flow += 1;
  };
  /** Steps and thoughts between two messages share one workflow. */
  const step = (parts: ReplyPart[], type: "custom" | "reasoning" = "custom"): ReplyPart[] => {
    message.interrupt();
    if (isWorkflowOpen) return parts;
    openFlow();
    return type === "custom" ? parts : [workflow({ type }), ...parts];
  };
  const visible = (parts: ReplyPart[]): ReplyPart[] => {
    message.interrupt();
    isWorkflowOpen = false;
    return parts;
  };
  const said = (parts: ReplyPart[]): ReplyPart[] => {
    if (parts.length > 0) isWorkflowOpen = false;
    return parts;
  };
  /** A tool that shows its own status is not contradicted at its end. */
  function noteStatus({ key, task: shown }: TaskPart): void {
    if (key !== undefined) ownStatus.set(key, shown);
    for (const [callId, call] of calls) {
      if (callStep(callId, call, "running").key !== key) continue;
      if (shown.status_indicator !== "loading") call.look = false;
      call.isShownByTool = true;
      call.task = shown;
      call.flow = flow;
    }
  }
  const imageItem = (callId: string) => ({
    type: "generated_image" as const,
    id: images.get(callId) ?? newId("image"),
    // The server puts its own in place.
    thread_id: "thread",
    created_at: new Date().toISOString(),
  });

  const writers: Writers = {
    model_start: () => [],
    text: ({ message: id, delta }) => said(message.write(`model ${id}`, delta)),
    message_end: ({ message: id }) => message.end(`model ${id}`),
    citation: ({ message: id, annotation }) => said(message.cite(`model ${id}`, annotation)),
    thought({ thought: id, delta }) {
      const thought = thoughts.get(id) ?? { content: "", shown: 0 };
      thoughts.set(id, thought);
      thought.content += delta;
      // A step is sent as a whole each time: the more there is, the more has to be new.
      if (thought.content.length - thought.shown <= thought.shown / 16) return [];
      thought.shown = thought.content.length;
      return step([thoughtStep(id, thought.content, "loading")], "reasoning");
    },
    thought_end({ thought: id }) {
      const thought = thoughts.get(id);
      thoughts.delete(id);
      if (!thought?.content) return [];
      return step([thoughtStep(id, thought.content, "complete")], "reasoning");
    },
    tool_start({ task: shown, callId, name, arguments: args }) {
      const look = showTool?.({ callId, name, arguments: args }) ?? {};
      const call: RunningCall = { name, look, task: shown, isShownByTool: false, flow };
      calls.set(callId, call);
      const { key } = callStep(callId, call, "running");
      const early = key === undefined ? undefined : ownStatus.get(key);
      if (key !== undefined && early) {
        noteStatus({ part: "task", key, task: early });
        return [];
      }
      const parts = call.look ? step([callStep(callId, call, "running")]) : [];
      call.flow = flow;
      return parts;
    },
    tool_end({ callId, name, failed = false, task: shown }) {
      const call = calls.get(callId);
      if (!call) return problem(`the call ${callId} of ${name} has ended, but it was not running`);
      calls.delete(callId);
      ownStatus.delete(callStep(callId, call, "running").key ?? "");
      call.task = call.isShownByTool ? call.task : (shown ?? call.task);
      if (!call.look) return [];
      const ended = [callStep(callId, call, failed ? "failed" : "completed")];
      // The server finds the step in a workflow that is closed; nothing that is open ends.
      return isWorkflowOpen && call.flow === flow ? step(ended) : ended;
    },
    client_tool({ callId, name, arguments: args }) {
      if (clientCall)
        return problem(`a second call of a client tool, ${name}, in one turn: the first one is made`);
      clientCall = clientToolCall(name, args, { callId });
      return [];
    },
    image({ callId, url, progress }) {
      const parts: ReplyPart[] = [];
      if (!images.has(callId)) {
        const item = imageItem(callId);
        images.set(callId, item.id);
        parts.push({ type: "thread.item.added", item });
      }
      if (url === undefined) return parts.length > 0 ? visible(parts) : [];
      const update = {
        type: "generated_image.updated" as const,
        image: { id: callId, url },
        ...(progress === undefined ? {} : { progress }),
      };
      const draft: ReplyPart = { type: "thread.item.updated", item_id: images.get(callId) ?? "", update };
      return parts.length > 0 ? visible([...parts, draft]) : [draft];
    },
    image_end({ callId, url }) {
      const item = imageItem(callId);
      const isOpen = images.delete(callId);
      if (url === undefined) return isOpen ? [{ type: "thread.item.removed", item_id: item.id }] : [];
      return visible([{ type: "thread.item.done", item: { ...item, image: { id: callId, url } } }]);
    },
    handoff({ from, to }) {
      const shown =
        showHandoff?.({ from, to }) ??
        task({ type: "custom", title: `Handed over to ${to}`, status_indicator: "complete" });
      return shown === false ? [] : writers.part({ type: "part", part: shown });
    },
    usage({ inputTokens, outputTokens, totalTokens }) {
      onUsage?.({ inputTokens, outputTokens, totalTokens });
      return [];
    },
    part({ part }) {
      if (typeof part === "string") return said(message.write("tool", part));
      if (closesMessage(part)) message.interrupt();
      if (closesWorkflow(part)) isWorkflowOpen = false;
      if ("part" in part && part.part === "task") {
        if (!isWorkflowOpen) openFlow();
        noteStatus(part);
      }
      return [part];
    },
    take_back() {
      for (const open of [thoughts, calls, images, ownStatus]) open.clear();
      return visible([takeBack()]);
    },
  };

  return {
    get clientCall() {
      return clientCall;
    },
    partsOf: (event) => writers[event.type](event as never),
    end: () => [
      ...[...thoughts.keys()].flatMap((thought) => writers.thought_end({ type: "thought_end", thought })),
      ...[...images.keys()].flatMap((callId) => writers.image_end({ type: "image_end", callId })),
    ],
  };
}

interface Thought {
  content: string;
  /** Characters that the reader has. */
  shown: number;
}

interface RunningCall {
  name: string;
  look: ToolLook | false;
  task: Task | undefined;
  /** Whether the tool itself has said how its step looks. */
  isShownByTool: boolean;
  /** The workflow that has its step. */
  flow: number;
}

const thoughtStep = (id: string, content: string, status_indicator: "loading" | "complete"): ReplyPart =>
  task({ type: "thought", content, status_indicator }, { key: `thought ${id}` });

function callStep(callId: string, call: RunningCall, status: "running" | "completed" | "failed"): TaskPart {
  const { name, task: shown } = call;
  const look = call.look || {};
  const title = call.isShownByTool ? shown?.title : (look.title ?? shown?.title);
  const part = toolStatus(name, status, { callId, ...look, ...(title === undefined ? {} : { title }) });
  if (!shown) return part;
  const { status_indicator } = part.task;
  // A search says what it does without a title.
  const titled =
    part.task.title !== undefined && (title !== undefined || status === "failed")
      ? { title: part.task.title }
      : {};
  return { ...part, task: { ...shown, status_indicator, ...titled } };
}
