import type { View } from "../../transcript/view.ts";
import { isEventOf } from "../support/streams.ts";
import { settlingTime } from "../support/when-free.ts";

/**
 * The attempts to see whether the handler has stopped: `after` milliseconds from the close its gate is opened, and a
 * second script then waits at that gate, for `max` if the handler has passed it. The last attempt decides.
 */
export const looks = [
  { after: 0, max: 250 },
  { after: 0, max: 500 },
  { after: 1500, max: 500 },
  { after: settlingTime, max: 2500 },
] as const;

/** Whether the second script passed its gate at once: the opening was unused, because no handler waited at the gate. */
export function passed(look: View, max: number): boolean {
  const said = look.frames.find(isEventOf("thread.item.done", "assistant_message"));
  return said !== undefined && said.at - look.exchange.request.at < max;
}

/** Whether the last of the looks has shown that the handler stopped; undefined if it shows nothing. */
export function hasStopped(look: View | undefined): boolean | undefined {
  const limit = looks[look?.exchange.series?.n ?? NaN]?.max;
  return look && limit !== undefined && look.streamed ? passed(look, limit) : undefined;
}
