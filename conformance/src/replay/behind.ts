import type { ThreadItem } from "@chatkit-protocol/core/protocol";
import type { View } from "../transcript/view.ts";
import { overlapsAny } from "./exchange.ts";
import { expectedItems } from "./expected-items.ts";
import { readItem } from "./item-state.ts";
import { readsWhole } from "./readings.ts";
import { replay } from "./replay.ts";
import { itemsIn } from "./sightings.ts";
import { firstDifference } from "../transcript/first-difference.ts";

/** A time that is another one in every read never catches up; SER-04 judges it. */
const withoutTime = (item: ThreadItem | undefined) => item && { ...item, created_at: undefined };

/**
 * Whether the last exchange reads a thread as it was before what the streams before it have shown: an item that ended is
 * missing or is the one that was replaced, or one that was removed is there.
 */
export function isBehind(views: readonly View[]): boolean {
  const last = views.at(-1);
  const { exchanges } = replay(views);
  const read = exchanges.find(({ view }) => view === last);
  if (
    !read?.reads ||
    overlapsAny(
      read,
      exchanges.filter(({ reads }) => !reads),
    )
  )
    return false;
  const whole = readsWhole(read);
  const listed = new Map(itemsIn(read.view).map(({ value }) => [value["id"], value]));
  const expected = expectedItems(views).get(read) ?? new Map<string, never>();
  return [...expected].some(([id, { present, item, because }]) => {
    // What was open at a failure is lost for good, where it is.
    if (because.how === "failed") return false;
    const found = listed.get(id);
    if (!found) return present && whole;
    if (!present) return true;
    const isReplaced = because.how === "answered" || (because.how === "ended" && because.again);
    return isReplaced && firstDifference(withoutTime(readItem(found)), withoutTime(item)) !== undefined;
  });
}
