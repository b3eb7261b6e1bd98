import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { itemsIn, type Sighting, updatesIn, where } from "../replay/sightings.ts";
import type { View } from "../transcript/view.ts";
import { type Node, nodesOf } from "./widget-tree.ts";

/** Every widget that the server sends: its root, its components, its rows and its actions. */
export const widgets: Judge = {
  id: "widgets",
  rules: ["WG-01", "WG-02", "WG-12"],
  exchange(view, rule) {
    for (const { at, tree, path, isRoot } of treesIn(view)) {
      (isRoot ? judgeRoot : judgeTree)(at, tree, path, rule);
    }
  },
};

/** A widget, or a component that takes the place of another, and where it was sent. */
interface Tree {
  at: Sighting;
  tree: unknown;
  path: string;
  isRoot: boolean;
}

/** Every tree of components that the server sends. */
export const treesIn = (view: View): Tree[] => [
  ...itemsIn(view)
    .filter(({ value }) => value["type"] === "widget")
    .map((at) => ({ at, tree: at.value["widget"], path: `${at.path}.widget`, isRoot: true })),
  ...updatesIn(view).flatMap((at): Tree[] => {
    const { type, widget, component } = at.value;
    if (type === "widget.root.updated")
      return [{ at, tree: widget, path: `${at.path}.widget`, isRoot: true }];
    if (type === "widget.component.updated")
      return [{ at, tree: component, path: `${at.path}.component`, isRoot: false }];
    return [];
  }),
];

const roots: ReadonlySet<unknown> = new Set(["Card", "ListView", "Basic"]);

function judgeRoot(at: Sighting, root: unknown, path: string, rule: RuleObserver): void {
  const type = isObject(root) ? root["type"] : undefined;
  const known = rule("WG-01").holds(roots.has(type), "unknown-root", {
    ...where(at),
    path,
    expected: [...roots].join(" | "),
    received: type,
  });
  if (known) judgeTree(at, root, path, rule);
}

function judgeTree(at: Sighting, tree: unknown, root: string, rule: RuleObserver): void {
  for (const { node, path, parent } of nodesOf(tree, root)) {
    const place = { ...where(at), path };
    const type = isObject(node) ? node["type"] : undefined;
    const typed = rule("WG-01").holds(typeof type === "string" && type !== "", "component-without-type", {
      ...place,
      expected: "an object with a string type",
      received: node,
    });
    if (typed && parent?.["type"] === "ListView") {
      rule("WG-02").holds(type === "ListViewItem", "child-not-list-view-item", {
        ...place,
        expected: "ListViewItem",
        received: type,
      });
    }
    if (isObject(node)) judgeActions(at, node, path, rule);
  }
}

/** Where the components that clients know carry their actions. */
const actions: ReadonlyMap<unknown, readonly (readonly string[])[]> = new Map([
  ["Button", [["onClickAction"]]],
  ["ListViewItem", [["onClickAction"]]],
  ["Form", [["onSubmitAction"]]],
  [
    "Card",
    [
      ["confirm", "action"],
      ["cancel", "action"],
    ],
  ],
  ["Select", [["onChangeAction"]]],
  ["DatePicker", [["onChangeAction"]]],
  ["Checkbox", [["onChangeAction"]]],
  ["RadioGroup", [["onChangeAction"]]],
]);

/** The paths in a component at which it carries actions. */
export const actionsOf = (type: unknown): readonly (readonly string[])[] => actions.get(type) ?? [];

/** The legal values of an action's members, where they are sent. */
const legal: Readonly<Record<string, ReadonlySet<unknown>>> = {
  handler: new Set(["client", "server"]),
  loadingBehavior: new Set(["auto", "none", "self", "container"]),
  streaming: new Set([true, false]),
};

function judgeActions(at: Sighting, node: Node, path: string, rule: RuleObserver): void {
  for (const names of actionsOf(node["type"])) {
    const action = names.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), node);
    if (action === undefined || action === null) continue;
    const place = { ...where(at), path: `${path}.${names.join(".")}` };
    const type = isObject(action) ? action["type"] : undefined;
    rule("WG-12").holds(typeof type === "string" && type !== "", "action-without-type", {
      ...place,
      expected: "an object with a string type",
      received: action,
    });
    if (!isObject(action)) continue;
    for (const [name, values] of Object.entries(legal)) {
      const value = action[name] ?? undefined;
      if (value === undefined) continue;
      rule("WG-12").holds(values.has(value), "unknown-action-setting", {
        ...place,
        path: `${place.path}.${name}`,
        expected: [...values].join(" | "),
        received: value,
        with: { member: name },
      });
    }
  }
}
