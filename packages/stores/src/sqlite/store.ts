import { parseJson } from "@chatkit-protocol/core/json";
import {
  type Attachment,
  type ClientToolCallItem,
  type Order,
  type Page,
  type ThreadItem,
  type ThreadMetadata,
} from "@chatkit-protocol/core/protocol";
import {
  type DeletedThreads,
  type Lease,
  LeaseLostError,
  type Saved,
  type Store,
  storedPage,
  UnknownCursorError,
  type UserStore,
} from "@chatkit-protocol/core/server";
import type { SharedStreamLogOptions } from "../streams/options.ts";
import { type SharedStreamLog, streamLogOn } from "../streams/stream-log.ts";
import { openFile, prepareDatabase, type SqliteDatabase } from "./database.ts";
import { type GroupCommit, groupCommit } from "./group-commit.ts";
import { leasesOf, prepareLeases } from "./leases.ts";
import { prepareAttachment, prepareChanges, type PreparedChanges, textOf } from "./prepare-changes.ts";
import { purge } from "./purge.ts";
import { mostRows, readPage, startOf } from "./read-page.ts";
import { streamRowsOf } from "./stream-rows.ts";

/** How the file is opened; options of `sqliteStore()`. */
export interface SqliteOptions {
  /** `FULL` (default) survives the loss of power, `NORMAL` the loss of the process; about eight times faster. */
  synchronous?: "FULL" | "NORMAL";
  /** Milliseconds that a write waits for one of another process on the same file, before it fails. Default 5000. */
  busyTimeout?: number;
}

/** A store that has all the optional methods too. */
export interface SqliteStore extends Required<Store> {
  forUser(userId: string, lease?: Lease): Required<UserStore>;
  /**
   * Rewrites the file without deleted data and empties its write-ahead log. Blocks the event loop for about ten milliseconds per
   * remaining megabyte. Rejects with SqliteStoreError if another connection is in the way for longer than `busyTimeout`.
   */
  purge(): Promise<void>;
  /** Keeps the streams of running turns in the same file, so that clients resume them from any process on it. Throws RangeError. */
  streamLog(options?: SharedStreamLogOptions): SharedStreamLog;
  close(): void;
}

interface ThreadRow {
  seq: number;
  id: string;
  created_at: string;
  title: string | null;
  status: string | null;
  allowed_image_domains: string | null;
  metadata: string | null;
}

interface ItemRow {
  seq: number;
  body: string;
  created_at: string;
}

interface AttachmentRow {
  body: string;
}

/** Keeps everything in one SQLite file (or the given database); what it has acknowledged survives `kill -9`. */
export function sqliteStore(source: string | SqliteDatabase, options: SqliteOptions = {}): SqliteStore {
  const name = typeof source === "string" ? source : "The given database";
  const db = typeof source === "string" ? openFile(source) : source;
  const { synchronous = "FULL", busyTimeout = 5000 } = options;
  try {
    prepareDatabase(db, { name, synchronous, busyTimeout });
  } catch (error) {
    if (typeof source === "string") db.close();
    throw error;
  }
  const statements = prepare(db);
  const commits = groupCommit(db);
  const logs: SharedStreamLog[] = [];
  return {
    forUser: (userId, lease) => userView(commits, statements, { userId, lease }),
    leases: leasesOf(db, statements.lease, commits),
    deleteThreadsBefore: (date, page) => commits.write(() => deleteThreadsBefore(statements, date, page)),
    async purge() {
      commits.flush();
      await purge(db, name, busyTimeout);
    },
    streamLog(options = {}) {
      const log = streamLogOn(streamRowsOf(db), options);
      logs.push(log);
      return log;
    },
    close() {
      for (const log of logs) log.close();
      commits.flush();
      db.close();
    },
  };
}

const columns = "seq, id, created_at, title, status, allowed_image_domains, metadata";

