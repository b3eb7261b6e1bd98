import { defaultPageSize, type ParamsOf, type Thread } from "../../protocol/index.ts";
import { shownItems } from "../call/attachments.ts";
import type { Call } from "../call/call.ts";
import { loadThread } from "../call/load-thread.ts";
import { publicPage, publicThread } from "../call/public-view.ts";

/** The thread with its oldest items, oldest first (RD-01). */
export async function threadsGetById(
  { thread_id }: ParamsOf<"threads.get_by_id">,
  call: Call,
): Promise<Thread> {
  const thread = await loadThread(call, thread_id);
  const items = await call.store.listItems(thread_id, {
    limit: defaultPageSize,
    size: call.settings.limits.page,
    order: "asc",
    hidden: false,
  });
  return publicThread(thread, publicPage(shownItems(items, call)));
}
