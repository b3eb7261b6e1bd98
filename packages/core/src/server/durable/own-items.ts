import type { ThreadItem } from "../../protocol/index.ts";
import type { UserStore } from "../store/store.ts";
import type { ShownItems } from "../streams/frames.ts";
import { isItemOf } from "../turn/turn-items.ts";
import type { StoredTurn } from "./durable-turns.ts";

/** What runs of the turn have stored, oldest first, hidden items included. `shown` is what its readers have. */
export async function ownItems(
  { id, thread, anchor }: StoredTurn,
  store: UserStore,
  shown: ShownItems,
): Promise<ThreadItem[]> {
  const isOwn = (item: ThreadItem): boolean => isItemOf(id, item.id) || shown.items.has(item.id);
  const items: ThreadItem[] = [];
  let after = anchor ?? undefined;
  for (;;) {
    const page = await store.listItems(thread.id, { limit: 100, order: "asc", after, hidden: true });
    items.push(...page.data.filter(isOwn));
    if (!page.has_more || page.after === undefined) return items;
    ({ after } = page);
  }
}
