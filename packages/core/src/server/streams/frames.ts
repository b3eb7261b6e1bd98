import { applyUpdate, isHidden, type ThreadStreamEvent, type VisibleItem } from "../../protocol/index.ts";

/** Frames without their numbers, each as it was printed. */
export function splitFrames(frames: string): string[] {
  const all = frames.split("\n\n").slice(0, -1);
  return all.map((frame) => `${frame.replace(/^id: \d+\n/, "")}\n\n`);
}

/** The event of a frame that this server has printed. */
// eslint-disable-next-line typescript/no-unsafe-type-assertion -- The server reads back what it has written.
const eventOf = (frame: string): ThreadStreamEvent =>
  JSON.parse(frame.slice("data: ".length)) as ThreadStreamEvent;

/** An item of a turn as its readers have it. */
export interface ShownItem {
  item: VisibleItem;
  isOpen: boolean;
}

/** What the readers of a turn have. */
export interface ShownItems {
  /** The items of the turn, in their order. */
  items: ReadonlyMap<string, ShownItem>;
  /** The ids of all items that an event was about. */
  touched: ReadonlySet<string>;
}

/** The items that these frames make; updates of items of earlier turns only touch them. */
export function foldFrames(frames: readonly string[]): ShownItems {
  const items = new Map<string, ShownItem>();
  const touched = new Set<string>();
  for (const frame of frames) {
    const event = eventOf(frame);
    if (event.type === "thread.item.removed") {
      touched.add(event.item_id);
      items.delete(event.item_id);
    } else if (event.type === "thread.item.updated") {
      touched.add(event.item_id);
      const shown = items.get(event.item_id);
      const item = shown && applyUpdate(shown.item, event.update);
      if (shown && item && !isHidden(item)) shown.item = item;
    } else if ("item" in event) {
      touched.add(event.item.id);
      items.set(event.item.id, { item: event.item, isOpen: event.type === "thread.item.added" });
    }
  }
  return { items, touched };
}

/** When each item was first announced: a turn that runs again announces it with the same time (SER-04). */
export function createdTimes(frames: readonly string[]): Map<string, string> {
  const times = new Map<string, string>();
  for (const frame of frames) {
    const event = eventOf(frame);
    if ("item" in event && !times.has(event.item.id)) times.set(event.item.id, event.item.created_at);
  }
  return times;
}
