import { createContext, useContext, useSyncExternalStore } from "react";
import type { Chat } from "./chat.ts";
import { type ChatState, type Conversation, currentOf } from "./state.ts";
import type { ChatOptions } from "./options.ts";

/** The chat that a component belongs to, with its options as they are now. */
export interface ChatEnvironment {
  readonly chat: Chat;
  readonly options: ChatOptions;
}

export const ChatContext = createContext<ChatEnvironment | undefined>(undefined);

export function useChat(): ChatEnvironment {
  const environment = useContext(ChatContext);
  if (!environment) throw new Error("This component belongs inside a <ChatKitView>.");
  return environment;
}

/** What the chat shows; the component is drawn again when it changes. */
export function useChatState(): ChatState {
  const { chat } = useChat();
  return useSyncExternalStore(chat.subscribe, chat.getState, chat.getState);
}

/** The conversation on the screen. */
export const useConversation = (): Conversation => currentOf(useChatState());
