import {
  type EphemeralEventType,
  events,
  isHidden,
  type ThreadItem,
  type ThreadStreamEvent,
} from "../../protocol/index.ts";
import { InvalidEventError } from "../application/errors.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";
import { isVisible, publicItem } from "../call/public-view.ts";
import { endItems, endOpenItems, forgetItem } from "./end-items.ts";
import { YieldedError } from "./error-event.ts";
import { isKeepable, type Recorded } from "./open-items.ts";
import { drop, loadItem, type Shown, type TurnState, write } from "./turn-state.ts";

type Ending = Extract<HandlerEvent, { type: "thread.item.done" | "thread.item.replaced" }>;

type LastingEvent = Exclude<HandlerEvent, { type: EphemeralEventType }>;

/** Whether an event is shown once and never stored: it is sent as it is. */
export const isEphemeral = (
  event: HandlerEvent,
): event is Extract<HandlerEvent, { type: EphemeralEventType }> => "ephemeral" in events[event.type];

/** What every other event of a handler does to its turn, and what of it is sent: everything durable is stored first. */
export const effects: {
  [Type in LastingEvent["type"]]: (state: TurnState, event: Extract<LastingEvent, { type: Type }>) => Shown;
} = {
  "thread.item.added"(state, event) {
    const item: ThreadItem = { ...event.item, thread_id: state.threadId };
    const recorded = state.items.add(item);
    if ("dropped" in recorded) return drop(state, recorded.dropped);
    if (!isVisible(item)) return [];
    state.order.show(item.id);
    return [{ type: event.type, item: publicItem(item) }];
  },
  "thread.item.updated"(state, event) {
    const show = (recorded: Recorded) =>
      "dropped" in recorded ? drop(state, recorded.dropped) : recorded.show ? [event] : [];
    const recorded = state.items.update(event.item_id, event.update, () => loadItem(state, event.item_id));
    return recorded instanceof Promise ? recorded.then(show) : show(recorded);
  },
  "thread.item.done": end,
  "thread.item.replaced": end,
  async "thread.item.removed"(state, event) {
    const stored = await loadItem(state, event.item_id);
    const known = [stored, state.items.open.get(event.item_id)].filter((item) => item !== undefined);
    if (known.length === 0) {
      return drop(state, `thread.item.removed of ${event.item_id}, which is not in the thread`);
    }
    if (stored) await write(state, { removed: [event.item_id] });
    forgetItem(state, event.item_id);
    return known.some(isVisible) ? [event] : [];
  },
  "thread.created"() {
    throw new InvalidEventError("respond() must not announce a thread", [
      { path: "$.type", message: "thread.created is the server's own event" },
    ]);
  },
  "thread.updated"({ watched }, { thread }) {
    const { title, status, allowed_image_domains } = thread;
    Object.assign(watched.thread, { title, status, allowed_image_domains });
    return [];
  },
  error(_state, event) {
    throw new YieldedError(event);
  },
  stream_options: (_state, event) => [event],
};

async function end(state: TurnState, event: Ending): Promise<ThreadStreamEvent[]> {
  const item = state.items.finish({ ...event.item, thread_id: state.threadId });
  if ("dropped" in item) return drop(state, item.dropped);
  if (isHidden(item)) return endHidden(state, event.type, item);
  if (item.type !== "client_tool_call" || item.status !== "pending") {
    return endItems(state, event.type, [item]);
  }
  if (state.items.isClosedByToolCall()) return drop(state, "a second client tool call in one turn");
  const before = await endOpenItems(state, isKeepable, item);
  return [...before, ...(await endItems(state, event.type, [item]))];
}

/** Hiding an item that readers have takes it from them. */
async function endHidden(
  state: TurnState,
  type: Ending["type"],
  item: ThreadItem,
): Promise<ThreadStreamEvent[]> {
  const shown = state.items.open.get(item.id) ?? (await loadItem(state, item.id));
  await endItems(state, type, [item]);
  state.order.forget(item.id);
  return shown && isVisible(shown) ? [{ type: "thread.item.removed", item_id: item.id }] : [];
}
