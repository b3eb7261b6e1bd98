import type { ThreadItemUpdate, WidgetRoot } from "../../../protocol/index.ts";

type Node = Readonly<Record<string, unknown>>;

/**
 * Updates that turn `before` into `after` exactly when they are applied (WG-04, WG-06, WG-07): appended text of a
 * Text or Markdown with an id of its own becomes deltas, anything else one new root. Equal states need none.
 */
export function diffWidget(before: WidgetRoot, after: WidgetRoot): ThreadItemUpdate[] {
  const growth = new Map<string, string>();
  if (!grows(before, after, growth) || [...growth.keys()].some((id) => count(after, id) !== 1)) {
    return [{ type: "widget.root.updated", widget: after }];
  }
  return [...growth].map(([component_id, delta]) => ({
    type: "widget.streaming_text.value_delta",
    component_id,
    delta,
    // That nothing follows is known at the end of the stream only; the sender closes each component there (WG-08).
    done: false,
  }));
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const streams = (node: Node): node is Node & { id: string; value: string } =>
  (node["type"] === "Text" || node["type"] === "Markdown") &&
  typeof node["id"] === "string" &&
  typeof node["value"] === "string";

/** Whether `after` is `before` with text appended to identified text nodes; collects what was appended. */
function grows(before: unknown, after: unknown, growth: Map<string, string>): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((part, index) => grows(part, after[index], growth));
  }
  if (!isNode(before) || !isNode(after)) return Object.is(before, after);
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => {
    if (!Object.hasOwn(after, key)) return false;
    if (key === "value" && streams(before) && streams(after) && before.id === after.id) {
      if (before.value === after.value) return true;
      if (!after.value.startsWith(before.value)) return false;
      growth.set(after.id, after.value.slice(before.value.length));
      return true;
    }
    // Only children hold components; what an action or a chart carries is data, and equal or not.
    return key === "children" ? grows(before[key], after[key], growth) : same(before[key], after[key]);
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many components of the tree carry `id`. */
function count(node: unknown, id: string): number {
  if (Array.isArray(node)) return node.reduce((sum: number, part) => sum + count(part, id), 0);
  if (!isNode(node)) return 0;
  return (node["id"] === id ? 1 : 0) + count(node["children"], id);
}
