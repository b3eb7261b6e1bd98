import { copyJson } from "../json.ts";
import type { Attachment, Page, ThreadItem, ThreadMetadata } from "../protocol/index.ts";
import { isHidden } from "../protocol/index.ts";
import {
  type Changes,
  type PageQuery,
  type Saved,
  type Store,
  type ThreadChanges,
  UnknownCursorError,
  type UserStore,
} from "../server/store/store.ts";
import { storedPage } from "../server/store/stored-page.ts";
import { Sequence } from "./sequence.ts";

interface Row {
  /** Of all threads of all users, in the order of their creation. */
  seq: number;
  thread: ThreadMetadata;
  items: Sequence<ThreadItem>;
}

/** What one user has. */
interface Data {
  threads: Sequence<Row>;
  attachments: Sequence<Attachment>;
}

/** A store that has all the optional methods too; and no leases, since no other process can see it. */
export interface MemoryStore extends Required<Omit<Store, "leases">> {
  forUser(userId: string): Required<UserStore>;
}

/** Keeps everything in this process: for tests, demos and mocks. It copies what it is given and what it returns. */
export function memoryStore(): MemoryStore {
  const users = new Map<string, Data>();
  const views = new Map<string, Required<UserStore>>();
  let created = 0;

  return {
    forUser(userId) {
      const data = users.get(userId) ?? { threads: new Sequence(), attachments: new Sequence() };
      const view = views.get(userId) ?? userView(data, () => ++created);
      users.set(userId, data);
      views.set(userId, view);
      return view;
    },
    async deleteThreadsBefore(date, { limit, after = "0" }) {
      const left = [...users].flatMap(([userId, data]) =>
        [...data.threads.read()]
          .filter(({ seq }) => seq > Number(after))
          .map((row) => ({ userId, data, row })),
      );
      const next = left.sort((a, b) => a.row.seq - b.row.seq).slice(0, limit);
      const threads = next
        .filter(({ row: { thread, items } }) =>
          [thread, newest(items) ?? thread].every((each) => Date.parse(each.created_at) < date.getTime()),
        )
        .map(({ userId, data, row: { thread } }) => ({
          userId,
          threadId: thread.id,
          attachments: deleteThread(data, thread.id) ?? [],
        }));
      return { threads, ...(left.length > limit ? { after: String(next.at(-1)!.row.seq) } : {}) };
    },
    async purge() {
      // Deleted data is not kept anywhere.
    },
  };
}

const newest = (items: Sequence<ThreadItem>): ThreadItem | undefined => {
  for (const item of items.read("desc")) return item;
  return undefined;
};

function deleteThread({ threads, attachments }: Data, threadId: string): Attachment[] | undefined {
  if (!threads.delete(threadId)) return undefined;
  const gone = [...attachments.read()].filter(({ thread_id }) => thread_id === threadId);
  for (const { id } of gone) attachments.delete(id);
  return gone.map(copyJson);
}

/** A change may clear any member. */
const withDefaults = ({ status, metadata, ...rest }: ThreadMetadata & ThreadChanges): ThreadMetadata => ({
  ...rest,
  status: status ?? { type: "active" },
  metadata: metadata ?? {},
});

