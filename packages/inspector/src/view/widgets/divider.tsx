import type { CSSProperties } from "react";
import { colorOf } from "./colors.ts";
import { sizeOf, spaceOf } from "./lengths.ts";
import type { NodeProps } from "./node-props.ts";
import { asFlag } from "./props.ts";

/** A dividing line. */
export function Divider({ node }: NodeProps) {
  const color = colorOf(node["color"]);
  const size = sizeOf(node["size"]);
  const spacing = spaceOf(node["spacing"]);
  const style: CSSProperties = {
    ...(color ? { borderTopColor: color } : {}),
    ...(size ? { borderTopWidth: size } : {}),
    ...(spacing ? { marginBlock: spacing } : {}),
  };
  return <hr className={`ck-w-divider${asFlag(node["flush"]) ? " ck-w-flush" : ""}`} style={style} />;
}
