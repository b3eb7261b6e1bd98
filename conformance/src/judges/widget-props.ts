import { issuesOf } from "@chatkit-protocol/core/protocol";
import * as z from "zod";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { type Sighting, where } from "../replay/sightings.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { valueAt } from "../transcript/first-difference.ts";
import { components, type Shape } from "./known-props.ts";
import { actionsOf, treesIn } from "./widgets.ts";
import { type Node, nodesOf } from "./widget-tree.ts";

/** The props of known components, as the catalogue describes them; unknown components and unknown props are free. */
export const widgetProps: Judge = {
  id: "widget-props",
  rules: ["WG-30", "WG-31"],
  exchange(view, rule) {
    for (const { at, tree, path } of treesIn(view)) {
      for (const { node, path: place } of nodesOf(tree, path)) {
        const shape = isObject(node) ? components.get(node["type"]) : undefined;
        if (shape && isObject(node)) judgeProps({ at, node, shape, path: place }, rule);
      }
    }
  },
};

interface Component {
  at: Sighting;
  node: Node;
  shape: Shape;
  path: string;
}

function judgeProps({ at, node, shape, path }: Component, rule: RuleObserver): void {
  const component = String(node["type"]);
  for (const [prop, schema] of Object.entries(shape)) {
    if (prop === "type") continue;
    const value = node[prop] ?? undefined;
    const place = { ...where(at), path: `${path}.${prop}`, with: { component, prop } };
    const isRequired = !z.safeParse(schema, undefined).success;
    if (isRequired)
      rule("WG-30").holds(value !== undefined, "required-prop-missing", { ...place, received: node });
    if (value === undefined) {
      if (!isRequired && prop in node) rule("WG-31").holds(false, "null-prop", { ...place, received: null });
      continue;
    }
    // The components inside are judged by themselves.
    if (prop !== "children") judgeValue({ schema, value, prop, component, place }, rule);
  }
}

interface Value {
  schema: z.core.$ZodType;
  value: unknown;
  prop: string;
  component: string;
  place: ReturnType<typeof where> & { with: { component: string; prop: string } };
}

function judgeValue({ schema, value, prop, component, place }: Value, rule: RuleObserver): void {
  const { error } = z.safeParse(schema, value);
  const issues = (error ? issuesOf(error) : []).map(({ path, message }) => ({
    path: `${place.path}${path.slice(1)}`,
    message,
    received: valueAt(value, path)?.value,
    // WG-12 judges the members of actions.
    isInAction: actionsOf(component).some((names) =>
      `.${prop}${path.slice(1)}`.startsWith(`.${names.join(".")}`),
    ),
  }));
  const empty = issues.find(({ received }) => received === null);
  const wrong = issues.find(({ received, isInAction }) => received !== null && !isInAction);
  rule("WG-31").holds(!empty, "null-prop", {
    ...place,
    ...(empty ? { path: empty.path } : {}),
    received: null,
  });
  rule("WG-30").holds(!wrong, "value-not-allowed", {
    ...place,
    ...(wrong ? { path: wrong.path, expected: wrong.message, received: wrong.received ?? null } : {}),
  });
}
