import type { EventKind } from "@chatkit-protocol/core/protocol";
import { isEvent, isObject } from "../transcript/exchange-view.ts";
import { eventNamed } from "../transcript/operations-and-events.ts";
import type { Frame, View, WireEvent } from "../transcript/view.ts";

/** An event about an item, and what the protocol says that it does to the item. */
export interface ItemEvent {
  readonly view: View;
  readonly frame: Frame;
  readonly event: WireEvent;
  /** `unknown` for a type of event that the protocol does not have. */
  readonly effect: NonNullable<EventKind["item"]> | "unknown";
  readonly id: string;
  /** The item as it was sent; undefined where the event only names it. */
  readonly item: Readonly<Record<string, unknown>> | undefined;
}

const kept = new WeakMap<View, readonly ItemEvent[]>();

/** The events of a stream that are about an item, in order; events without its id are left out. */
export function itemEventsIn(view: View): readonly ItemEvent[] {
  const events = kept.get(view) ?? view.frames.flatMap((frame) => itemEvent(view, frame) ?? []);
  kept.set(view, events);
  return events;
}

function itemEvent(view: View, frame: Frame): ItemEvent | undefined {
  const event = frame.json;
  if (!isEvent(event)) return undefined;
  const effect = eventNamed(event.type)?.item ?? (isAboutItem(event) ? "unknown" : undefined);
  const item = isObject(event["item"]) ? event["item"] : undefined;
  const id = item?.["id"] ?? event["item_id"];
  return effect && typeof id === "string" ? { view, frame, event, effect, id, item } : undefined;
}

const isAboutItem = ({ type }: WireEvent): boolean => type.startsWith("thread.item.");
