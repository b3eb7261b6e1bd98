import {
  type Attachment,
  type AttachmentHandlers,
  ChatKitServer,
  type ExportRecord,
  memoryStore,
  type ServerOptions,
  type Store,
  type ThreadItem,
} from "../../../src/index.ts";

const time = "2026-01-01T00:00:00.000Z";

export const thread = (id: string, created_at = time) => ({
  id,
  created_at,
  status: { type: "active" as const },
  metadata: { of: id },
});

export const message = (id: string, thread_id: string, created_at = time): ThreadItem => ({
  type: "hidden_context_item",
  id,
  thread_id,
  created_at,
  content: `text of ${id}`,
});

export const file = (id: string, thread_id?: string): Attachment => ({
  type: "file",
  id,
  name: `${id}.txt`,
  mime_type: "text/plain",
  ...(thread_id === undefined ? {} : { thread_id }),
});

/** A server, a function that posts to it as a user, and what is kept of one. */
export function hosted({ store = memoryStore(), ...options }: Partial<ServerOptions> = {}) {
  const reported: unknown[] = [];
  const server = new ChatKitServer({ onError: (error) => reported.push(error), ...options, store });
  const post = async (type: string, params: object, userId = "alice") =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type, params }),
      identity: { userId },
      signal: new AbortController().signal,
    });
  const kept = async (userId = "alice"): Promise<ExportRecord[]> =>
    (await all(server.exportUser(userId))).slice(1, -1);
  return { server, store, post, kept, reported };
}

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

/** What two users have: threads with items and files, and files of no thread. */
export async function fill(store: Store, threads = 3, items = 2): Promise<void> {
  for (const userId of ["alice", "bob"]) {
    const view = store.forUser(userId);
    for (let n = 0; n < threads; n++) {
      const id = `thr_${n}`;
      await view.createThread(thread(id), {
        items: Array.from({ length: items }, (_, k) => message(`${id}_${k}`, id)),
        attachments: [file(`${id}_f`, id)],
      });
    }
    await view.saveAttachment(file("free"));
  }
}

/** Bytes in this process; `fails` names the attachments whose bytes cannot be deleted. */
export function bytes(fails = new Set<string>()) {
  const deleted: string[] = [];
  const handlers: AttachmentHandlers<unknown> = {
    create: async () => ({}),
    async delete({ id }, { userId }) {
      if (fails.has(id)) throw new Error(`cannot delete ${id}`);
      deleted.push(`${userId}/${id}`);
    },
    read: async ({ id }, { userId }) => (id === "free" ? undefined : chunks(`bytes of ${userId}'s `, id)),
  };
  return { handlers, deleted, fails };
}

export async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array, void> {
  for (const text of texts) yield new TextEncoder().encode(text);
}
