import { WidgetComponent, WidgetRoot } from "../../../protocol/index.ts";
import { withoutNulls } from "../../../protocol/without-nulls.ts";
import type { HandlerEvent } from "../../application/reply-parts.ts";

/** A widget without null props, which templates write for a prop that is switched off; payloads keep their nulls (SER-09). */
export const withoutNullProps = (widget: WidgetRoot): WidgetRoot => withoutNulls(WidgetRoot, widget);

/** The item without null props, if it is a widget. */
export const itemWithoutNullProps = <Item extends { type: string }>(item: Item): Item =>
  item.type === "widget" && "widget" in item
    ? { ...item, widget: withoutNullProps(item.widget as WidgetRoot) }
    : item;

/** The event without null props in the widget that it brings or changes. */
export function eventWithoutNullProps(event: HandlerEvent): HandlerEvent {
  if ("item" in event) return { ...event, item: itemWithoutNullProps(event.item) } as HandlerEvent;
  if (event.type !== "thread.item.updated") return event;
  const { update } = event;
  if (update.type === "widget.root.updated")
    return { ...event, update: { ...update, widget: withoutNullProps(update.widget) } };
  if (update.type === "widget.component.updated")
    return { ...event, update: { ...update, component: withoutNulls(WidgetComponent, update.component) } };
  return event;
}
