import { defaultPageSize, type ParamsOf } from "../../protocol/index.ts";
import type { Call } from "../call/call.ts";
import { loadThread } from "../call/load-thread.ts";
import { printItems, printThread } from "../call/print-page.ts";

/** The thread with its oldest items, oldest first (RD-01). */
export async function threadsGetById(
  { thread_id }: ParamsOf<"threads.get_by_id">,
  call: Call,
): Promise<string> {
  const thread = await loadThread(call, thread_id);
  const items = await call.store.listItems(thread_id, {
    limit: defaultPageSize,
    size: call.settings.limits.page,
    order: "asc",
    hidden: false,
  });
  return printThread(thread, printItems(items, call));
}
