import { Store } from "chatkit-node-backend-sdk";

/**
 * In-memory store, one shelf per user (`context.user`): a foreign id behaves exactly like an unknown one.
 * Everything goes in and out as a copy, order is the order of insertion.
 */
export class MemoryStore extends Store {
  #shelves = new Map();

  #shelf({ user }) {
    if (!this.#shelves.has(user)) {
      this.#shelves.set(user, { threads: new Map(), items: new Map(), attachments: new Map() });
    }
    return this.#shelves.get(user);
  }

  #items(threadId, context) {
    const { items } = this.#shelf(context);
    if (!items.has(threadId)) items.set(threadId, []);
    return items.get(threadId);
  }

  async loadThread(threadId, context) {
    return found(this.#shelf(context).threads.get(threadId), `Thread ${threadId}`);
  }

  async saveThread(thread, context) {
    this.#shelf(context).threads.set(thread.id, structuredClone(thread));
  }

  async loadThreads(limit, after, order, context) {
    return page([...this.#shelf(context).threads.values()], { after, limit, order });
  }

  async deleteThread(threadId, context) {
    const { threads, items } = this.#shelf(context);
    threads.delete(threadId);
    items.delete(threadId);
  }

  async loadThreadItems(threadId, after, limit, order, context) {
    return page(this.#shelf(context).items.get(threadId) ?? [], { after, limit, order });
  }

  async addThreadItem(threadId, item, context) {
    this.#items(threadId, context).push(structuredClone(item));
  }

  async saveItem(threadId, item, context) {
    const rows = this.#items(threadId, context);
    const position = rows.findIndex((row) => row.id === item.id);
    rows.splice(position < 0 ? rows.length : position, 1, structuredClone(item));
  }

  async loadItem(threadId, itemId, context) {
    const rows = this.#shelf(context).items.get(threadId) ?? [];
    return found(
      rows.find((row) => row.id === itemId),
      `Item ${itemId}`,
    );
  }

  async deleteThreadItem(threadId, itemId, context) {
    const { items } = this.#shelf(context);
    const rows = items.get(threadId) ?? [];
    items.set(
      threadId,
      rows.filter((row) => row.id !== itemId),
    );
  }

  async saveAttachment(attachment, context) {
    this.#shelf(context).attachments.set(attachment.id, structuredClone(attachment));
  }

  async loadAttachment(attachmentId, context) {
    return found(this.#shelf(context).attachments.get(attachmentId), `Attachment ${attachmentId}`);
  }

  async deleteAttachment(attachmentId, context) {
    this.#shelf(context).attachments.delete(attachmentId);
  }
}

function found(row, name) {
  if (row === undefined) throw new Error(`${name} not found`);
  return structuredClone(row);
}

/** One page; `after` is the id of the last row of the page before it. */
function page(rows, { after, limit, order }) {
  const ordered = order === "asc" ? rows : rows.toReversed();
  const start = after ? ordered.findLastIndex((row) => row.id === after) + 1 : 0;
  if (after && start === 0) throw new Error(`Cursor ${after} not found`);
  const data = structuredClone(ordered.slice(start, start + limit));
  const more = start + limit < ordered.length;
  return { data, has_more: more, after: more ? (data.at(-1)?.id ?? null) : null };
}
