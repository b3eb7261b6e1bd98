import { boxStyle } from "./box-style.ts";
import { Children } from "./component.tsx";
import type { NodeProps } from "./node-props.ts";

/** A root without a frame. */
export function Basic({ node, depth }: NodeProps) {
  const direction = node["direction"] === "row" ? "row" : "col";
  return (
    <div className={`ck-w-basic ck-w-${direction}`} style={boxStyle(node)}>
      <Children of={node} depth={depth} />
    </div>
  );
}
