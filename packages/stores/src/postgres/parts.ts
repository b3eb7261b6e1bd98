import { type Attachment, isHidden, type ThreadItem } from "@chatkit-protocol/core/protocol";
import { toKey } from "../keys.ts";
import type { Parameters } from "./parameters.ts";
import type { Tables } from "./tables.ts";

/** Parts of a write; `thread` is the row of the thread that it has changed, and is locked by that. */

type Add = Parameters["add"];

export const itemRemoval = ({ items }: Tables, ids: readonly string[], add: Add): string =>
  `DELETE FROM ${items} AS item USING thread
   WHERE item.thread = thread.seq AND item.id = ANY (${add(ids.map(toKey), "text[]")}) RETURNING 1`;

interface Storing {
  add: Add;
  /** Whether there is a part `removed`. */
  afterRemoval: boolean;
}

/** Stores items, each id once, after those of the thread. An item that is already stored keeps its position and its time. */
export function itemUpsert(
  { items }: Tables,
  rows: readonly { item: ThreadItem; body: string }[],
  { add, afterRemoval }: Storing,
): string {
  const columns = [
    add(
      rows.map(({ item }) => toKey(item.id)),
      "text[]",
    ),
    add(
      rows.map(({ item }) => toKey(item.created_at)),
      "text[]",
    ),
    add(
      rows.map(({ item }) => isHidden(item)),
      "boolean[]",
    ),
    add(
      rows.map(({ item }) => isPendingCall(item)),
      "boolean[]",
    ),
    add(
      rows.map(({ body }) => body),
      "text[]",
    ),
  ];
  // The count is known only when everything is removed, and nothing is stored before it is known.
  const gone = afterRemoval ? ", (SELECT count(*) FROM removed) AS gone" : "";
  return `INSERT INTO ${items} (thread, seq, id, created_at, hidden, pending_call, body)
   SELECT thread.seq, thread.last_item - ${rows.length} + given.n,
     given.id, given.created_at, given.hidden, given.pending_call, given.body
   FROM thread, unnest(${columns.join(", ")}) WITH ORDINALITY
     AS given (id, created_at, hidden, pending_call, body, n)${gone}
   ON CONFLICT (thread, id) DO UPDATE SET
     hidden = excluded.hidden, pending_call = excluded.pending_call, body = excluded.body
   RETURNING id, created_at`;
}

const isPendingCall = (item: ThreadItem): boolean =>
  item.type === "client_tool_call" && item.status === "pending";

/** Stores attachments, each id once, in the order of their ids, so that two writers never deadlock. */
export function attachmentUpsert({ attachments }: Tables, files: readonly Attachment[], add: Add): string {
  const rows = files.map(attachmentRow).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const columns = [
    add(
      rows.map(({ id }) => id),
      "text[]",
    ),
    add(
      rows.map(({ thread_id }) => thread_id),
      "text[]",
    ),
    add(
      rows.map(({ body }) => body),
      "text[]",
    ),
  ];
  return `INSERT INTO ${attachments} (user_id, id, thread_id, body)
   SELECT thread.user_id, given.id, given.thread_id, given.body
   FROM thread, unnest(${columns.join(", ")}) AS given (id, thread_id, body)
   ${replaceAttachment}`;
}

export const replaceAttachment =
  "ON CONFLICT (user_id, id) DO UPDATE SET thread_id = excluded.thread_id, body = excluded.body";

export const attachmentRow = (attachment: Attachment) => ({
  id: toKey(attachment.id),
  thread_id: typeof attachment.thread_id === "string" ? toKey(attachment.thread_id) : null,
  body: JSON.stringify(attachment),
});
