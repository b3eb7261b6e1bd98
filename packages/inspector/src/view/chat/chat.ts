import { type ChatKitClient, createClient } from "@chatkit-protocol/core/client";
import {
  type Attachment,
  type FeedbackKind,
  fullReader,
  type StructuredInputSubmission,
  type WidgetItem,
} from "@chatkit-protocol/core/protocol";
import type { ChatOptions } from "./options.ts";
import { type RunnableAction, runAction } from "./actions.ts";
import { attach, detach } from "./attachments.ts";
import { runClientTools } from "./client-tools.ts";
import { type ChatCore, conversationOf, loaded, updateConversation } from "./core.ts";
import { transcribe } from "./dictation.ts";
import type { ChatListener } from "./events.ts";
import { failureOf } from "./failure.ts";
import { loadAndFollow } from "./follow.ts";
import { loadOlder, refresh } from "./history.ts";
import { inputOf, type OutgoingMessage } from "./outgoing-message.ts";
import { type RunningStreams, runningStreams } from "./running-streams.ts";
import { type ChatState, emptyConversation } from "./state.ts";
import { createStore } from "./store.ts";
import { dropThread, loadMoreThreads, loadThreads, putThread } from "./thread-list.ts";
import { asTurn, isBusy, runStream, stopTurn } from "./turns.ts";

/** A chat with one server: what it shows, and everything a user can do. No method throws unless it says so. */
export interface Chat {
  readonly getState: () => ChatState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly emit: ChatListener;
  /** Sends a message to the current thread, or begins one; does nothing while a turn is running. */
  readonly send: (message: OutgoingMessage) => Promise<void>;
  readonly stop: () => void;
  /** Answers a user message again; everything after it is removed. */
  readonly retry: (itemId: string) => Promise<void>;
  /** Answers or skips the questions of an item. */
  readonly answer: (itemId: string, input: StructuredInputSubmission) => Promise<void>;
  /** Runs an action of a widget, or of the page. */
  readonly runAction: (action: RunnableAction, item?: WidgetItem) => Promise<void>;
  /** Runs a client tool call that was pending when the thread was loaded. */
  readonly continueTools: () => Promise<void>;
  readonly giveFeedback: (itemId: string, kind: FeedbackKind) => Promise<void>;
  /** Shows a thread; null: the form of a new one. */
  readonly open: (threadId: string | null) => Promise<void>;
  readonly loadOlder: () => Promise<void>;
  /** Reads the thread and the list of threads again. */
  readonly refresh: () => Promise<void>;
  readonly loadThreads: () => Promise<void>;
  readonly loadMoreThreads: () => Promise<void>;
  /** Throws what the request throws. */
  readonly rename: (threadId: string, title: string) => Promise<void>;
  /** Throws what the request throws. */
  readonly remove: (threadId: string) => Promise<void>;
  /** Throws what the upload throws. */
  readonly attach: (file: File, signal: AbortSignal) => Promise<Attachment>;
  readonly detach: (attachment: Attachment) => Promise<void>;
  /** Throws what the request throws. */
  readonly transcribe: (recording: Blob) => Promise<string>;
  readonly dismissNotice: (key: number) => void;
  readonly dismissFailure: () => void;
  /** Stops every turn. */
  readonly close: () => void;
}

