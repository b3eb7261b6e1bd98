import { sizeOf } from "./lengths.ts";
import type { NodeProps } from "./node-props.ts";

/** Empty space that fills what is left. */
export function Spacer({ node }: NodeProps) {
  const minSize = sizeOf(node["minSize"]);
  return (
    <div
      className="ck-w-spacer"
      style={minSize === undefined ? {} : { minWidth: minSize, minHeight: minSize }}
    />
  );
}
