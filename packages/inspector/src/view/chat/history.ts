import type { Thread, VisibleItem } from "@chatkit-protocol/core/protocol";
import { type ChatCore, conversationOf, updateConversation } from "./core.ts";
import { failureOf } from "./failure.ts";

/** Items per request. */
const pageSize = 50;

/** The newest page of a thread. */
interface Newest {
  thread: Thread;
  older: string | undefined;
}

async function loadNewest(core: ChatCore, thread_id: string): Promise<Newest> {
  const [thread, page] = await Promise.all([
    core.client.request("threads.get_by_id", { thread_id }),
    core.client.request("items.list", { thread_id, order: "desc", limit: pageSize }),
  ]);
  const data = page.data.toReversed();
  return { thread: { ...thread, items: { data, has_more: false } }, older: cursorOf(page) };
}

const cursorOf = (page: { has_more: boolean; after?: string | undefined }): string | undefined =>
  page.has_more ? page.after : undefined;

/** Loads the newest items of a thread into its conversation. */
export async function load(core: ChatCore, key: string, threadId: string): Promise<void> {
  core.emit("chatkit.thread.load.start", { threadId });
  try {
    const newest = await loadNewest(core, threadId);
    updateConversation(core, key, (before) => ({ ...before, ...newest, loading: undefined }));
  } catch (error) {
    updateConversation(core, key, (before) => ({ ...before, loading: undefined, failure: failureOf(error) }));
  } finally {
    core.emit("chatkit.thread.load.end", { threadId });
  }
}

/** Reads the newest items again; older ones that are loaded stay. Does nothing if the server cannot be reached. */
export async function refresh(core: ChatCore, key: string): Promise<void> {
  const threadId = conversationOf(core, key)?.thread?.id;
  if (threadId === undefined) return;
  try {
    const { thread, older } = await loadNewest(core, threadId);
    updateConversation(core, key, (before) => {
      const [oldest] = thread.items.data;
      const loaded = before.thread?.items.data ?? [];
      const end = oldest ? loaded.findIndex(({ id }) => id === oldest.id) : 0;
      if (end < 0) return { ...before, thread, older };
      return { ...before, thread: withItems(thread, [...loaded.slice(0, end), ...thread.items.data]) };
    });
  } catch (error) {
    core.emit("chatkit.error", { error: error instanceof Error ? error : new Error(String(error)) });
  }
}

const withItems = (thread: Thread, data: VisibleItem[]): Thread => ({
  ...thread,
  items: { data, has_more: false },
});

/** Loads the page before the items that are shown; does nothing if there is none, or while one is loading. */
export async function loadOlder(core: ChatCore, key: string): Promise<void> {
  const conversation = conversationOf(core, key);
  const { thread, older } = conversation ?? {};
  if (!thread || older === undefined || conversation?.isLoadingOlder) return;
  updateConversation(core, key, (before) => ({ ...before, isLoadingOlder: true }));
  try {
    const params = { thread_id: thread.id, order: "desc", limit: pageSize, after: older } as const;
    const page = await core.client.request("items.list", params);
    updateConversation(core, key, (before) => {
      const shown = before.thread?.items.data ?? [];
      const known = new Set(shown.map(({ id }) => id));
      const added = page.data.filter(({ id }) => !known.has(id)).reverse();
      return {
        ...before,
        thread: before.thread && withItems(before.thread, [...added, ...shown]),
        older: cursorOf(page),
        isLoadingOlder: false,
      };
    });
  } catch (error) {
    updateConversation(core, key, (before) => ({
      ...before,
      isLoadingOlder: false,
      failure: failureOf(error),
    }));
  }
}
