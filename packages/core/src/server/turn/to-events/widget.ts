import { copyJson } from "../../../json.ts";
import type { WidgetItem, WidgetRoot } from "../../../protocol/index.ts";
import { type NewItem, updated } from "./new-item.ts";
import { diffWidget } from "./diff-widget.ts";
import type { HandlerEvent, WidgetPart } from "../../application/reply-parts.ts";

/** One `done` for a static widget; for several states `added`, exact updates and `done` (WG-03, WG-04). */
export async function* lowerWidget(
  { states, copyText }: WidgetPart,
  newItem: NewItem,
): AsyncGenerator<HandlerEvent, void> {
  const item = (widget: WidgetRoot): WidgetItem => ({
    type: "widget",
    ...base,
    widget,
    ...(copyText === undefined ? {} : { copy_text: copyText }),
  });
  const base = newItem("widget");
  if (!isStream(states)) {
    yield { type: "thread.item.done", item: item(states) };
    return;
  }
  let last: WidgetRoot | undefined;
  const streaming = new Set<string>();
  for await (const state of states) {
    // A state is kept as it was when it was yielded: applications like to change one tree in place.
    const next = copyJson(state);
    if (last === undefined) {
      yield { type: "thread.item.added", item: item(next) };
    } else {
      for (const update of diffWidget(last, next)) {
        if (update.type === "widget.streaming_text.value_delta") streaming.add(update.component_id);
        else streaming.clear();
        yield updated(base.id, update);
      }
    }
    last = next;
  }
  if (last === undefined) return;
  for (const component_id of streaming) {
    yield updated(base.id, {
      type: "widget.streaming_text.value_delta",
      component_id,
      delta: "",
      done: true,
    });
  }
  yield { type: "thread.item.done", item: item(last) };
}

const isStream = (states: WidgetPart["states"]): states is AsyncIterable<WidgetRoot> | Iterable<WidgetRoot> =>
  Symbol.asyncIterator in states || Symbol.iterator in states;
