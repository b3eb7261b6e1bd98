import type { ThreadItem, ThreadMetadata } from "@chatkit-protocol/core/protocol";
import { type Changes, type Lease, LeaseLostError, type Saved } from "@chatkit-protocol/core/server";
import type { Queries } from "./driver.ts";
import { toKey } from "../keys.ts";
import { beginning, isHeldBy } from "./leases.ts";
import { attachmentUpsert, itemRemoval, itemUpsert } from "./parts.ts";
import { type Parameters, parameters } from "./parameters.ts";
import { members, threadColumns, type ThreadRow, toItem, toThread } from "./rows.ts";
import type { Tables } from "./tables.ts";

/**
 * A write is one statement: it changes the thread's row (or inserts it), which makes other writers of the thread wait, and
 * all else depends on that row. If the user has no such thread, there is no row, and nothing is written.
 */
interface Write {
  tables: Tables;
  /** The id of the user as a key. */
  user: string;
  /** The lease of the turn that writes. */
  lease: Lease | undefined;
  threadId: string;
  changes: Changes;
}

/** Stores the change; undefined if the user has no such thread. Throws LeaseLostError. */
export async function saveChanges(db: Queries, write: Write): Promise<Saved | undefined> {
  const { tables, user, lease, threadId, changes } = write;
  const { add, values } = parameters();
  const owner = `user_id = ${add(user, "text")} AND id = ${add(toKey(threadId), "text")}`;
  const items = lastOfEach(changes.items);
  const assignments = Object.entries(changes.thread ?? {}).map(
    ([member, value]) => `${columnOf(member)} = ${add(jsonOf(value), "text")}`,
  );
  const positions = `last_item = last_item + ${add(items.length, "bigint")}`;
  const thread = `UPDATE ${tables.threads} SET ${[positions, ...assignments].join(", ")} WHERE ${owner}`;
  const isLeased = lease?.threadId === threadId;
  const held = isLeased ? ` AND ${isHeldBy(add(lease.token, "text"))}` : "";
  const parts = { thread: thread + held, items, tables, changes, parameters: { add, values } };
  const saved = await run(db, parts);
  if (!saved && isLeased) await checkGone(db, write);
  return saved;
}

/** Throws LeaseLostError if there is such a thread. */
async function checkGone(db: Queries, { tables, user, threadId }: Write): Promise<void> {
  const rows = await db.query(`SELECT FROM ${tables.threads} WHERE user_id = $1 AND id = $2`, [
    user,
    toKey(threadId),
  ]);
  if (rows.length > 0) throw new LeaseLostError(threadId);
}

/** Stores a new thread with the change; rejects if the user already has a thread of that id. */
export async function insertThread(
  db: Queries,
  created: ThreadMetadata,
  { tables, user, lease, changes }: Omit<Write, "threadId">,
): Promise<Saved> {
  const { add, values } = parameters();
  const items = lastOfEach(changes.items);
  const all: Readonly<Record<string, unknown>> = { ...created, ...changes.thread };
  const row = [
    add(user, "text"),
    add(toKey(created.id), "text"),
    add(toKey(created.created_at), "text"),
    ...members.map((member) => add(jsonOf(all[member]), "text")),
    add(items.length, "bigint"),
  ];
  const own = lease?.threadId === created.id ? beginning(lease, add) : {};
  const columns = ["user_id", ...threadColumns, "last_item", ...Object.keys(own)].join(", ");
  const given = [...row, ...Object.values(own)].join(", ");
  const thread = `INSERT INTO ${tables.threads} (${columns}) VALUES (${given})`;
  const saved = await run(db, { thread, items, tables, changes, parameters: { add, values } });
  if (!saved) throw new Error(`The thread ${created.id} was not stored.`);
  return saved;
}

/** An upsert accepts each id only once: the first position, the last content. */
const lastOfEach = <T extends { id: string }>(elements: readonly T[] = []): T[] => [
  ...new Map(elements.map((element) => [element.id, element])).values(),
];

function columnOf(member: string): string {
  const column = members.find((name) => name === member);
  if (column === undefined) throw new TypeError(`"${member}" is not a member of a thread that may change`);
  return column;
}

const jsonOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

interface Parts {
  /** Inserts or updates the thread's row. */
  thread: string;
  items: readonly ThreadItem[];
  tables: Tables;
  changes: Changes;
  parameters: Parameters;
}

async function run(
  db: Queries,
  { thread, items, tables, changes, parameters: { add, values } }: Parts,
): Promise<Saved | undefined> {
  const { removed = [], attachments = [] } = changes;
  const rows = items.map((item) => ({ item, body: JSON.stringify(item) }));
  const parts = [`thread AS (${thread} RETURNING user_id, seq, last_item, ${threadColumns.join(", ")})`];
  if (removed.length > 0) parts.push(`removed AS (${itemRemoval(tables, removed, add)})`);
  if (rows.length > 0) {
    parts.push(`stored AS (${itemUpsert(tables, rows, { add, afterRemoval: removed.length > 0 })})`);
  }
  if (attachments.length > 0) {
    parts.push(`files AS (${attachmentUpsert(tables, lastOfEach(attachments), add)})`);
  }
  const times = rows.length > 0 ? "(SELECT json_object_agg(id, created_at)::text FROM stored)" : "NULL::text";
  const [row] = await db.query<ThreadRow & { times: string | null }>(
    `WITH ${parts.join(",\n")}\nSELECT ${threadColumns.join(", ")}, ${times} AS times FROM thread`,
    values,
  );
  if (!row) return undefined;
  const firstTimes = new Map(Object.entries(JSON.parse(row.times ?? "{}") as Record<string, string>));
  return {
    thread: toThread(row),
    items: rows.map(({ item, body }) => toItem({ body, created_at: firstTimes.get(toKey(item.id))! })),
  };
}
