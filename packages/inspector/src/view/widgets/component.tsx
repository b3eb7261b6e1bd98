import { type ComponentType, memo, useContext } from "react";
import { Boundary } from "../parts/boundary.tsx";
import { Catalogue } from "./catalogue-context.ts";
import type { NodeProps } from "./node-props.ts";
import { asObject, asText, lookUp } from "./props.ts";

/** Deeper than any widget needs, and far less than a stack can hold. */
const mostLevels = 60;

/** Draws a node of a widget; one of an unknown type is a box with its children (CL-16). */
export const Component = memo(function Component({ node: value, depth }: { node: unknown; depth: number }) {
  const catalogue = useContext(Catalogue);
  const node = asObject(value);
  if (!node) return null;
  if (depth > mostLevels) return <p className="ck-unknown">This widget goes on, too deep to be shown.</p>;
  const Known: ComponentType<NodeProps> | undefined = lookUp(catalogue, node["type"]);
  if (!Known)
    return (
      <div className="ck-unknown ck-unknown-component" data-component="unknown">
        <span>
          Unknown component <code>{asText(node["type"]) || "without a type"}</code>
        </span>
        <Children of={node} depth={depth} />
      </div>
    );
  return (
    <Boundary what="component" resetKey={value}>
      <Known node={node} depth={depth} />
    </Boundary>
  );
});

interface ChildrenProps {
  readonly of: Readonly<Record<string, unknown>>;
  readonly depth: number;
}

/** The children of a node, whether they are one component or a list of them. */
export function Children({ of, depth }: ChildrenProps) {
  const { children } = of;
  const list: readonly unknown[] = Array.isArray(children)
    ? children
    : children === undefined
      ? []
      : [children];
  return list.map((child, index) => <Component key={keyOf(child, index)} node={child} depth={depth + 1} />);
}

/** Two states of a component are the same one if they have the same `key`, the same `id`, or else the same place. */
const keyOf = (child: unknown, index: number): string => {
  const node = asObject(child);
  return asText(node?.["key"]) || asText(node?.["id"]) || String(index);
};
