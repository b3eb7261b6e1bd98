import { isHidden, type ThreadItem, type ThreadStreamEvent } from "../../protocol/index.ts";
import { isVisible, publicItem } from "../call/public-view.ts";
import { storeItems } from "./store-items.ts";
import { loadItem, type TurnState } from "./turn-state.ts";

/** Ends items: stores them in one step, then shows them. */
export async function endItems(
  state: TurnState,
  type: "thread.item.done" | "thread.item.replaced",
  ending: readonly ThreadItem[],
): Promise<ThreadStreamEvent[]> {
  if (ending.length === 0) return [];
  const ids = new Set(ending.map(({ id }) => id));
  const { items } = await storeItems(state, ending);
  return items
    .filter(isVisible)
    .filter(({ id }) => ids.has(id))
    .map((item) => ({ type, item: publicItem(item) }));
}

/** Ends all open items except `but`: those that `isWorthKeeping` are stored, the others taken back (IT-13). */
export async function endOpenItems(
  state: TurnState,
  isWorthKeeping: (item: ThreadItem) => boolean,
  but?: ThreadItem,
): Promise<ThreadStreamEvent[]> {
  const open = [...state.items.open.values()].filter(({ id }) => id !== but?.id);
  const worthless = open.filter((item) => !isWorthKeeping(item));
  const ended = await endItems(state, "thread.item.done", open.filter(isWorthKeeping));
  const stored = new Map<string, ThreadItem | undefined>();
  for (const { id } of worthless) stored.set(id, await loadItem(state, id));
  return [...ended, ...takeBack(state, worthless, (id) => stored.get(id))];
}

/** What makes a reader forget open items: their end, or the item of an earlier turn that they were to replace. */
export const takeBack = (
  state: TurnState,
  open: readonly ThreadItem[],
  storedOf: (id: string) => ThreadItem | undefined = () => undefined,
): ThreadStreamEvent[] =>
  open.flatMap((item): ThreadStreamEvent[] => {
    forgetItem(state, item.id);
    if (isHidden(item)) return [];
    const stored = storedOf(item.id);
    return stored && isVisible(stored)
      ? [{ type: "thread.item.replaced", item: publicItem(stored) }]
      : [{ type: "thread.item.removed", item_id: item.id }];
  });

/** Takes an item out of the turn's own records. */
export function forgetItem({ items, order }: TurnState, itemId: string): void {
  items.remove(itemId);
  order.forget(itemId);
}
