import {
  assistantMessage,
  CustomStreamError,
  endOfMessage,
  type HandlerEvent,
  type Application,
  newId,
  type RequestContext,
  StreamError,
  type ThreadItem,
  type TurnThread,
  type UserMessageItem,
  type VisibleItem,
  widget,
  type WidgetItem,
  type WidgetRoot,
  wholeItem,
  type ReplyPart,
} from "@chatkit-protocol/core";
import type { HelloCapability } from "../../src/transcript/capabilities.ts";
import { afterScriptPrefix, scriptPrefix } from "../../src/transcript/script-contract.ts";
import { type Verb, verbs } from "../../src/transcript/script-schema.ts";
import { pause } from "./gates.ts";
import { type Scope, scope } from "./scope.ts";
import { checkScript, readScript, type Script, type Step, type StepOf, UnsupportedError } from "./script.ts";
import { type InterpreterState, stateInMemory } from "./state.ts";

/** The handlers that a server under test takes over from the interpreter. */
export type ScriptedHandlers = Required<
  Pick<Application, "respond" | "action" | "syncAction" | "transcribe" | "feedback" | "streamOptions">
>;

/** What a server's answer to `hello` says about it; all optional. */
export interface InterpreterOptions {
  /** What the server is built on, for the hello. */
  sdk?: string;
  /** What the server can do besides: `attachments`, `upload`. */
  capabilities?: readonly HelloCapability[];
  /** What it does not do although the interpreter could, since it does not take over the handler; read at each hello. */
  without?: readonly HelloCapability[];
  /** What it remembers between requests; servers of several processes share it. Default: in memory. */
  state?: InterpreterState;
}

const own = ["transcribe", "feedback", "action", "sync_action", "stream_options", "gate", "history"] as const;
const defaultGateMs = 5000;

interface Turn {
  thread: TurnThread;
  context: RequestContext;
  input: UserMessageItem | null;
  scope: Scope;
}

type Events = AsyncGenerator<ReplyPart, void>;

/**
 * Runs the scripts that reach a server in its requests (script contract, version 1). Give its functions to a
 * ChatKitServer that is to be judged at T2, never to one that serves people: a script does whatever it says.
 */
