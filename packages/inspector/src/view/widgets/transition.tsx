import { Children } from "./component.tsx";
import type { NodeProps } from "./node-props.ts";

/** Fades its child in whenever it is another one. */
export function Transition({ node, depth }: NodeProps) {
  return (
    <div className="ck-w-transition">
      <Children of={node} depth={depth} />
    </div>
  );
}
