import { isHidden, type ThreadItem, type ThreadStreamEvent } from "../../protocol/index.ts";
import { isVisible, publicItem } from "../call/public-view.ts";
import { storeItems } from "./store-items.ts";
import { endedTask } from "./to-events/ended-task.ts";
import { loadItem, type TurnState } from "./turn-state.ts";

/** Ends items: stores them in one step, then shows them. */
export async function endItems(
  state: TurnState,
  type: "thread.item.done" | "thread.item.replaced",
  ending: readonly ThreadItem[],
): Promise<ThreadStreamEvent[]> {
  if (ending.length === 0) return [];
  const { items } = await storeItems(state, ending);
  // What was stored again only to be in its place is not shown again.
  const ids = items.length === ending.length ? undefined : new Set(ending.map(({ id }) => id));
  const shown: ThreadStreamEvent[] = [];
  for (const item of items)
    if (isVisible(item) && (!ids || ids.has(item.id))) shown.push({ type, item: publicItem(item) });
  return shown;
}

/** Ends all open items except `but`: those that `isWorthKeeping` are stored, the others taken back (IT-13). */
export async function endOpenItems(
  state: TurnState,
  isWorthKeeping: (item: ThreadItem) => boolean,
  but?: ThreadItem,
): Promise<ThreadStreamEvent[]> {
  const open = [...state.items.open.values()].filter(({ id }) => id !== but?.id);
  if (open.length === 0) return [];
  const worthless = open.filter((item) => !isWorthKeeping(item));
  const stopped = open.filter(isWorthKeeping).flatMap((item) => stopSteps(state, item));
  const kept = open.filter(isWorthKeeping).map((item) => summed(state.items.open.get(item.id) ?? item));
  const ended = [...stopped, ...(await endItems(state, "thread.item.done", kept))];
  const stored = new Map<string, ThreadItem | undefined>();
  for (const { id } of worthless) stored.set(id, await loadItem(state, id));
  return [...ended, ...takeBack(state, worthless, (id) => stored.get(id))];
}

/** Ends the steps of an open workflow that still run, so that no history shows them running for ever (WF-10). */
function stopSteps(state: TurnState, item: ThreadItem): ThreadStreamEvent[] {
  if (item.type !== "workflow") return [];
  return item.workflow.tasks.flatMap((task, task_index): ThreadStreamEvent[] => {
    if (task.status_indicator !== "loading") return [];
    const update = {
      type: "workflow.task.updated",
      task_index,
      task: endedTask(task, "stopped"),
    } as const;
    void state.items.update(item.id, update, () => Promise.resolve(undefined));
    return isHidden(item) ? [] : [{ type: "thread.item.updated", item_id: item.id, update }];
  });
}

/** A workflow that ends without a summary gets how long it has taken (WF-05). */
function summed(item: ThreadItem): ThreadItem {
  if (item.type !== "workflow" || item.workflow.summary !== undefined) return item;
  const duration = Math.max(0, Math.round((Date.now() - Date.parse(item.created_at)) / 1000));
  return { ...item, workflow: { ...item.workflow, summary: { duration } } };
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
