import type { NodeProps } from "./node-props.ts";
import { asFlag, asText } from "./props.ts";

/** A word or two in a coloured box. */
export function Badge({ node }: NodeProps) {
  return (
    <span
      className="ck-w-badge"
      data-color={asText(node["color"]) || "secondary"}
      data-variant={asText(node["variant"]) || "soft"}
      data-size={asText(node["size"]) || "md"}
      data-pill={asFlag(node["pill"])}
    >
      {asText(node["label"])}
    </span>
  );
}
