import type { Thread } from "../protocol/index.ts";
import type { CallOptions, ChatKitClient } from "./client.ts";

/** Items per request. */
const pageSize = 100;

/**
 * Returns the thread with all its items, oldest first: the state to apply events to, and what to read after a broken stream.
 * (`threads.get_by_id` alone returns only the oldest 20 items.)
 */
export async function loadThread(
  client: ChatKitClient,
  thread_id: string,
  options: CallOptions = {},
): Promise<Thread> {
  const thread = await client.request("threads.get_by_id", { thread_id }, options);
  const data = [...thread.items.data];
  let after = thread.items.has_more ? thread.items.after : undefined;
  while (after !== undefined) {
    const params = { thread_id, order: "asc", limit: pageSize, after } as const;
    const page = await client.request("items.list", params, options);
    data.push(...page.data);
    // A page may be empty although there is more.
    after = page.has_more ? page.after : undefined;
  }
  return { ...thread, items: { data, has_more: false } };
}
