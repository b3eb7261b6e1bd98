import type { WidgetItem } from "../items.ts";
import type { ThreadItemUpdate } from "../updates.ts";
import type { WidgetRoot } from "../widgets/index.ts";

type Node = Record<string, unknown>;

/** Replaces the root, replaces a component by id, or appends text to the Text or Markdown component with that id. */
export function updateWidget(item: WidgetItem, update: ThreadItemUpdate): WidgetItem {
  switch (update.type) {
    case "widget.root.updated":
      return { ...item, widget: update.widget };
    case "widget.component.updated":
      return withRoot(item, update.component_id, () => update.component);
    case "widget.streaming_text.value_delta":
      return withRoot(item, update.component_id, (node) => {
        if (node["type"] !== "Text" && node["type"] !== "Markdown") return node;
        const value = node["value"] ?? "";
        // A reader keeps invalid props: nothing can be appended to an object.
        return typeof value === "object" ? node : { ...node, value: String(value) + update.delta };
      });
    default:
      return item;
  }
}

function withRoot(item: WidgetItem, id: string, change: (node: Node) => Node): WidgetItem {
  const root = changeNode(item.widget, id, change);
  return root === item.widget ? item : { ...item, widget: root as WidgetRoot };
}

/** Far more than any client draws, and far less than a stack can hold. */
const mostLevels = 500;

/** The tree with the component of that id changed; the tree itself if there is none. */
function changeNode(value: unknown, id: string, change: (node: Node) => Node, level = 0): unknown {
  if (level > mostLevels) return value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => changeNode(part, id, change, level + 1));
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const node = value as Node;
  if (node["id"] === id) return change(node);
  const children = changeNode(node["children"], id, change, level + 1);
  return children === node["children"] ? node : { ...node, children };
}
