import { firstDifference } from "../transcript/first-difference.ts";
import { isObject } from "../transcript/exchange-view.ts";

/** A component as it stands on the wire; every member may be anything. */
export type Node = Readonly<Record<string, unknown>>;

export interface Placed {
  /** The component; if a child is not an object, the value in its place. */
  node: unknown;
  path: string;
  parent?: Node;
}

/** The components of a tree, the root first; a single child may stand without an array. */
export function* nodesOf(node: unknown, path: string, parent?: Node): Iterable<Placed> {
  yield { node, path, ...(parent ? { parent } : {}) };
  if (!isObject(node)) return;
  for (const [child, at] of childrenOf(node)) yield* nodesOf(child, path + at, node);
}

function childrenOf({ children }: Node): [child: unknown, at: string][] {
  if (Array.isArray(children)) return children.map((child, index) => [child, `.children[${index}]`]);
  return children === undefined || children === null ? [] : [[children, ".children"]];
}

/** Whether a component shows text that can be streamed. */
export const isTextual = (node: unknown): node is Node =>
  isObject(node) && (node["type"] === "Text" || node["type"] === "Markdown");

/** Where two states of a widget differ, and the rule whose updates lead from one to the other. */
export interface Difference {
  path: string;
  rule: WidgetRule;
}

type WidgetRule = "WG-04" | "WG-06" | "WG-07" | "WG-09";

/** The most important difference comes first: a change of structure hides changes of its parts. */
const weight: readonly WidgetRule[] = ["WG-09", "WG-07", "WG-06", "WG-04"];

/** The most important difference between two states; undefined where they are the same. */
export function differenceOf(before: unknown, after: unknown, path: string): Difference | undefined {
  const all = [...differences(before, after, path)];
  return weight.map((rule) => all.find((one) => one.rule === rule)).find((one) => one !== undefined);
}

function* differences(before: unknown, after: unknown, path: string): Iterable<Difference> {
  if (!isObject(before) || !isObject(after)) {
    const found = firstDifference(before, after, path);
    if (found !== undefined) yield { path: found, rule: "WG-09" };
    return;
  }
  const structure = ["type", "id", "key"].find((name) => (before[name] ?? null) !== (after[name] ?? null));
  if (structure !== undefined) return yield { path: `${path}.${structure}`, rule: "WG-09" };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name === "children") continue;
    const found = firstDifference(before[name] ?? null, after[name] ?? null, `${path}.${name}`);
    if (found !== undefined) yield { path: found, rule: ruleOf(name, after) };
  }
  const [from, to] = [childrenOf(before), childrenOf(after)];
  if (from.length !== to.length) return yield { path: `${path}.children`, rule: "WG-09" };
  for (const [index, [child, at]] of from.entries()) yield* differences(child, to[index]?.[0], path + at);
}

function ruleOf(member: string, node: Node): WidgetRule {
  if (member !== "value" || !isTextual(node)) return "WG-07";
  return typeof node["id"] === "string" ? "WG-04" : "WG-06";
}
