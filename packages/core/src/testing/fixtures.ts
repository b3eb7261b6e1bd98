import type {
  Attachment,
  ClientToolCallItem,
  HiddenContextItem,
  ThreadItem,
  ThreadMetadata,
} from "../protocol/index.ts";
import type { ItemQuery, PageQuery, UserStore } from "../server/store/store.ts";

export const time = "2026-01-01T00:00:00.000Z";
export const later = "2027-01-01T00:00:00.000Z";

export const aThread = (id = "thr_1", more: Partial<ThreadMetadata> = {}): ThreadMetadata => ({
  id,
  created_at: time,
  status: { type: "active" },
  metadata: {},
  ...more,
});

export const anItem = (id: string, thread_id = "thr_1", created_at = time): ThreadItem => ({
  type: "assistant_message",
  id,
  thread_id,
  created_at,
  content: [{ type: "output_text", text: `text of ${id}`, annotations: [] }],
});

export const aHiddenItem = (id: string, content: unknown = "secret"): HiddenContextItem => ({
  type: "hidden_context_item",
  id,
  thread_id: "thr_1",
  created_at: time,
  content,
});

export const aCall = (id: string, more: Partial<ClientToolCallItem> = {}): ClientToolCallItem => ({
  type: "client_tool_call",
  id,
  thread_id: "thr_1",
  created_at: time,
  status: "pending",
  call_id: `call_${id}`,
  name: "tool",
  arguments: {},
  ...more,
});

export const anAttachment = (id: string, thread_id?: string): Attachment => ({
  type: "file",
  id,
  name: `${id}.txt`,
  mime_type: "text/plain",
  ...(thread_id === undefined ? {} : { thread_id }),
});

/** A value that no store can take: reading it fails, so that what it is in fails as a whole. */
export function poisoned(id: string): ThreadItem {
  const item = aHiddenItem(id);
  return Object.defineProperty(item, "content", {
    enumerable: true,
    get() {
      throw new Error("this value cannot be read");
    },
  });
}

interface Walkable {
  data: { id: string }[];
  has_more: boolean;
  after?: string | undefined;
}

/** The ids on all pages, one after another; throws where pages do not come to an end. */
export async function walk(
  limit: number,
  read: (query: PageQuery) => Promise<Walkable>,
  order: PageQuery["order"],
): Promise<string[][]> {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit, order, after });
    pages.push(page.data.map(({ id }) => id));
    if (page.has_more !== (page.after !== undefined)) {
      throw new Error(
        `has_more is ${page.has_more}, after is ${page.after}: there is a cursor exactly if there is more`,
      );
    }
    after = page.after;
    if (pages.length > 1000) throw new Error("1000 pages and no end");
  } while (after !== undefined);
  return pages;
}

/** All items of a thread in one page. */
export const itemsOf = async (
  view: UserStore,
  threadId = "thr_1",
  query: Partial<ItemQuery> = {},
): Promise<ThreadItem[]> =>
  (await view.listItems(threadId, { limit: 1000, order: "asc", hidden: true, ...query })).data;

export const idsOf = async (
  view: UserStore,
  threadId = "thr_1",
  query: Partial<ItemQuery> = {},
): Promise<string[]> => (await itemsOf(view, threadId, query)).map(({ id }) => id);

export const threadIdsOf = async (view: UserStore): Promise<string[]> =>
  (await view.listThreads({ limit: 1000, order: "asc" })).data.map(({ id }) => id);