function prepare(db: SqliteDatabase) {
  const keyset = (sql: string, order: Order) =>
    db.prepare(`${sql} AND seq ${order === "asc" ? ">" : "<"} ? ORDER BY seq ${order} LIMIT ${mostRows}`);
  const both = (sql: string) => ({ asc: keyset(sql, "asc"), desc: keyset(sql, "desc") });
  return {
    thread: db.prepare(`SELECT ${columns} FROM threads WHERE user_id = ? AND id = ?`),
    threads: both(`SELECT ${columns} FROM threads WHERE user_id = ?`),
    allThreads: db.prepare(
      `SELECT seq, user_id, id, created_at FROM threads WHERE seq > ? ORDER BY seq LIMIT ${mostRows}`,
    ),
    newestItem: db.prepare("SELECT created_at FROM items WHERE thread = ? ORDER BY seq DESC LIMIT 1"),
    addThread: db.prepare(
      `INSERT INTO threads (user_id, id, created_at, title, status, allowed_image_domains, metadata)
       VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING ${columns}`,
    ),
    setThread: {
      title: db.prepare("UPDATE threads SET title = ? WHERE seq = ?"),
      status: db.prepare("UPDATE threads SET status = ? WHERE seq = ?"),
      allowed_image_domains: db.prepare("UPDATE threads SET allowed_image_domains = ? WHERE seq = ?"),
      metadata: db.prepare("UPDATE threads SET metadata = ? WHERE seq = ?"),
    },
    deleteThread: db.prepare("DELETE FROM threads WHERE seq = ?"),
    item: db.prepare("SELECT seq, body, created_at FROM items WHERE thread = ? AND id = ?"),
    items: both("SELECT seq, body, created_at FROM items WHERE thread = ?"),
    visibleItems: both("SELECT seq, body, created_at FROM items WHERE thread = ? AND hidden = 0"),
    saveItem: db.prepare(
      `INSERT INTO items (thread, id, created_at, hidden, pending_call, body) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (thread, id) DO UPDATE SET
         hidden = excluded.hidden, pending_call = excluded.pending_call, body = excluded.body
       RETURNING created_at`,
    ),
    deleteItem: db.prepare("DELETE FROM items WHERE thread = ? AND id = ?"),
    deleteAfter: db.prepare("DELETE FROM items WHERE thread = ? AND seq > ?"),
    pendingCalls: db.prepare(
      "SELECT seq, body, created_at FROM items WHERE thread = ? AND pending_call = 1 ORDER BY seq DESC",
    ),
    attachment: db.prepare("SELECT body FROM attachments WHERE user_id = ? AND id = ?"),
    attachments: db.prepare(
      `SELECT body FROM attachments WHERE user_id = ? AND id > ? ORDER BY id LIMIT ${mostRows}`,
    ),
    attachmentsOf: db.prepare("SELECT body FROM attachments WHERE user_id = ? AND thread_id = ?"),
    saveAttachment: db.prepare(
      "INSERT OR REPLACE INTO attachments (user_id, id, thread_id, body) VALUES (?, ?, ?, ?)",
    ),
    deleteAttachment: db.prepare("DELETE FROM attachments WHERE user_id = ? AND id = ?"),
    lease: prepareLeases(db),
    deleteAttachmentsOf: db.prepare("DELETE FROM attachments WHERE user_id = ? AND thread_id = ?"),
  };
}

type Statements = ReturnType<typeof prepare>;

function deleteThreadsBefore(
  sql: Statements,
  date: Date,
  { limit, after = "0" }: { limit: number; after?: string | undefined },
): DeletedThreads {
  const isOlder = (row: { created_at: string } | undefined): boolean =>
    row === undefined || Date.parse(row.created_at) < date.getTime();
  const rows = sql.allThreads.all(Number(after), limit + 1) as (ThreadRow & { user_id: string })[];
  const next = rows.slice(0, limit);
  const threads = next
    .filter((row) => isOlder(row) && isOlder(sql.newestItem.get(row.seq) as ItemRow | undefined))
    .map(({ user_id: userId, id: threadId, seq }) => ({
      userId,
      threadId,
      attachments: deleteThread(sql, userId, { id: threadId, seq }),
    }));
  return { threads, ...(rows.length > limit ? { after: String(next.at(-1)!.seq) } : {}) };
}

