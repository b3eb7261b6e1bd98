import { Icon } from "../icons/icon.tsx";
import { colorOf } from "./colors.ts";
import type { NodeProps } from "./node-props.ts";
import { asText, lookUp } from "./props.ts";

const sizes = { xs: "12px", sm: "16px", md: "20px", lg: "24px", xl: "28px", "2xl": "34px", "3xl": "42px" };

/** An icon by name. */
export function IconComponent({ node }: NodeProps) {
  const size = lookUp(sizes, node["size"]) ?? sizes.md;
  return (
    <Icon name={asText(node["name"])} style={{ width: size, height: size, color: colorOf(node["color"]) }} />
  );
}
