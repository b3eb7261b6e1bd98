import { applyEvent } from "@chatkit-protocol/core/client";
import type { Thread, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import type { LoggedFrame } from "./exchange-log.ts";

/** What a client holds after a frame. */
export type Folded =
  { readonly item: unknown } | { readonly thread: unknown } | { readonly problem: string } | undefined;

/** Applies the events of an answer up to one of its frames, as clients do; undefined where that changes nothing. */
export function foldedAt(frames: readonly LoggedFrame[], frame: LoggedFrame): Folded {
  let thread: Thread | undefined = empty;
  try {
    for (const one of frames.slice(0, frames.indexOf(frame) + 1)) {
      if (isEvent(one.event)) thread = applyEvent(thread, one.event);
      // The event may not be what its type says.
      if (!Array.isArray(thread?.items?.data)) return { problem: "there is no thread with items." };
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  if (!isEvent(frame.event)) return undefined;
  if ("thread" in frame.event) return { thread };
  const id =
    "item" in frame.event ? frame.event.item.id : "item_id" in frame.event ? frame.event.item_id : undefined;
  const item = id === undefined ? undefined : thread.items.data.find((one) => one.id === id);
  return item && { item };
}

/** The events of a thread that was there before; its older items are not known. */
const empty: Thread = {
  id: "",
  created_at: "",
  status: { type: "active" },
  metadata: {},
  items: { data: [], has_more: false },
};

const isEvent = (value: unknown): value is ThreadStreamEvent =>
  typeof value === "object" && value !== null && "type" in value;