/** Deletes the thread with its items, and returns its attachments. */
function deleteThread(
  sql: Statements,
  userId: string,
  { id, seq }: Pick<ThreadRow, "id" | "seq">,
): Attachment[] {
  const attachments = sql.attachmentsOf.all(userId, id) as AttachmentRow[];
  sql.deleteAttachmentsOf.run(userId, id);
  sql.deleteThread.run(seq);
  return attachments.map(toAttachment);
}

function userView(
  { write }: GroupCommit,
  sql: Statements,
  { userId, lease }: { userId: string; lease: Lease | undefined },
): Required<UserStore> {
  const threadRow = (id: string) => sql.thread.get(userId, id) as ThreadRow | undefined;
  /** The row of a thread that is about to be changed. Throws LeaseLostError. */
  const ownRow = (id: string): ThreadRow | undefined => {
    const row = threadRow(id);
    if (row && lease?.threadId === id && !sql.lease.isHeld.get(row.seq, lease.token)) {
      throw new LeaseLostError(id);
    }
    return row;
  };
  const itemRow = (thread: ThreadRow, id: string) => sql.item.get(thread.seq, id) as ItemRow | undefined;
  const apply = (thread: ThreadRow, { members, removed, items, attachments }: PreparedChanges): Saved => {
    const { seq } = thread;
    for (const [member, text] of members) sql.setThread[member].run(text, seq);
    for (const id of removed) sql.deleteItem.run(seq, id);
    const stored = new Map<string, ThreadItem>();
    for (const { id, created_at, hidden, pending, body } of items) {
      const row = sql.saveItem.get(seq, id, created_at, hidden, pending, body) as Pick<ItemRow, "created_at">;
      stored.set(id, toItem({ body, ...row }));
    }
    for (const { id, thread_id, body } of attachments) sql.saveAttachment.run(userId, id, thread_id, body);
    return {
      thread: toThread(members.length > 0 ? threadRow(thread.id)! : thread),
      items: items.flatMap(({ id }) => stored.get(id) ?? []),
    };
  };

  return {
    async createThread({ id, created_at, ...own }, { thread: changed, ...changes } = {}) {
      const { title, status, allowed_image_domains, metadata } = { ...own, ...changed };
      const members = [title, status, allowed_image_domains, metadata].map(textOf);
      const prepared = prepareChanges(changes);
      return write(() => {
        const row = sql.addThread.get(userId, id, created_at, ...members) as ThreadRow;
        if (lease?.threadId === id) sql.lease.begin.run(lease.token, lease.ttl, row.seq);
        return apply(row, prepared);
      });
    },
    async loadThread(threadId) {
      const row = threadRow(threadId);
      return row && toThread(row);
    },
    async listThreads(query) {
      const from = startOf(query, (id) => threadRow(id)?.seq);
      const { rows, has_more } = readPage<ThreadRow>(
        (last, most) => sql.threads[query.order].all(userId, last?.seq ?? from, most),
        query,
        charactersOfThread,
      );
      return pageOf(rows.map(toThread), has_more);
    },
    async deleteThread(threadId) {
      return write(() => {
        const row = ownRow(threadId);
        return row && deleteThread(sql, userId, row);
      });
    },
    async save(threadId, changes) {
      const prepared = prepareChanges(changes);
      return write(() => {
        const row = ownRow(threadId);
        return row && apply(row, prepared);
      });
    },
    async loadItem(threadId, itemId) {
      const thread = threadRow(threadId);
      const row = thread && itemRow(thread, itemId);
      return row && toItem(row);
    },
    async listItems(threadId, query) {
      const thread = threadRow(threadId);
      if (!thread) {
        if (query.after !== undefined) throw new UnknownCursorError(query.after);
        return { data: [], has_more: false };
      }
      const from = startOf(query, (id) => itemRow(thread, id)?.seq);
      const select = (query.hidden ? sql.items : sql.visibleItems)[query.order];
      const { rows, has_more } = readPage<ItemRow>(
        (last, most) => select.all(thread.seq, last?.seq ?? from, most),
        query,
        ({ body, created_at }) => body.length + created_at.length,
      );
      const after = has_more ? toItem(rows.at(-1)!).id : undefined;
      return storedPage<ThreadItem>(rows.map(itemText), { has_more, after });
    },
    async updateItem(threadId, itemId, change, removed = []) {
      return write(() => {
        const thread = ownRow(threadId);
        const row = thread && itemRow(thread, itemId);
        const changed = row && change(toItem(row));
        const changes = changed && prepareChanges({ removed, items: [changed] });
        return thread && changes ? apply(thread, changes).items[0] : undefined;
      });
    },
    async deleteItemsAfter(threadId, itemId) {
      return write(() => {
        const thread = ownRow(threadId);
        const row = thread && itemRow(thread, itemId);
        return thread && row ? Number(sql.deleteAfter.run(thread.seq, row.seq).changes) : undefined;
      });
    },
    async pendingToolCalls(threadId) {
      const thread = threadRow(threadId);
      const rows = thread ? (sql.pendingCalls.all(thread.seq) as ItemRow[]) : [];
      return rows.map((row) => toItem(row) as ClientToolCallItem);
    },
    async saveAttachment(attachment) {
      const { id, thread_id, body } = prepareAttachment(attachment);
      await write(() => sql.saveAttachment.run(userId, id, thread_id, body));
    },
    async loadAttachment(attachmentId) {
      const row = sql.attachment.get(userId, attachmentId) as AttachmentRow | undefined;
      return row && toAttachment(row);
    },
    async listAttachments(query) {
      const { after = "" } = query;
      if (after !== "" && !sql.attachment.get(userId, after)) throw new UnknownCursorError(after);
      const { rows, has_more } = readPage<AttachmentRow>(
        (last, most) => sql.attachments.all(userId, last ? toAttachment(last).id : after, most),
        query,
        ({ body }) => body.length,
      );
      return pageOf(rows.map(toAttachment), has_more);
    },
    async deleteAttachment(attachmentId) {
      return write(() => Number(sql.deleteAttachment.run(userId, attachmentId).changes) > 0);
    },
  };
}

