import type { ThreadStreamEvent, VisibleItem } from "@chatkit-protocol/core/protocol";
import { failureOfEvent } from "./failure.ts";
import type { Conversation, Turn } from "./state.ts";

type Effect<Event> = (conversation: Conversation, event: Event) => Conversation;

const withTurn = (conversation: Conversation, change: Partial<Turn>): Conversation =>
  conversation.turn ? { ...conversation, turn: { ...conversation.turn, ...change } } : conversation;

/** Any visible item ends the progress line; the user's own message replaces the one that was being sent. */
function withItem(conversation: Conversation, item: VisibleItem, isOpen: boolean): Conversation {
  const open = new Set(conversation.turn?.open);
  if (isOpen) open.add(item.id);
  else open.delete(item.id);
  const next = withTurn(conversation, { open, progress: undefined });
  return item.type === "user_message" && next.sending ? { ...next, sending: undefined } : next;
}

let notices = 0;

/** What each event changes beside the thread itself, which `applyEvent()` changes. */
const effects: { [Type in ThreadStreamEvent["type"]]?: Effect<Extract<ThreadStreamEvent, { type: Type }>> } =
  {
    "thread.item.added": (conversation, { item }) => withItem(conversation, item, true),
    "thread.item.done": (conversation, { item }) => withItem(conversation, item, false),
    "thread.item.replaced": (conversation, { item }) => withItem(conversation, item, false),
    "thread.item.updated": (conversation, { item_id, update }) =>
      update.type === "generated_image.updated" && update.progress !== undefined
        ? withTurn(conversation, {
            imageProgress: { ...conversation.turn?.imageProgress, [item_id]: update.progress },
          })
        : conversation,
    stream_options: (conversation, { stream_options }) =>
      withTurn(conversation, { allowCancel: stream_options.allow_cancel }),
    progress_update: (conversation, progress) => withTurn(conversation, { progress }),
    notice: (conversation, notice) => ({
      ...conversation,
      notices: [...conversation.notices, { key: ++notices, notice }],
    }),
    error: (conversation, event) => {
      const message = conversation.thread?.items.data.findLast(({ type }) => type === "user_message");
      const remedy =
        event.allow_retry && message ? { kind: "retry" as const, itemId: message.id } : undefined;
      return { ...conversation, failure: { ...failureOfEvent(event), remedy } };
    },
  };

/** The conversation after one event, except for its thread. */
export function applyTurnEvent(conversation: Conversation, event: ThreadStreamEvent): Conversation {
  // Not every event has a type that is known.
  if (!Object.hasOwn(effects, event.type)) return conversation;
  return effects[event.type]?.(conversation, event as never) ?? conversation;
}
