import type { UserStore } from "@chatkit-protocol/core/server";
import { toKey } from "../keys.ts";
import { readPage } from "./pages.ts";
import { parameters } from "./parameters.ts";
import { type AttachmentRow, threadColumns, type ThreadRow, toAttachment, toThread } from "./rows.ts";
import { type View, whileLocked } from "./view.ts";
import { insertThread, saveChanges } from "./write-changes.ts";

type Threads = Pick<UserStore, "createThread" | "loadThread" | "listThreads" | "deleteThread" | "save">;

export function threadsOf(view: View): Threads {
  const { db, tables, user, lease } = view;
  return {
    async createThread(thread, changes = {}) {
      return insertThread(db, thread, { tables, user, lease, changes });
    },
    async loadThread(threadId) {
      const [row] = await db.query<ThreadRow>(
        `SELECT ${threadColumns.join(", ")} FROM ${tables.threads} WHERE user_id = $1 AND id = $2`,
        [user, toKey(threadId)],
      );
      return row && toThread(row);
    },
    async listThreads(query) {
      const { add, values } = parameters();
      const list = {
        table: tables.threads,
        position: "seq" as const,
        where: `user_id = ${add(user, "text")}`,
        columns: threadColumns,
      };
      return readPage(db, list, { query, parameters: { add, values }, read: toThread });
    },
    async deleteThread(threadId) {
      return whileLocked(view, threadId, async (tx) => {
        const rows = await tx.query<AttachmentRow>(
          `DELETE FROM ${tables.attachments} WHERE user_id = $1 AND thread_id = $2 RETURNING body`,
          [user, toKey(threadId)],
        );
        await tx.query(`DELETE FROM ${tables.threads} WHERE user_id = $1 AND id = $2`, [
          user,
          toKey(threadId),
        ]);
        return rows.map(toAttachment);
      });
    },
    async save(threadId, changes) {
      return saveChanges(db, { tables, user, lease, threadId, changes });
    },
  };
}