export function scriptInterpreter(options: InterpreterOptions = {}): ScriptedHandlers {
  const {
    sdk = "@chatkit-protocol/core",
    capabilities = [],
    without = [],
    state = stateInMemory(),
  } = options;
  const { gates, allowCancel, feedback } = state;

  /** Steps without a voice: they may run in a stream and in a sync action. */
  const effects: { [Name in Verb]?: (step: StepOf<Name>, turn: Turn) => void | Promise<void> } = {
    set_thread({ set_thread }, { thread, scope }) {
      const changes = scope.fill(set_thread);
      for (const [member, value] of Object.entries(changes)) {
        Object.assign(thread, { [member]: value ?? cleared[member as keyof typeof cleared] });
      }
    },
    async set_options({ set_options }, { thread }) {
      if (set_options.allow_cancel !== undefined) await allowCancel.set(thread.id, set_options.allow_cancel);
    },
    wait: ({ wait }, { context }) => pause(wait, context.signal),
    gate: ({ gate: name, max = defaultGateMs }, { context }) =>
      gates.wait(context.userId, name, max, context.signal),
    fail({ fail: { kind, message, code, allow_retry } }) {
      const retry = allow_retry === undefined ? {} : { allowRetry: allow_retry };
      if (kind === "custom") throw new CustomStreamError(message ?? "", retry);
      if (kind === "stream") throw new StreamError({ ...(code === undefined ? {} : { code }), ...retry });
      throw new Error(message ?? "crash");
    },
  };

  const voices: { [Name in Verb]?: (step: StepOf<Name>, turn: Turn) => Events } = {
    async *emit({ emit }, { scope }) {
      yield scope.fill(emit) as unknown as HandlerEvent;
    },
    async *say({ say }, { scope, thread }) {
      const texts = (typeof say === "string" ? [say] : say).map((text) => scope.text(text));
      yield* texts.length === 0 ? messageWithoutText(thread) : message(texts);
    },
    async *widget(step, { scope }) {
      const states = scope.fill(step.widget) as WidgetRoot[];
      const [first] = states;
      const copy = step.copy_text === undefined ? {} : { copyText: scope.text(step.copy_text) };
      yield widget(states.length === 1 && first ? first : states, copy);
    },
    async *repeat({ repeat, do: steps }, turn) {
      for (turn.scope.n = 0; turn.scope.n < repeat; turn.scope.n++) yield* run(steps as Step[], turn);
      turn.scope.n = 0;
    },
    async *report({ report }, turn) {
      yield* tell(await reports[report](turn));
    },
  };

  const reports: Record<StepOf<"report">["report"], (turn: Turn) => object | Promise<object>> = {
    async history({ thread }) {
      const items = await thread.history({ last: Infinity });
      return { history: items.map(({ id, type }) => ({ id, type })) };
    },
    context: ({ context }) => ({ context: { user: context.userId } }),
    input: ({ input }) => ({ input: input && wire(input) }),
    feedback: async ({ thread }) => ({ feedback: await feedback.count(thread.id) }),
  };

  async function* run(steps: readonly Step[], turn: Turn): Events {
    for (const step of steps) {
      const verb = verbs.find((name) => name in step)!;
      await effects[verb]?.(step as never, turn);
      const events = voices[verb]?.(step as never, turn);
      if (events) yield* events;
    }
  }

  async function* play(source: () => unknown, turn: Turn): Events {
    const script = attempt(source, "stream");
    if ("unsupported" in script) yield* tell(script);
    else if ("hello" in script) yield* tell(hello(script.hello));
    else if ("open" in script) await gates.open(turn.context.userId, script.open);
    else yield* run(script.do, turn);
  }

  const hello = (nonce: string) => ({
    hello: nonce,
    interpreter: "typescript/1",
    sdk,
    verbs,
    capabilities: [...capabilities, ...own].filter((name) => !without.includes(name)),
  });

  return {
    async *respond(thread, input, context) {
      const turn = turnOf(thread, context, input, null);
      if (!input) return yield* carryOn(turn, play);
      const first = input.content.find((part) => part.type === "input_text")?.text ?? "";
      const script = afterScriptPrefix(first);
      yield* script === undefined ? echo(input) : play(() => readScript(script), turn);
    },
    async *action(thread, action, sender, context) {
      const { type, payload } = action;
      if (type !== "ck.script") return yield* tell({ action: { type, payload, sender: sender?.id ?? null } });
      yield* play(() => payload, turnOf(thread, context, null, sender));
    },
    async syncAction(thread, { type, payload }, sender, context) {
      if (type !== "ck.script") return sender ?? undefined;
      const turn = turnOf(thread, context, null, sender);
      const script = attempt(() => payload, "sync");
      if ("unsupported" in script) return answerItem(thread, script);
      if ("hello" in script) return answerItem(thread, hello(script.hello));
      if ("open" in script) {
        await gates.open(context.userId, script.open);
        return undefined;
      }
      for (const step of script.do) {
        if ("return" in step) return turn.scope.fill(step.return) as unknown as VisibleItem;
        const verb = verbs.find((name) => name in step)!;
        await effects[verb]?.(step as never, turn);
      }
      return undefined;
    },
    async transcribe({ data, mimeType }) {
      return said({ bytes: data.byteLength, mime_type: mimeType });
    },
    async feedback({ threadId }) {
      await feedback.add(threadId);
    },
    streamOptions: async ({ id }) => ({ allow_cancel: (await allowCancel.get(id)) ?? true }),
  };
}

/** What a cleared member of a thread is. */
const cleared = {
  title: undefined,
  status: { type: "active" },
  allowed_image_domains: undefined,
  metadata: {},
};

const said = (answer: object): string => scriptPrefix + JSON.stringify(answer);

const tell = (answer: object): Events => message([said(answer)]);

/** One message with a delta per text. */
async function* message(texts: readonly string[]): Events {
  yield endOfMessage();
  yield assistantMessage(texts);
}