/** Creates a chat; `options` is asked for the options again and again, since they may change. */
export function createChat(options: () => ChatOptions, listener: ChatListener): Chat {
  const first = newKey();
  const { client, streams } = connectionOf(options);
  // The form of a new thread would be gone, with what is in it, once the first one is opened.
  const loading = options().initialThread ?? undefined;
  const core: ChatCore = {
    client,
    streams,
    store: createStore<ChatState>({
      current: first,
      conversations: { [first]: { ...emptyConversation(first), loading } },
      list: { threads: [], status: "idle", isLoaded: false },
    }),
    options,
    emit: listener,
    running: new Map(),
  };
  const { store } = core;
  const current = (): string => store.get().current;

  /** Runs a streaming request in the current thread, and the client tools after it. */
  const turn = async (work: (key: string, signal: AbortSignal) => Promise<boolean>): Promise<void> => {
    const key = current();
    // Until then it is not known to which thread the request belongs.
    if (conversationOf(core, key)?.loading !== undefined) await loaded(core, key);
    if (!conversationOf(core, key)) return;
    await asTurn(core, key, async (signal) => {
      if (await work(key, signal)) await runClientTools(core, key, signal);
    });
  };
  const inThread = (key: string): string => conversationOf(core, key)?.thread?.id ?? "";

  const loads = new Set<string>();
  const open = async (threadId: string | null): Promise<void> => {
    const known = Object.values(store.get().conversations).find(
      ({ thread, loading }) => threadId !== null && (thread?.id ?? loading) === threadId,
    );
    const conversation = known ?? { ...emptyConversation(newKey()), loading: threadId ?? undefined };
    const { key } = conversation;
    store.update((state) => ({
      ...state,
      current: key,
      conversations: {
        // Only a running turn keeps a conversation that has left the screen.
        ...Object.fromEntries(Object.entries(state.conversations).filter(([its]) => isBusy(core, its))),
        [key]: conversation,
      },
    }));
    core.emit("chatkit.thread.change", { threadId });
    if (threadId === null || conversation.thread || loads.has(key)) return;
    loads.add(key);
    await loadAndFollow(core, key, threadId).finally(() => loads.delete(key));
  };

  return {
    getState: store.get,
    subscribe: store.subscribe,
    emit: listener,
    send: (sending) =>
      turn((key, signal) => {
        const thread_id = inThread(key);
        const input = inputOf(sending);
        return thread_id === ""
          ? runStream(core, key, "threads.create", { input }, { sending, signal })
          : runStream(core, key, "threads.add_user_message", { thread_id, input }, { sending, signal });
      }),
    stop: () => stopTurn(core, current()),
    retry: (item_id) =>
      turn((key, signal) =>
        runStream(core, key, "threads.retry_after_item", { thread_id: inThread(key), item_id }, { signal }),
      ),
    answer: (item_id, input) =>
      turn((key, signal) => {
        const params = { thread_id: inThread(key), item_id, input };
        return runStream(core, key, "threads.add_structured_input", params, { signal });
      }),
    async runAction(action, item) {
      const key = current();
      await runAction(core, key, action, item);
      if (!isBusy(core, key)) await continueIfPending(core, key);
    },
    continueTools: () => turn(async () => true),
    async giveFeedback(itemId, kind) {
      const key = current();
      updateConversation(core, key, (before) => ({
        ...before,
        feedback: { ...before.feedback, [itemId]: kind },
      }));
      const params = { thread_id: inThread(key), item_ids: [itemId], kind };
      await core.client.request("items.feedback", params).catch((error: unknown) => {
        updateConversation(core, key, ({ feedback: { [itemId]: _taken, ...feedback }, ...before }) => ({
          ...before,
          feedback,
          failure: failureOf(error),
        }));
      });
    },
    open,
    loadOlder: () => loadOlder(core, current()),
    async refresh() {
      await Promise.all([refresh(core, current()), loadThreads(core)]);
    },
    loadThreads: () => loadThreads(core),
    loadMoreThreads: () => loadMoreThreads(core),
    async rename(thread_id, title) {
      const thread = await core.client.request("threads.update", { thread_id, title });
      putThread(core, thread);
      for (const { key, thread: shown } of Object.values(store.get().conversations))
        if (shown?.id === thread_id)
          updateConversation(core, key, (before) => ({
            ...before,
            thread: before.thread && { ...thread, items: before.thread.items },
          }));
    },
    async remove(thread_id) {
      await core.client.request("threads.delete", { thread_id });
      dropThread(core, thread_id);
      if (inThread(current()) !== thread_id) return;
      stopTurn(core, current());
      await open(null);
    },
    attach: (file, signal) => attach(core, file, signal),
    detach: (attachment) => detach(core, attachment),
    transcribe: (recording) => transcribe(core, recording),
    dismissNotice: (key) =>
      updateConversation(core, current(), (before) => ({
        ...before,
        notices: before.notices.filter((shown) => shown.key !== key),
      })),
    dismissFailure: () =>
      updateConversation(core, current(), (before) => ({ ...before, failure: undefined })),
    close() {
      for (const running of core.running.values()) running.abort();
    },
  };
}

async function continueIfPending(core: ChatCore, key: string): Promise<void> {
  const last = conversationOf(core, key)?.thread?.items.data.at(-1);
  if (last?.type !== "client_tool_call" || last.status !== "pending") return;
  await asTurn(core, key, (signal) => runClientTools(core, key, signal));
}

let keys = 0;
const newKey = (): string => `conversation-${++keys}`;

/** A client that reads `fetch` and the headers anew for each request, and what passes through it of running streams. */
function connectionOf(options: () => ChatOptions): { client: ChatKitClient; streams: RunningStreams } {
  const headersOf = async (): Promise<Headers> => {
    const { headers } = options().api;
    return new Headers(typeof headers === "function" ? await headers() : headers);
  };
  const send = (url: string | URL, init: RequestInit): Promise<Response> => {
    const { fetch: custom } = options().api;
    return custom ? custom(url, init) : fetch(url, init);
  };
  const streams = runningStreams(options, async (body) => {
    const headers = await headersOf();
    headers.set("content-type", "application/json");
    headers.set("chatkit-resume", "1");
    return send(options().api.url, { method: "POST", headers, body });
  });
  const client = createClient({
    url: options().api.url,
    headers: headersOf,
    resume: options().api.resume ?? false,
    // What is drawn is what the types say, whatever server it is.
    reader: fullReader,
    fetch: async (url, init) => {
      const response = await send(url, init);
      streams.note(init.body, response);
      return response;
    },
  });
  return { client, streams };
}
