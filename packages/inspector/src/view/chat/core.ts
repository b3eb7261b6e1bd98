import type { ChatKitClient } from "@chatkit-protocol/core/client";
import type { ChatOptions } from "./options.ts";
import type { ChatEvents } from "./events.ts";
import type { ChatState, Conversation } from "./state.ts";
import type { RunningStreams } from "./running-streams.ts";
import type { Store } from "./store.ts";

/** What the parts of a chat share. */
export interface ChatCore {
  readonly client: ChatKitClient;
  readonly store: Store<ChatState>;
  /** The options as they are now; they may change between two calls. */
  readonly options: () => ChatOptions;
  readonly emit: <Name extends keyof ChatEvents>(name: Name, detail: ChatEvents[Name]) => void;
  /** The running turns by the key of their conversation. */
  readonly running: Map<string, AbortController>;
  readonly streams: RunningStreams;
}

/** Changes one conversation, if it is still there. */
export function updateConversation(
  { store }: ChatCore,
  key: string,
  change: (conversation: Conversation) => Conversation,
): void {
  store.update((state) => {
    const before = state.conversations[key];
    if (!before) return state;
    const after = change(before);
    return after === before ? state : { ...state, conversations: { ...state.conversations, [key]: after } };
  });
}

/** The conversation with that key; undefined once it has left the screen and its turn is over. */
export const conversationOf = ({ store }: ChatCore, key: string): Conversation | undefined =>
  store.get().conversations[key];

/** Resolves once the thread of a conversation has been read, or could not be, or has left the screen. */
export const loaded = ({ store }: ChatCore, key: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (store.get().conversations[key]?.loading !== undefined) return;
      stop();
      resolve();
    });
  });
