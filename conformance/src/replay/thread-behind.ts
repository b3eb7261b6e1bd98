import { isObject } from "../transcript/exchange-view.ts";
import { firstDifference } from "../transcript/first-difference.ts";
import { streamingOperations } from "../transcript/operations-and-events.ts";
import type { View } from "../transcript/view.ts";
import { finds } from "./lost-and-found.ts";
import { isMalformed, paramsOf, threadOf } from "./request.ts";
import { readThread } from "./thread-states.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * Whether the last exchange opens a thread as it was before a change that the exchanges before it have shown: a title, a
 * status or image domains that were announced, a rename or a deletion that was acknowledged.
 */
export function isThreadBehind(views: readonly View[]): boolean {
  const last = views.at(-1);
  if (last?.exchange.request.operation !== "threads.get_by_id" || !last.accepted) return false;
  const threadId = threadOf(last);
  const { user, request } = last.exchange;
  const before = views.filter(
    (view) =>
      view !== last &&
      view.accepted &&
      view.exchange.user === user &&
      threadOf(view) === threadId &&
      !isMalformed(view),
  );
  // What ran beside the read may have changed the thread later.
  if (before.some(({ exchange }) => exchange.end.at > request.at)) return false;
  if (before.some(({ exchange }) => exchange.request.operation === "threads.delete"))
    return finds(last, threadId);
  const expected: Members = Object.assign({}, ...before.flatMap(changesIn));
  const shown = isObject(last.json) ? readThread(last.json) : {};
  return Object.entries(expected).some(
    ([name, value]) => firstDifference(shown[name] ?? undefined, value ?? undefined) !== undefined,
  );
}

/** What an exchange says of the members of its thread that change, in the order in which it says so. */
function changesIn(view: View): Members[] {
  const { operation } = view.exchange.request;
  if (operation === "threads.update") return [{ title: paramsOf(view)["title"] }];
  if (!streamingOperations.has(operation)) return [];
  return view.eventsOf("thread.updated").flatMap(({ thread }) => {
    if (!isObject(thread)) return [];
    const { title, status, allowed_image_domains } = readThread(thread);
    return [{ title, status, allowed_image_domains }];
  });
}
