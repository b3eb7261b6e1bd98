import type { ClientToolCallItem } from "@chatkit-protocol/core/protocol";
import type { UserStore } from "@chatkit-protocol/core/server";
import { toKey } from "../keys.ts";
import { readPage } from "./pages.ts";
import { parameters } from "./parameters.ts";
import { type ItemRow, toItem } from "./rows.ts";
import { itemOf, type View, whileLocked } from "./view.ts";
import { saveChanges } from "./write-changes.ts";

type Items = Pick<
  UserStore,
  "loadItem" | "listItems" | "updateItem" | "deleteItemsAfter" | "pendingToolCalls"
>;

const columns = ["body", "created_at"] as const;

export function itemsOf(view: View): Items {
  const { db, tables, user } = view;
  const item = `SELECT item.body, item.created_at ${itemOf(view)}`;
  return {
    async loadItem(threadId, itemId) {
      const [row] = await db.query<ItemRow>(item, [user, toKey(threadId), toKey(itemId)]);
      return row && toItem(row);
    },
    async listItems(threadId, query) {
      const { add, values } = parameters();
      const owner = `user_id = ${add(user, "text")} AND id = ${add(toKey(threadId), "text")}`;
      const thread = `thread = (SELECT seq FROM ${tables.threads} WHERE ${owner})`;
      const list = {
        table: tables.items,
        position: "seq" as const,
        where: query.hidden ? thread : `${thread} AND NOT hidden`,
        columns,
      };
      return readPage(db, list, { query, parameters: { add, values }, read: toItem });
    },
    async updateItem(threadId, itemId, change, removed = []) {
      return whileLocked(view, threadId, async (tx) => {
        const [row] = await tx.query<ItemRow>(item, [user, toKey(threadId), toKey(itemId)]);
        const changed = row && change(toItem(row));
        if (!changed) return undefined;
        const saved = await saveChanges(tx, {
          tables,
          user,
          // The lock of the thread's row has checked it.
          lease: undefined,
          threadId,
          changes: { removed, items: [changed] },
        });
        return saved?.items[0];
      });
    },
    async deleteItemsAfter(threadId, itemId) {
      return whileLocked(view, threadId, async (tx) => {
        const [row] = await tx.query<{ count: number }>(
          `WITH start AS (SELECT item.thread, item.seq ${itemOf(view)}),
           deleted AS (DELETE FROM ${tables.items} AS item USING start
             WHERE item.thread = start.thread AND item.seq > start.seq RETURNING 1)
           SELECT (SELECT count(*)::integer FROM deleted) AS count FROM start`,
          [user, toKey(threadId), toKey(itemId)],
        );
        return row?.count;
      });
    },
    async pendingToolCalls(threadId) {
      const rows = await db.query<ItemRow>(
        `SELECT item.body, item.created_at
         FROM ${tables.items} AS item JOIN ${tables.threads} AS thread ON thread.seq = item.thread
         WHERE thread.user_id = $1 AND thread.id = $2 AND item.pending_call ORDER BY item.seq DESC`,
        [user, toKey(threadId)],
      );
      return rows.map((row) => toItem(row) as ClientToolCallItem);
    },
  };
}
