import type { Page, Thread, VisibleItem } from "../protocol/index.ts";
import type { CallOptions, ChatKitClient } from "./client.ts";
import { misshapen } from "./errors.ts";

/** Items per request. */
const pageSize = 100;

/**
 * Returns the thread with all its items, oldest first: the state to apply events to, and what to read after a broken stream.
 * (`threads.get_by_id` alone returns only the oldest 20 items.) Throws InvalidAnswerError for a page that says that there is more, and
 * not where, or that leads back to an earlier one.
 */
export async function loadThread(
  client: ChatKitClient,
  thread_id: string,
  options: CallOptions = {},
): Promise<Thread> {
  const thread = await client.request("threads.get_by_id", { thread_id }, options);
  const data = [...thread.items.data];
  const cursors = new Set<string>();
  let after = cursorOf(thread.items, cursors, "threads.get_by_id", "$.items.after");
  while (after !== undefined) {
    const params = { thread_id, order: "asc", limit: pageSize, after } as const;
    const page = await client.request("items.list", params, options);
    data.push(...page.data);
    after = cursorOf(page, cursors, "items.list", "$.after");
  }
  return { ...thread, items: { data, has_more: false } };
}

/** The cursor of the next page, which is noted; a page may be empty although there is more. */
function cursorOf(
  { has_more, after }: Page<VisibleItem>,
  cursors: Set<string>,
  answered: string,
  path: string,
): string | undefined {
  if (!has_more) return undefined;
  if (typeof after !== "string" || after === "")
    throw misshapen(answered, [
      { path, message: "Must be the cursor of the next page, since has_more is true" },
    ]);
  if (cursors.has(after))
    throw misshapen(answered, [{ path, message: "Must not be the cursor of an earlier page" }]);
  cursors.add(after);
  return after;
}
