import type { Attachment, UserMessageContentInput } from "@chatkit-protocol/core/protocol";
import type { RefObject } from "react";
import type { Chat } from "./chat/chat.ts";
import { tagsWithDefaults } from "./chat/message-parts.ts";
import { textContent } from "./chat/outgoing-message.ts";
import { currentOf } from "./chat/state.ts";
import type { ComposerHandle, ComposerValue } from "./composer/composer-value.ts";

/** A message that the page sends in the name of the user. */
export interface SentMessage {
  readonly text?: string;
  /** Instead of `text`, with mentions. */
  readonly content?: readonly UserMessageContentInput[];
  /** A passage that the message answers. */
  readonly reply?: string;
  readonly attachments?: readonly Attachment[];
  readonly newThread?: boolean;
  readonly toolChoice?: { readonly id: string };
  readonly model?: string;
}

/** What the page can make a chat do; the methods are those of the element `openai-chatkit`. */
export interface ChatKitHandle {
  readonly focusComposer: () => Promise<void>;
  /** Shows a thread; null: the form of a new one. */
  readonly setThreadId: (threadId: string | null) => Promise<void>;
  /** Runs an action on the server, as that of the widget item with this id if there is one. */
  readonly sendCustomAction: (
    action: { type: string; payload?: Record<string, unknown> },
    itemId?: string,
  ) => Promise<void>;
  /** Resolves when the answer is complete. */
  readonly sendUserMessage: (message: SentMessage) => Promise<void>;
  readonly setComposerValue: (value: ComposerValue) => Promise<void>;
  readonly showHistory: () => Promise<void>;
  readonly hideHistory: () => Promise<void>;
  /** Reads the thread and the list of threads again. */
  readonly fetchUpdates: () => Promise<void>;
}

export const handleOf = (
  chat: Chat,
  composer: RefObject<ComposerHandle | undefined>,
  toggleHistory: (open: boolean) => void,
): ChatKitHandle => ({
  async focusComposer() {
    composer.current?.focus();
  },
  setThreadId: (threadId) => chat.open(threadId),
  async sendCustomAction({ type, payload }, itemId) {
    const items = currentOf(chat.getState()).thread?.items.data ?? [];
    const item = items.find(({ id }) => id === itemId);
    await chat.runAction(
      { type, payload, handler: "server", streaming: true },
      item?.type === "widget" ? item : undefined,
    );
  },
  async sendUserMessage({ text, content, reply, attachments, newThread, toolChoice, model }) {
    if (newThread) await chat.open(null);
    await chat.send({
      content: content ? tagsWithDefaults(content) : textContent(text ?? ""),
      attachments: attachments ?? [],
      quotedText: reply,
      toolChoice: toolChoice?.id,
      model,
    });
  },
  async setComposerValue(value) {
    composer.current?.setValue(value);
  },
  async showHistory() {
    toggleHistory(true);
  },
  async hideHistory() {
    toggleHistory(false);
  },
  fetchUpdates: () => chat.refresh(),
});
