import { applyEvent, applyRequest, BrokenStreamError, NetworkError } from "@chatkit-protocol/core/client";
import type { ParamsInput, StreamingOperation, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import { type ChatCore, conversationOf, updateConversation } from "./core.ts";
import { failureOf, type Remedy } from "./failure.ts";
import { refresh } from "./history.ts";
import { inSlices } from "./in-slices.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import type { Turn } from "./state.ts";
import { putThread } from "./thread-list.ts";
import { applyTurnEvent } from "./turn-effects.ts";

/** What a turn may know beside its request. */
export interface TurnOptions {
  /** The message that the request carries. */
  sending?: OutgoingMessage;
  signal?: AbortSignal;
}

const beginning: Turn = { allowCancel: true, open: new Set(), imageProgress: {} };

/** Whether a turn of the conversation is running; a thread has at most one (CL-09). */
export const isBusy = (core: ChatCore, key: string): boolean => core.running.has(key);

/** Ends the running turn by closing its connection (CL-20); what it has shown stays. */
export const stopTurn = (core: ChatCore, key: string): void => core.running.get(key)?.abort();

/**
 * Runs `work` as the turn of a conversation; does nothing if one is running. The signal of `work` is aborted by
 * {@link stopTurn}.
 */
export async function asTurn(
  core: ChatCore,
  key: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (isBusy(core, key)) return;
  const stopping = new AbortController();
  core.running.set(key, stopping);
  updateConversation(core, key, (before) => ({ ...before, turn: beginning, failure: undefined }));
  core.emit("chatkit.response.start", undefined);
  try {
    await work(stopping.signal);
  } finally {
    core.running.delete(key);
    updateConversation(core, key, (before) => ({ ...before, turn: undefined, sending: undefined }));
    core.emit("chatkit.response.end", undefined);
    forgetIfHidden(core, key);
  }
}

/** A conversation that is not on the screen is kept only while its turn is running. */
function forgetIfHidden({ store }: ChatCore, key: string): void {
  store.update((state) => {
    if (state.current === key || !state.conversations[key]) return state;
    const { [key]: _gone, ...conversations } = state.conversations;
    return { ...state, conversations };
  });
}

/** Sends one streaming request and shows its events; returns whether the stream ended as it should. */
export async function runStream<Name extends StreamingOperation>(
  core: ChatCore,
  key: string,
  name: Name,
  params: ParamsInput<Name>,
  { sending, signal }: TurnOptions,
): Promise<boolean> {
  if (sending) updateConversation(core, key, (before) => ({ ...before, sending }));
  let isAccepted = false;
  const known = new Set(conversationOf(core, key)?.thread?.items.data.map(({ id }) => id));
  try {
    const metadata = core.options().api.metadata;
    const options = { ...(signal ? { signal } : {}), ...(metadata ? { metadata } : {}) };
    for await (const event of inSlices(core.client.stream(name, params, options))) {
      if (!isAccepted) accept(core, key, name, params);
      isAccepted = true;
      show(core, key, event);
    }
    return conversationOf(core, key)?.failure === undefined;
  } catch (error) {
    if (signal?.aborted) return false;
    await explain(core, key, error, { known, unsent: isAccepted ? undefined : sending });
    return false;
  }
}

/** Shows the events of a stream that another request has started; returns whether it ended as it should. */
export async function showStream(
  core: ChatCore,
  key: string,
  events: AsyncIterable<ThreadStreamEvent>,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    for await (const event of inSlices(events)) show(core, key, event);
    return conversationOf(core, key)?.failure === undefined;
  } catch (error) {
    if (!signal.aborted) await explain(core, key, error, { known: new Set(), unsent: undefined });
    return false;
  }
}

/** The request has been accepted: a retry has cut off the thread, a tool call has its output (CL-13). */
function accept<Name extends StreamingOperation>(
  core: ChatCore,
  key: string,
  name: Name,
  params: ParamsInput<Name>,
): void {
  updateConversation(core, key, (before) =>
    before.thread ? { ...before, thread: applyRequest(before.thread, name, params) } : before,
  );
}

function show(core: ChatCore, key: string, event: ThreadStreamEvent): void {
  updateConversation(core, key, (before) => {
    const thread = applyEvent(before.thread, event);
    return applyTurnEvent(thread === before.thread ? before : { ...before, thread }, event);
  });
  if (event.type === "client_effect") core.emit("chatkit.effect", { name: event.name, data: event.data });
  if (event.type !== "thread.created" && event.type !== "thread.updated") return;
  putThread(core, event.thread);
  if (event.type === "thread.created" && core.store.get().current === key)
    core.emit("chatkit.thread.change", { threadId: event.thread.id });
}

/** Reads the thread again after a stream that broke off (CL-07), and says what happened. */
async function explain(
  core: ChatCore,
  key: string,
  error: unknown,
  { known, unsent }: { known: ReadonlySet<string>; unsent: OutgoingMessage | undefined },
): Promise<void> {
  core.emit("chatkit.error", { error: error instanceof Error ? error : new Error(String(error)) });
  if (error instanceof BrokenStreamError || error instanceof NetworkError) await refresh(core, key);
  const message = conversationOf(core, key)?.thread?.items.data.findLast(
    ({ type }) => type === "user_message",
  );
  // A request without an answer may have had its effect all the same: then the message is there now.
  const isThere = message !== undefined && (!unsent || !known.has(message.id));
  const remedy: Remedy | undefined = isThere
    ? { kind: "retry", itemId: message.id }
    : unsent && { kind: "resend", message: unsent };
  updateConversation(core, key, (before) => ({ ...before, failure: { ...failureOf(error), remedy } }));
}
