import { isHidden, type ThreadItem } from "../../protocol/index.ts";
import type { Saved } from "../store/store.ts";
import { loadItem, type TurnState, write } from "./turn-state.ts";

/**
 * Stores items that end, in the order in which readers have them, and `marker` after them. An item that was stored
 * too early for that order is deleted and stored again in the same change.
 */
export async function storeItems(
  state: TurnState,
  ending: readonly ThreadItem[],
  marker: readonly ThreadItem[] = [],
): Promise<Saved> {
  const { items, order } = state;
  const shown = ending.filter((item) => !isHidden(item));
  for (const { id } of shown) order.show(id);
  // What was stored in an earlier turn has its place, and keeps it.
  const early = shown.map(({ id }) => id).filter((id) => order.isEarly(id));
  const known = new Set((await loadItems(state, early)).map(({ id }) => id));
  const overtaken = await loadItems(state, order.overtakenBy(shown.map(({ id }) => id)));
  const again = [...overtaken, ...ending.filter(({ id }) => items.wasHidden(id))];
  const saved = await write(state, {
    removed: again.map(({ id }) => id),
    items: [...order.sort([...ending, ...overtaken]), ...marker],
  });
  for (const item of saved.items) items.finished(item);
  for (const { id } of [...shown, ...overtaken]) order.stored(id, !known.has(id));
  return saved;
}

async function loadItems(state: TurnState, ids: readonly string[]): Promise<ThreadItem[]> {
  if (ids.length === 0) return [];
  const loaded = await Promise.all(ids.map((id) => loadItem(state, id)));
  return loaded.filter((item) => item !== undefined);
}
