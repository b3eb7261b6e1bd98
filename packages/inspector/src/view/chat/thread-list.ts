import type { Thread } from "@chatkit-protocol/core/protocol";
import type { ChatCore } from "./core.ts";
import { failureOf } from "./failure.ts";
import type { ThreadList } from "./state.ts";

/** Threads per request. */
const pageSize = 50;

const updateList = ({ store }: ChatCore, change: (list: ThreadList) => ThreadList): void =>
  store.update((state) => ({ ...state, list: change(state.list) }));

/** Loads the first page of the user's threads again. */
export const loadThreads = (core: ChatCore): Promise<void> => loadPage(core, undefined);

/** Loads the next page of threads; does nothing at the end of the list, or while one is loading. */
export async function loadMoreThreads(core: ChatCore): Promise<void> {
  const { after, status } = core.store.get().list;
  if (after !== undefined && status !== "loading") await loadPage(core, after);
}

async function loadPage(core: ChatCore, after: string | undefined): Promise<void> {
  updateList(core, (list) => ({ ...list, status: "loading", failure: undefined }));
  try {
    const page = await core.client.request("threads.list", {
      limit: pageSize,
      order: "desc",
      ...(after === undefined ? {} : { after }),
    });
    updateList(core, ({ threads }) => {
      const known = after === undefined ? [] : threads;
      const ids = new Set(known.map(({ id }) => id));
      return {
        threads: [...known, ...page.data.filter(({ id }) => !ids.has(id))],
        status: "idle",
        isLoaded: true,
        after: page.has_more ? page.after : undefined,
      };
    });
  } catch (error) {
    updateList(core, (list) => ({ ...list, status: "failed", failure: failureOf(error) }));
  }
}

/** Shows a thread that is new or has changed. */
export function putThread(core: ChatCore, thread: Thread): void {
  updateList(core, (list) => {
    const index = list.threads.findIndex(({ id }) => id === thread.id);
    const threads = index < 0 ? [thread, ...list.threads] : list.threads.with(index, thread);
    return { ...list, threads };
  });
}

/** Removes a thread from the list. */
export function dropThread(core: ChatCore, threadId: string): void {
  updateList(core, (list) => ({ ...list, threads: list.threads.filter(({ id }) => id !== threadId) }));
}
