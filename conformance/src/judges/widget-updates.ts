import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { itemOfType } from "../replay/item-state.ts";
import { type ItemStep, streamsOf } from "../replay/streams.ts";
import { differenceOf, type Difference, isTextual, nodesOf } from "./widget-tree.ts";

/** The updates of a streamed widget: they have a target, and they lead to the widget at its end. */
export const widgetUpdates: Judge = {
  id: "widget-updates",
  rules: ["WG-04", "WG-05", "WG-06", "WG-07", "WG-08", "WG-09"],
  case(views, rule) {
    for (const { steps } of streamsOf(views).values()) {
      const closed = new Map<string, Set<string>>();
      const streaming = new Map<string, Set<string>>();
      const astray = new Set<string>();
      for (const step of steps) {
        if (!astray.has(step.id) && !judgeTarget(step, rule)) astray.add(step.id);
        judgeDone(step, closed, rule);
        judgeClosed(step, streaming, rule);
        judgeEnd(step, astray.has(step.id), rule);
      }
    }
  },
};

function judgeTarget({ view, frame, update, before }: ItemStep, rule: RuleObserver): boolean {
  const widget = itemOfType(before, "widget")?.widget;
  if (!before?.readable || !widget || update?.type !== "widget.streaming_text.value_delta") return true;
  const { component_id } = update;
  const targets = [...nodesOf(widget, "$.widget")].map(({ node }) => node).filter(isTextual);
  return rule("WG-05").holds(
    targets.some(({ id }) => id === component_id),
    "component-not-found",
    {
      in: view,
      frame,
      expected: targets.map(({ id }) => id).filter((id) => id !== undefined),
      received: component_id,
    },
  );
}

/** Text may follow `done: true` only where a new component has taken the old one's place. */
function judgeDone(
  { view, frame, update, id }: ItemStep,
  closed: Map<string, Set<string>>,
  rule: RuleObserver,
): void {
  if (update?.type === "widget.root.updated" || update?.type === "widget.component.updated")
    closed.delete(id);
  if (update?.type !== "widget.streaming_text.value_delta") return;
  const ids = closed.get(id) ?? new Set();
  closed.set(id, ids);
  rule("WG-08").holds(!ids.has(update.component_id), "delta-after-done", {
    in: view,
    frame,
    expected: "done: true on the last delta only",
    received: update,
  });
  if (update.done) ids.add(update.component_id);
}

/** Every component whose text was streamed has had its last delta when its widget ends. */
function judgeClosed(
  { view, frame, event, update, id }: ItemStep,
  streaming: Map<string, Set<string>>,
  rule: RuleObserver,
): void {
  if (update?.type === "widget.root.updated" || update?.type === "widget.component.updated")
    streaming.delete(id);
  const open = streaming.get(id) ?? new Set();
  if (update?.type === "widget.streaming_text.value_delta") {
    if (update.done) open.delete(update.component_id);
    else open.add(update.component_id);
    streaming.set(id, open);
  }
  if (event.type !== "thread.item.done") return;
  rule("WG-08").holds(open.size === 0, "done-missing", { in: view, frame, received: [...open] });
}

function judgeEnd(
  { view, frame, event, before, after }: ItemStep,
  astray: boolean,
  rule: RuleObserver,
): void {
  const [streamed, final] = [itemOfType(before, "widget")?.widget, itemOfType(after, "widget")?.widget];
  if (event.type !== "thread.item.done" || !streamed || !final) return;
  if (!before?.readable || before.phase !== "open" || astray) return;
  const found: Difference | undefined = differenceOf(streamed, final, "$.item.widget");
  const id = found?.rule ?? "WG-04";
  rule(id).holds(found === undefined, "updates-differ-from-final-widget", {
    in: view,
    frame,
    ...(found ? { path: found.path } : {}),
    expected: final,
    received: streamed,
  });
}
