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
  const shown = ending.filter((item) => !isHidden(item)).map(({ id }) => id);
  for (const id of shown) order.show(id);
  // What was stored in an earlier turn has its place, and keeps it.
  const early = shown.filter((id) => order.isEarly(id));
  const known = early.length === 0 ? nothing : new Set((await loadItems(state, early)).map(({ id }) => id));
  const below = order.overtakenBy(shown);
  const overtaken = below.length === 0 ? [] : await loadItems(state, below);
  const again = [...overtaken, ...ending.filter(({ id }) => items.wasHidden(id))];
  const saved = await write(state, {
    removed: again.map(({ id }) => id),
    items: [...order.sort([...ending, ...overtaken]), ...marker],
  });
  for (const item of saved.items) items.finished(item);
  for (const id of shown) order.stored(id, !known.has(id));
  for (const { id } of overtaken) order.stored(id, !known.has(id));
  return saved;
}

/** Most turns end their items in the order in which they have shown them: nothing has to be loaded, or waited for. */
const nothing: ReadonlySet<string> = new Set();

async function loadItems(state: TurnState, ids: readonly string[]): Promise<ThreadItem[]> {
  const loaded = await Promise.all(ids.map((id) => loadItem(state, id)));
  return loaded.filter((item) => item !== undefined);
}