/** A message that is streamed, and has no delta. */
async function* messageWithoutText(thread: TurnThread): Events {
  const item = newMessage(thread);
  const part = { content_index: 0, content: textPart("") };
  const updated = { type: "thread.item.updated" as const, item_id: item.id };
  yield { type: "thread.item.added", item: { ...item, content: [] } };
  yield { ...updated, update: { type: "assistant_message.content_part.added", ...part } };
  yield { ...updated, update: { type: "assistant_message.content_part.done", ...part } };
  yield { type: "thread.item.done", item: { ...item, content: [part.content] } };
}

/** The user's text in one to three pieces, none of them empty; no text is a finished message at once. */
async function* echo(input: UserMessageItem): Events {
  const text = input.content.map((part) => (part.type === "input_text" ? part.text : "")).join("");
  if (text === "") {
    yield wholeItem({
      type: "assistant_message",
      content: [textPart("")],
    });
    return;
  }
  const characters = [...text];
  const size = Math.ceil(characters.length / 3);
  const starts = Array.from({ length: Math.ceil(characters.length / size) }, (_, index) => index * size);
  yield* message(starts.map((start) => characters.slice(start, start + size).join("")));
}

/** Continues after a tool or an answered question: with the script that the answer carries, if it carries one. */
async function* carryOn(turn: Turn, play: (source: () => unknown, turn: Turn) => Events): Events {
  for await (const page of turn.thread.pages()) {
    for (const item of page.toReversed()) {
      const answer = answerIn(item);
      if (!answer) continue;
      yield* answer.script ? play(answer.script, turn) : tell({ continued: answer.continued });
      return;
    }
  }
  yield* tell({ continued: "tool" });
}

function answerIn(
  item: ThreadItem,
): { continued: "tool" | "structured"; script?: () => unknown } | undefined {
  if (item.type === "client_tool_call" && item.status === "completed") {
    const script = scriptIn(item.output);
    return { continued: "tool", ...(script === undefined ? {} : { script: () => script }) };
  }
  if (item.type === "structured_input" && item.status !== "pending") {
    const value = item.inputs.find(({ id }) => id === "ck")?.answer?.values[0];
    return { continued: "structured", ...(value === undefined ? {} : { script: () => readScript(value) }) };
  }
  return undefined;
}

/** The script that a tool's output is, as JSON or as its text; any other output carries none. */
function scriptIn(output: unknown): object | undefined {
  try {
    const value: unknown = typeof output === "string" ? readScript(output) : output;
    return typeof value === "object" && value !== null && "ck" in value ? value : undefined;
  } catch {
    // Text that is no JSON is an ordinary output.
    return undefined;
  }
}

function attempt(source: () => unknown, where: "stream" | "sync"): Script | { unsupported: string } {
  try {
    return checkScript(source(), where);
  } catch (error) {
    if (error instanceof UnsupportedError) return { unsupported: error.what };
    throw error;
  }
}

const turnOf = (
  thread: TurnThread,
  context: RequestContext,
  input: UserMessageItem | null,
  sender: WidgetItem | null,
): Turn => ({
  thread,
  context,
  input,
  scope: scope({
    thread: thread.id,
    input: input?.id ?? "",
    sender: sender?.id ?? "",
    mint: () => newId("message"),
  }),
});

const newMessage = (thread: TurnThread) => ({
  type: "assistant_message" as const,
  id: newId("message"),
  thread_id: thread.id,
  created_at: new Date().toISOString(),
});

const textPart = (text: string) => ({ type: "output_text" as const, text, annotations: [] });

const answerItem = (thread: TurnThread, answer: object): VisibleItem => ({
  ...newMessage(thread),
  content: [textPart(said(answer))],
});

/** The message as it stands on the wire. */
const wire = (input: UserMessageItem): UserMessageItem => ({
  ...input,
  attachments: input.attachments.map(({ metadata: _private, ...attachment }) => attachment),
});

// Parts of the types above, exported so that declarations of wrappers can name them.
export type {
  Annotation,
  JsonObject,
  OutputText,
  ParamsOf,
  Source,
  UserMessageContent,
  UserMessageContentInput,
} from "@chatkit-protocol/core/protocol";
