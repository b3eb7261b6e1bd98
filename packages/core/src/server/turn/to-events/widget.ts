import { copyJson } from "../../../json.ts";
import type { ThreadItemUpdate, WidgetItem, WidgetRoot } from "../../../protocol/index.ts";
import type { HandlerEvent, WidgetPart } from "../../application/reply-parts.ts";
import { diffWidget } from "./diff-widget.ts";
import { type EventStream, eventStream } from "./event-stream.ts";
import { type NewItem, updated } from "./new-item.ts";
import { withoutNullProps } from "./null-props.ts";

/** One `done` for a static widget; for several states `added`, exact updates and `done` (WG-03, WG-04). */
export function widgetEvents(
  { states, copyText }: WidgetPart,
  newItem: NewItem,
): HandlerEvent[] | EventStream {
  const base = newItem("widget");
  const item = (widget: WidgetRoot): WidgetItem => ({
    type: "widget",
    ...base,
    widget: withoutNullProps(widget),
    ...(copyText === undefined ? {} : { copy_text: copyText }),
  });
  if (!isStream(states)) return [{ type: "thread.item.done", item: item(states) }];
  let last: WidgetRoot | undefined;
  const streaming = new Set<string>();
  const update = (change: ThreadItemUpdate): HandlerEvent => {
    if (change.type === "widget.streaming_text.value_delta") streaming.add(change.component_id);
    else streaming.clear();
    return updated(base.id, change);
  };
  return eventStream(states, {
    each(state) {
      const before = last;
      // A state is kept as it was when it was yielded: applications like to change one tree in place.
      last = copyJson(withoutNullProps(state));
      return before === undefined
        ? [{ type: "thread.item.added", item: item(last) }]
        : diffWidget(before, last).map(update);
    },
    end() {
      if (last === undefined) return [];
      const closings = [...streaming].map((component_id) =>
        updated(base.id, {
          type: "widget.streaming_text.value_delta",
          component_id,
          delta: "",
          done: true,
        }),
      );
      return [...closings, { type: "thread.item.done", item: item(last) }];
    },
  });
}

const isStream = (states: WidgetPart["states"]): states is AsyncIterable<WidgetRoot> | Iterable<WidgetRoot> =>
  Symbol.asyncIterator in states || Symbol.iterator in states;