function userView(data: Data, nextSeq: () => number): Required<UserStore> {
  const { threads, attachments } = data;

  const apply = (
    row: Row,
    { items = [], removed = [], thread = {}, attachments: files = [] }: Changes,
  ): Saved => {
    const gone = new Set(removed);
    const stored = items.map((item) => {
      const before = gone.has(item.id) ? undefined : row.items.get(item.id);
      return copyJson({ ...item, created_at: before?.created_at ?? item.created_at });
    });
    const copies = files.map(copyJson);
    const changes = Object.entries(thread).map(([key, value]) => [
      key,
      value === undefined ? value : copyJson(value),
    ]);
    // Everything that can fail has been done: from here on it is all or nothing.
    for (const id of removed) row.items.delete(id);
    for (const item of stored) row.items.set(item.id, item);
    for (const file of copies) attachments.set(file.id, file);
    if (changes.length > 0) row.thread = withDefaults({ ...row.thread, ...Object.fromEntries(changes) });
    return { thread: copyJson(row.thread), items: stored.map(copyJson) };
  };

  return {
    async createThread(thread, changes = {}) {
      if (threads.has(thread.id)) throw new Error(`There is a thread ${thread.id} already.`);
      const row: Row = { seq: nextSeq(), thread: withDefaults(copyJson(thread)), items: new Sequence() };
      const saved = apply(row, changes);
      threads.set(thread.id, row);
      return saved;
    },
    async loadThread(threadId) {
      const row = threads.get(threadId);
      return row && copyJson(row.thread);
    },
    async listThreads(query) {
      return page(threads, query, ({ thread }) => thread);
    },
    async deleteThread(threadId) {
      return deleteThread(data, threadId);
    },
    async save(threadId, changes) {
      const row = threads.get(threadId);
      return row && apply(row, changes);
    },
    async loadItem(threadId, itemId) {
      const item = threads.get(threadId)?.items.get(itemId);
      return item && copyJson(item);
    },
    async listItems(threadId, query) {
      const items = threads.get(threadId)?.items ?? new Sequence<ThreadItem>();
      return page(items, query, (item) => (query.hidden || !isHidden(item) ? item : undefined));
    },
    async updateItem(threadId, itemId, change, removed = []) {
      const row = threads.get(threadId);
      const item = row?.items.get(itemId);
      const changed = item && change(copyJson(item));
      return row && changed ? apply(row, { removed, items: [changed] }).items[0] : undefined;
    },
    async deleteItemsAfter(threadId, itemId) {
      const items = threads.get(threadId)?.items;
      if (!items?.has(itemId)) return undefined;
      const newer = [...items.read("asc", itemId)];
      for (const { id } of newer) items.delete(id);
      return newer.length;
    },
    async pendingToolCalls(threadId) {
      return [...(threads.get(threadId)?.items.read("desc") ?? [])]
        .filter((item) => item.type === "client_tool_call")
        .filter(({ status }) => status === "pending")
        .map(copyJson);
    },
    async saveAttachment(attachment) {
      attachments.set(attachment.id, copyJson(attachment));
    },
    async loadAttachment(attachmentId) {
      const attachment = attachments.get(attachmentId);
      return attachment && copyJson(attachment);
    },
    async listAttachments(query) {
      return page(attachments, { ...query, order: "asc" }, (attachment) => attachment);
    },
    async deleteAttachment(attachmentId) {
      return attachments.delete(attachmentId);
    },
  };
}

/** A page of what `show` returns for the values; undefined leaves a value out of the list. */
function page<Value, T extends { id: string }>(
  values: Sequence<Value>,
  { limit, order, after, size = Infinity }: PageQuery,
  show: (value: Value) => T | undefined,
): Page<T> {
  const cursor = after === undefined ? undefined : values.get(after);
  if (after !== undefined && (cursor === undefined || !show(cursor))) throw new UnknownCursorError(after);
  const elements: T[] = [];
  let taken = 0;
  for (const value of values.read(order, after)) {
    const shown = show(value);
    if (!shown) continue;
    taken += size === Infinity ? 0 : sizeOf(shown);
    if (elements.length === limit || (taken > size && elements.length > 0)) {
      return storedPage<T>(elements, { has_more: true, after: elements.at(-1)?.id });
    }
    elements.push(shown);
  }
  return storedPage<T>(elements, { has_more: false });
}

/** What is stored is never changed, only replaced. */
const sizes = new WeakMap<object, number>();

/** Characters of the value as JSON. */
function sizeOf(value: object): number {
  let size = sizes.get(value);
  if (size === undefined) sizes.set(value, (size = JSON.stringify(value).length));
  return size;
}
