import type { UserStore } from "@chatkit-protocol/core/server";
import { toKey } from "../keys.ts";
import { readPage } from "./pages.ts";
import { parameters } from "./parameters.ts";
import { attachmentRow, replaceAttachment } from "./parts.ts";
import { type AttachmentRow, toAttachment } from "./rows.ts";
import type { View } from "./view.ts";

type Attachments = Pick<
  Required<UserStore>,
  "saveAttachment" | "loadAttachment" | "listAttachments" | "deleteAttachment"
>;

export function attachmentsOf({ db, tables: { attachments }, user }: View): Attachments {
  return {
    async saveAttachment(attachment) {
      const { id, thread_id, body } = attachmentRow(attachment);
      await db.query(
        `INSERT INTO ${attachments} (user_id, id, thread_id, body) VALUES ($1, $2, $3, $4) ${replaceAttachment}`,
        [user, id, thread_id, body],
      );
    },
    async loadAttachment(attachmentId) {
      const [row] = await db.query<AttachmentRow>(
        `SELECT body FROM ${attachments} WHERE user_id = $1 AND id = $2`,
        [user, toKey(attachmentId)],
      );
      return row && toAttachment(row);
    },
    async listAttachments(query) {
      const { add, values } = parameters();
      const list = {
        table: attachments,
        position: "id" as const,
        where: `user_id = ${add(user, "text")}`,
        columns: ["body"],
      };
      return readPage(db, list, {
        query: { ...query, order: "asc" },
        parameters: { add, values },
        read: toAttachment,
      });
    },
    async deleteAttachment(attachmentId) {
      const rows = await db.query(`DELETE FROM ${attachments} WHERE user_id = $1 AND id = $2 RETURNING 1`, [
        user,
        toKey(attachmentId),
      ]);
      return rows.length > 0;
    },
  };
}
