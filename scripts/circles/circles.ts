import { basename, dirname } from "node:path";
import type { Import } from "./imports.ts";

/** Nodes that can all reach each other. */
export interface Circle {
  nodes: readonly string[];
  /** Imports without which there would be no circle: few, but not always the fewest. */
  closing: readonly Import[];
}

/** The circles of files. */
export const circlesOfFiles = (imports: readonly Import[]): Circle[] => circles(imports, (path) => path);

/**
 * The circles of folders: a folder stands for the files that lie directly in it, so that a folder and one inside it are
 * two nodes. Two kinds of files compose without making a circle: an entry point of a package may import any folder, and
 * an `index.ts` what is below it, although these use files beside it. The circles of files show whether they also use
 * the composing file.
 */
export const circlesOfFolders = (imports: readonly Import[], entries: ReadonlySet<string>): Circle[] =>
  circles(
    imports.filter(({ from, to }) => {
      const isBelow = `${dirname(to)}/`.startsWith(`${dirname(from)}/`);
      return !entries.has(from) && !(basename(from) === "index.ts" && isBelow);
    }),
    (path) => `${dirname(path)}/`,
  );

function circles(imports: readonly Import[], nodeOf: (path: string) => string): Circle[] {
  const edges = new Map<string, Set<string>>();
  const between = imports.filter(({ from, to }) => nodeOf(from) !== nodeOf(to));
  for (const { from, to } of between) {
    edges.set(nodeOf(from), (edges.get(nodeOf(from)) ?? new Set()).add(nodeOf(to)));
  }
  return components(edges)
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => {
      const members = new Set(nodes);
      const within = between.filter(({ from, to }) => members.has(nodeOf(from)) && members.has(nodeOf(to)));
      const order = fromTheTop(nodes, within, nodeOf);
      const closing = within.filter(
        ({ from, to }) => order.indexOf(nodeOf(from)) > order.indexOf(nodeOf(to)),
      );
      return { nodes: nodes.toSorted(), closing };
    });
}

/** The nodes in an order in which few imports lead back: always next is the one that imports most and is imported least. */
function fromTheTop(
  nodes: readonly string[],
  imports: readonly Import[],
  nodeOf: (path: string) => string,
): readonly string[] {
  const order: string[] = [];
  const left = new Set(nodes);
  while (left.size > 0) {
    const surplus = new Map([...left].map((node) => [node, 0]));
    for (const [from, to] of imports.map(({ from, to }) => [nodeOf(from), nodeOf(to)] as const)) {
      if (!left.has(from) || !left.has(to)) continue;
      surplus.set(from, (surplus.get(from) ?? 0) + 1);
      surplus.set(to, (surplus.get(to) ?? 0) - 1);
    }
    const [[next] = [""]] = [...surplus].toSorted(([, a], [, b]) => b - a);
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** Strongly connected components, by Tarjan's algorithm. */
function components(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = [];
  const stack: string[] = [];
  /** When a node was first visited. */
  const order = new Map<string, number>();
  /** The earliest node on the stack that a node reaches; absent once its component is complete. */
  const low = new Map<string, number>();

  function visit(node: string): number {
    const at = order.size;
    order.set(node, at);
    low.set(node, at);
    stack.push(node);
    let lowest = at;
    for (const next of edges.get(node) ?? []) {
      const reached = order.has(next) ? low.get(next) : visit(next);
      if (reached !== undefined) lowest = Math.min(lowest, reached);
    }
    low.set(node, lowest);
    if (lowest === at) {
      const component = stack.splice(stack.indexOf(node));
      for (const each of component) low.delete(each);
      found.push(component);
    }
    return lowest;
  }

  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return found;
}