function charactersOfThread(row: ThreadRow): number {
  let characters = row.id.length + row.created_at.length;
  for (const text of [row.title, row.status, row.allowed_image_domains, row.metadata])
    characters += text?.length ?? 0;
  return characters;
}

/** A page of values that belong to the caller. */
const pageOf = <T extends { id: string }>(data: T[], has_more: boolean): Page<T> =>
  has_more ? { data, has_more, after: data.at(-1)?.id } : { data, has_more };

const toAttachment = ({ body }: AttachmentRow): Attachment => parseJson(body) as Attachment;

/** The item as JSON; most often its body as it is stored. */
function itemText(row: ItemRow): string {
  const { body, created_at } = row;
  // JSON escapes the quotes within a text, so that this can only be a key. If it is there once, it is the item's own.
  const key = body.indexOf(createdAt);
  const at = key + createdAt.length;
  // A time that JSON writes with an escape is not found, and takes the other way.
  const isCurrent =
    key >= 0 &&
    body.startsWith(created_at, at) &&
    body[at + created_at.length] === '"' &&
    body.indexOf(createdAt, at) < 0;
  return isCurrent ? body : JSON.stringify(toItem(row));
}

const createdAt = '"created_at":"';

function toItem({ body, created_at }: Pick<ItemRow, "body" | "created_at">): ThreadItem {
  const item = parseJson(body) as ThreadItem;
  // The time under which it was first stored (IT-06).
  item.created_at = created_at;
  return item;
}

function toThread({
  id,
  created_at,
  title,
  status,
  allowed_image_domains,
  metadata,
}: ThreadRow): ThreadMetadata {
  const member = <T>(text: string | null): T | undefined =>
    text === null ? undefined : (parseJson(text) as T);
  const shownTitle = member<string>(title);
  const domains = member<string[]>(allowed_image_domains);
  return {
    id,
    created_at,
    ...(shownTitle === undefined ? {} : { title: shownTitle }),
    status: member<ThreadMetadata["status"]>(status) ?? { type: "active" },
    ...(domains === undefined ? {} : { allowed_image_domains: domains }),
    metadata: member<ThreadMetadata["metadata"]>(metadata) ?? {},
  };
}
