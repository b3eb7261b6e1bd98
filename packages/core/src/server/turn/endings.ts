import type { SdkHiddenContextItem } from "../../protocol/index.ts";
import type { HandlerEvent } from "../application/reply-parts.ts";
import { applyEvent } from "./apply-event.ts";
import { endOpenItems, takeBack } from "./end-items.ts";
import { isDeliberate } from "./error-event.ts";
import { hasText, isKeepable } from "./open-items.ts";
import { printEvents } from "./print-event.ts";
import { storeItems } from "./store-items.ts";
import { newItem } from "./to-events/new-item.ts";
import { announceThread, type TurnState } from "./turn-state.ts";

/** The model reads this in the next turn, after the client has left this one. */
const cancelled = "The user stopped the previous answer before it was complete.";

/** Ends a turn whose handler has finished; returns its last frames. */
export async function completeTurn(state: TurnState): Promise<string> {
  const items = await endOpenItems(state, isKeepable);
  return printEvents([...items, ...(await announceThread(state))]);
}

/**
 * Ends a turn that has failed: text that was shown stays, and so do workflows, which `workflows` end; other half-made items
 * go (ER-05, ER-06). Returns the frames to send before the error and after it. Never throws.
 */
export async function abandonTurn(
  state: TurnState,
  workflows: readonly HandlerEvent[],
): Promise<{ items: string; thread: string }> {
  checkThread(state);
  try {
    let steps = "";
    for (const event of workflows) steps += await applyEvent(state, event);
    const items = await endOpenItems(state, hasText);
    const thread = await announceThread(state);
    return { items: steps + printEvents(items), thread: printEvents(thread) };
  } catch (error) {
    if (!isDeliberate(error)) state.call.report(error);
    return { items: printEvents(takeBack(state, [...state.items.open.values()])), thread: "" };
  }
}

/** Whatever a handler has done to its thread, the reader must keep what was shown. */
function checkThread({ watched, call }: TurnState): void {
  try {
    watched.changes();
  } catch (error) {
    call.report(error);
  }
}

/**
 * Ends a turn whose client has left: its text stays, `workflows` end the steps of finished workflows, and a marker for the
 * next turn is stored (CN-03, CN-06). Never throws.
 */
export async function cancelTurn(state: TurnState, workflows: readonly HandlerEvent[]): Promise<void> {
  const marker = cancelledMarker(state.threadId);
  checkThread(state);
  try {
    const ended = workflows.flatMap((event) => (event.type === "thread.item.replaced" ? [event.item] : []));
    await storeItems(state, [...ended, ...[...state.items.open.values()].filter(hasText)], [marker]);
  } catch (error) {
    if (!isDeliberate(error)) state.call.report(error);
  }
}

/** Tells the next turn that this one was cancelled. */
export const cancelledMarker = (threadId: string): SdkHiddenContextItem => ({
  type: "sdk_hidden_context",
  ...newItem(threadId)("sdk_hidden_context"),
  content: cancelled,
});
