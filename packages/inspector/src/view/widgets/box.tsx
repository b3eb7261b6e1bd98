import { boxStyle } from "./box-style.ts";
import { Children } from "./component.tsx";
import type { NodeProps } from "./node-props.ts";

/** A box whose children lie in one direction. */
const container = (fixed: "row" | "col" | undefined) =>
  function Container({ node, depth }: NodeProps) {
    const direction = fixed ?? (node["direction"] === "row" ? "row" : "col");
    return (
      <div className={`ck-w-box ck-w-${direction}`} style={boxStyle(node)}>
        <Children of={node} depth={depth} />
      </div>
    );
  };

export const Box = container(undefined);
export const Row = container("row");
export const Col = container("col");
