import type { VisibleItem } from "@chatkit-protocol/core/protocol";
import type { Conversation } from "../chat/state.ts";
import type { OutgoingMessage } from "../chat/outgoing-message.ts";

/** One row of the list of messages. */
export type Row = { readonly key: string } & (
  | { readonly kind: "item"; readonly item: VisibleItem; readonly isNewest: boolean }
  /** The buttons below an answer. */
  | {
      readonly kind: "actions";
      readonly itemId: string;
      /** The user's message that it answers. */
      readonly questionId: string | undefined;
      readonly text: string;
    }
  | { readonly kind: "sending"; readonly message: OutgoingMessage; readonly isFailed: boolean }
  /** What the running turn is doing. */
  | { readonly kind: "turn" }
);

const isInvisible = (item: VisibleItem): boolean => item.type === "end_of_turn";

/** What the list of messages shows of a conversation, from top to bottom. */
export function rowsOf({ thread, sending, turn, failure }: Conversation): Row[] {
  const items = thread?.items.data ?? [];
  const rows: Row[] = [];
  let questionId: string | undefined;
  let answer: { id: string; texts: string[] } | undefined;
  const endAnswer = (): void => {
    if (answer)
      rows.push({
        kind: "actions",
        key: `actions ${answer.id}`,
        itemId: answer.id,
        questionId,
        text: answer.texts.join("\n\n"),
      });
    answer = undefined;
  };
  const addToAnswer = (id: string, added: readonly string[]): void => {
    // Not by a new list: an answer may have thousands of messages.
    const texts = answer?.texts ?? [];
    texts.push(...added);
    answer = { id, texts };
  };
  for (const [index, item] of items.entries()) {
    if (item.type === "user_message") {
      endAnswer();
      questionId = item.id;
    }
    if (!isInvisible(item))
      rows.push({ kind: "item", key: item.id, item, isNewest: index === items.length - 1 });
    if (item.type === "assistant_message")
      addToAnswer(
        item.id,
        item.content.map(({ text }) => text),
      );
    if (item.type === "widget" && item.copy_text) addToAnswer(item.id, [item.copy_text]);
  }
  if (!turn) endAnswer();
  if (sending) rows.push({ kind: "sending", key: "sending", message: sending, isFailed: false });
  else if (failure?.remedy?.kind === "resend")
    rows.push({ kind: "sending", key: "sending", message: failure.remedy.message, isFailed: true });
  if (turn) rows.push({ kind: "turn", key: "turn" });
  return rows;
}
